import type { Locale } from '#content/locales'

interface ControlsStrings {
  readonly title: string
  readonly running: string
}

export const controlsStrings: Readonly<Record<Locale, ControlsStrings>> = {
  en: { title: 'Try it', running: 'Running …' },
  zh: { title: '动手试试', running: '正在运行……' },
}
