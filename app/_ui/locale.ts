/** The course's languages. The first is the one for readers whose language it does not have. */
export const LOCALES = ['en', 'zh'] as const

export type Locale = (typeof LOCALES)[number]

/** The cookie that keeps the language a reader chose. */
export const LOCALE_COOKIE = 'ackademy-locale'

/** What `<html lang>` says: Chinese here is written in simplified characters. */
export const HTML_LANG: Readonly<Record<Locale, string>> = { en: 'en', zh: 'zh-Hans' }

/** How each language names itself. */
export const OWN_NAME: Readonly<Record<Locale, string>> = { en: 'English', zh: '中文' }

export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text)
}

/** The language that the switch leads to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh' : 'en'
}
