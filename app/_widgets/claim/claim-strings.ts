import type { Verdict } from '#content/claims'
import type { Locale } from '#content/locales'
import type { Judgement } from './judgement'

interface ClaimStrings {
  readonly title: (id: string) => string
  readonly also: (ids: readonly string[]) => string
  readonly ask: string
  readonly judgements: Readonly<Record<Judgement, string>>
  readonly agreed: string
  readonly disagreed: (judgement: string) => string
  readonly says: (id: string, lines: string) => string
  readonly about: (id: string) => string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly source: string
  readonly and: string
}

export const claimStrings: Readonly<Record<Locale, ClaimStrings>> = {
  en: {
    title: (id) => `Claim ${id}`,
    also: (ids) => `; ${ids.join(', ')} ${ids.length > 1 ? 'say' : 'says'} the same`,
    ask: 'Does it hold?',
    judgements: { holds: 'It holds', 'not-quite': 'Not quite', wrong: 'It is wrong' },
    agreed: 'So we say, too.',
    disagreed: (judgement) => `You said “${judgement}”. We say:`,
    says: (id, lines) =>
      `Claim ${id} · document ${id.slice(1, 2)}, ${/[-,]/.test(lines) ? 'lines' : 'line'} ${lines.replaceAll('-', '–')}`,
    about: (id) =>
      `This course checks five documents about TCP, statement by statement; ${id} is statement ${Number(id.slice(3))} of document ${id.slice(1, 2)}.`,
    verdicts: {
      correct: 'correct',
      imprecise: 'imprecise',
      wrong: 'wrong',
      outdated: 'outdated',
      platform: 'only on some systems',
      contradiction: 'contradicts itself',
    },
    source: 'Source: ',
    and: '; ',
  },
  zh: {
    title: (id) => `说法 ${id}`,
    also: (ids) => `；${ids.join('、')} 也是这样说的`,
    ask: '这种说法成立吗？',
    judgements: { holds: '成立', 'not-quite': '不够准确', wrong: '不成立' },
    agreed: '我们的判断也是这样。',
    disagreed: (judgement) => `你选的是“${judgement}”，我们的判断是：`,
    says: (id, lines) =>
      `说法 ${id} · 文档 ${id.slice(1, 2)}，第 ${lines.replaceAll('-', '–').replaceAll(', ', '、')} 行`,
    about: (id) =>
      `本课程逐条核对五份关于 TCP 的文档；${id} 就是文档 ${id.slice(1, 2)} 的第 ${Number(id.slice(3))} 条说法。`,
    verdicts: {
      correct: '正确',
      imprecise: '不够准确',
      wrong: '错误',
      outdated: '已过时',
      platform: '只在部分系统上成立',
      contradiction: '自相矛盾',
    },
    source: '依据：',
    and: '；',
  },
}
