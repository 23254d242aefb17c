import type { Locale } from '#app/_ui/locale'

/** A time as people of that language write it; only ever in the browser, which knows the reader's own hours. */
export const whenText = (at: number, locale: Locale): string =>
  new Date(at).toLocaleString(locale === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
