import type { Locale } from '#app/_ui/locale'
import { whenText } from '../when-text'

/** What the states of a list are called by: their times, and a number where several stood within one second, the earliest first. `ats` are the times, the latest first. */
export function stateNames(ats: readonly number[], locale: Locale): readonly string[] {
  const times = ats.map((at) => whenText(at, locale))
  return times.map((when, index) => {
    if (times.indexOf(when) === times.lastIndexOf(when)) return when
    const earlier = times.slice(index).filter((other) => other === when).length
    return locale === 'zh' ? `${when}（${earlier}）` : `${when} (${earlier})`
  })
}
