import type { Locale } from '#content/locales'

interface StateMachineStrings {
  readonly title: string
  readonly parts: Readonly<Record<'opening' | 'first' | 'second', readonly string[]>>
  readonly since: (time: string) => string
  readonly notYet: string
  /** What the faint lines are. */
  readonly legend: string
  readonly table: string
  readonly columns: { readonly time: string; readonly change: string }
  readonly tooLong: (shown: number, all: number) => string
  readonly shown: (place: number) => string
  readonly noChange: string
}

export const stateMachineStrings: Readonly<Record<Locale, StateMachineStrings>> = {
  en: {
    title: 'The states of both ends',
    parts: { opening: ['opening'], first: ['closes first'], second: ['closes', 'second'] },
    since: (time) => `since ${time}`,
    notYet: 'not there yet',
    legend: 'Bold: the change just made. Faint: the way so far. Behind each stroke stands what is sent.',
    table: 'Every change of state',
    columns: { time: 'Time', change: 'Change, and its cause' },
    tooLong: (shown, all) => `The first ${shown} of ${all}.`,
    shown: (place) => `Endpoint ${place}`,
    noChange: 'No state has changed yet.',
  },
  zh: {
    title: '两端的状态',
    parts: { opening: ['建立连接'], first: ['先关闭的一端'], second: ['后关闭', '的一端'] },
    since: (time) => `自 ${time} 起`,
    notYet: '还不存在',
    legend: '粗线是刚发生的转换，浅线是走过的路。斜线后面是发出的报文段。',
    table: '全部状态变化',
    columns: { time: '时间', change: '变化和原因' },
    tooLong: (shown, all) => `只列出 ${all} 次中的前 ${shown} 次。`,
    shown: (place) => `端点 ${place}`,
    noChange: '还没有状态变化。',
  },
}
