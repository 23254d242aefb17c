import type { Locale } from '#content/locales'
import { CHINESE, CHINESE_PATTERNS } from './why-chinese'

/** Why a rule decided as it did, or why a packet went no further, in the reader's language. */
export const whyText = (why: string, locale: Locale): string => (locale === 'zh' ? (chineseOf(why) ?? why) : why)

/** The Chinese wording of a text of the engine; null where it has none. */
export function chineseOf(why: string): string | null {
  const whole = CHINESE[why]
  if (whole !== undefined) return whole
  for (const { pattern, words } of CHINESE_PATTERNS) {
    const parts = pattern.exec(why)?.slice(1)
    if (parts) return words(...parts.map((part) => chineseOf(part) ?? part))
  }
  return null
}
