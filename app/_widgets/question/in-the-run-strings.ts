import type { Locale } from '#content/locales'

interface InTheRunStrings {
  readonly seeIt: string
  readonly goBack: string
}

export const inTheRunStrings: Readonly<Record<Locale, InTheRunStrings>> = {
  en: { seeIt: 'See it in the run', goBack: 'Back to the question' },
  zh: { seeIt: '在运行中查看', goBack: '回到题目' },
}
