/** The languages in which every lesson exists. */
export const LOCALES = ['en', 'zh'] as const
export type Locale = (typeof LOCALES)[number]
