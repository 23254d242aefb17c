import { hostText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import { listAt, partAt } from './draft'
import { textOf } from './field-value'
import { choiceName } from './field-words'

/** What a link, a fault or a call is, in a line. */
export function entryText(section: 'links' | 'faults' | 'calls', entry: unknown, locale: Locale): string {
  const said = (...path: string[]) => textOf(partAt(entry, path))
  const host = (...path: string[]) => hostText(said(...path), locale)
  if (section === 'links') {
    const ends = listAt(entry, ['between']).map((name) => hostText(textOf(name), locale))
    return `${ends.join(' – ')} · ${delayText(partAt(entry, ['delayMs']))}`
  }
  if (section === 'calls') return [whenText(entry, locale), host('host'), said('call')].filter(Boolean).join(' · ')
  const nth = said('segment', 'nth')
  const segment = [host('segment', 'from'), said('segment', 'flags'), nth && `#${nth}`].filter(Boolean).join(' ')
  return [choiceName(said('kind'), locale), segment || host('from')].filter(Boolean).join(' · ')
}

const delayText = (delay: unknown): string =>
  `${Array.isArray(delay) ? delay.map(textOf).join(' / ') : textOf(delay)} ms`

function whenText(call: unknown, locale: Locale): string {
  const on = partAt(call, ['on'])
  if (on !== undefined) return choiceName(textOf(on), locale)
  const at = textOf(partAt(call, ['atMs']))
  return at === '' ? '' : `${at} ms`
}
