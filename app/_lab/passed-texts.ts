import type { Submission } from '#app/_progress/store'
import type { Locale } from '#content/locales'

/** So many texts are offered; older ones can be restored as the draft on the page of the exercise. */
const MOST_TEXTS = 10

/** The graded texts that passed, newest first, by when they did. */
export function passedTexts(submissions: readonly Submission[], locale: Locale) {
  const format = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'medium' })
  return submissions
    .filter(({ status }) => status === 'passed')
    .toReversed()
    .slice(0, MOST_TEXTS)
    .map(({ at }) => ({ at, when: format.format(at) }))
}
