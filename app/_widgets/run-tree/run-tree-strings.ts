import type { Locale } from '#content/locales'

interface RunTreeStrings {
  /** Of the runs of a ladder by its name, for those who go from one part of a page to the next. */
  readonly title: (label: string) => string
  readonly undo: string
  readonly running: string
  readonly shown: (number: number, runs: number, what: string) => string
  readonly failed: (reason: string) => string
}

export const runTreeStrings: Readonly<Record<Locale, RunTreeStrings>> = {
  en: {
    title: (label) => `${label}: runs`,
    undo: 'Undo',
    running: 'Running it again …',
    shown: (number, runs, what) => `Run ${number} of ${runs} is shown: ${what}.`,
    failed: (reason) => `There is no new run. The engine says: ${reason}`,
  },
  zh: {
    title: (label) => `${label}：各次运行`,
    undo: '撤销',
    running: '正在重新运行……',
    shown: (number, runs, what) => `当前显示第 ${number} 次运行（共 ${runs} 次）：${what}。`,
    failed: (reason) => `没有得到新的运行。引擎的说明：${reason}`,
  },
}
