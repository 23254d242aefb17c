import type { Locale } from '#content/locales'

interface ControlsStrings {
  readonly title: string
  readonly running: string
  /** An outcome, where the run that is shown was changed in another way, too. */
  readonly unchanged: (outcome: string) => string
}

export const controlsStrings: Readonly<Record<Locale, ControlsStrings>> = {
  en: { title: 'Try it', running: 'Running …', unchanged: (outcome) => `${outcome} (without your change)` },
  zh: { title: '动手试试', running: '正在运行……', unchanged: (outcome) => `${outcome}（未做改动时）` },
}
