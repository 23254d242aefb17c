import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
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

/** The reasons that some runs give, in the reader's language; none in English, which the engine speaks. */
export function reasonsIn(traces: readonly Trace[], locale: Locale): Readonly<Record<string, string>> {
  if (locale === 'en') return {}
  const whys = traces.flatMap(({ events }) => events.flatMap((event) => ('why' in event ? [event.why] : [])))
  return Object.fromEntries([...new Set(whys)].map((why) => [why, whyText(why, locale)]))
}
