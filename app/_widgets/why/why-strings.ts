import type { Locale } from '#content/locales'

interface WhyStrings {
  readonly title: string
  readonly whySent: (segment: string) => string
  readonly whyHappened: string
  readonly nothing: string
  readonly whatComes: string
  readonly forged: string
  readonly sends: string
  readonly changes: string
  readonly rule: string
  readonly earlier: (count: number) => string
  readonly fewer: string
  readonly showThere: string
  readonly loading: string
  readonly unreadable: string
  readonly reason: string
  readonly source: (file: string) => string
}

export const whyStrings: Readonly<Record<Locale, WhyStrings>> = {
  en: {
    title: 'Why?',
    whySent: (segment) => `Why was ${segment} sent? The causes, newest first:`,
    whyHappened: 'Why did this happen? The causes, newest first:',
    nothing: 'Select a segment or a change of state, or ask about one of these:',
    whatComes: 'Its causes will stand here, back to the call or the timer that began it.',
    forged: 'No endpoint of this run made this segment: it is forged.',
    sends: 'Sends: ',
    changes: 'Changes: ',
    rule: 'Rule: ',
    earlier: (count) => (count === 1 ? 'Further back: 1 more cause' : `Further back: ${count} more causes`),
    fewer: 'Only back to the call or timer',
    showThere: 'Show this moment',
    loading: 'Loading the rule…',
    unreadable: 'The rule could not be loaded. Close and open it to try again.',
    reason: 'This reason is written in',
    source: (file) => `Source: ${file}`,
  },
  zh: {
    title: '为什么？',
    whySent: (segment) => `为什么发出 ${segment}？原因从近到远：`,
    whyHappened: '为什么会这样？原因从近到远：',
    nothing: '选中一个报文段或一次状态变化，也可以从下面选一个：',
    whatComes: '它的原因会列在这里，一直追溯到引起它的调用或定时器。',
    forged: '这次运行中没有端点产生过这个报文段：它是伪造的。',
    sends: '发出：',
    changes: '改变：',
    rule: '规则：',
    earlier: (count) => `再往前还有 ${count} 个原因`,
    fewer: '只追溯到调用或定时器',
    showThere: '显示这一刻',
    loading: '正在载入规则……',
    unreadable: '规则没能载入。合上再打开可以重试。',
    reason: '这条原因写在',
    source: (file) => `源码：${file}`,
  },
}
