import type { Locale } from '#app/_ui/locale'
import { type Difference, isNone } from './difference'
import { versionsStrings } from './versions-strings'

/** What was done between two states, in a word or two; null stands for the earliest. */
export function differenceText(difference: Difference | null, locale: Locale): string {
  const say = versionsStrings[locale]
  if (difference === null) return say.first
  if (isNone(difference)) return say.alike
  const { title, languages, about, changed, added, removed, isReordered } = difference
  const all = [
    title && say.difference.title,
    languages && say.difference.languages,
    about && say.difference.about,
    changed.length > 0 && say.difference.changed(changed),
    added > 0 && say.difference.added(added),
    removed > 0 && say.difference.removed(removed),
    isReordered && say.difference.reordered,
  ]
  return all.filter((it) => it !== false).join(locale === 'zh' ? '，' : ', ')
}
