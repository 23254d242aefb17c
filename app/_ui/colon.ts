import type { Locale } from './locale'

/** Between a name and what is said of it. */
export const COLON: Readonly<Record<Locale, string>> = { en: ': ', zh: '：' }
