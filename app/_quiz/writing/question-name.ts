import type { Locale } from '#app/_ui/locale'
import type { QuestionDraft } from './draft-types'
import { templateOf } from './run-forms/parameters'
import { READY_QUESTIONS } from './run-forms/ready-questions'
import { shortText } from './short-text'

/** What a question is called in a list: its title, or how its text begins, or what it asks of which run; empty where nothing is written. */
export function questionName(question: QuestionDraft, locale: Locale): string {
  const written = shortText(question.title, locale) || shortText(question.text, locale)
  if (written !== '' || question.type !== 'simulation') return written
  const asked = READY_QUESTIONS[question.measure.kind].title[locale]
  const situation = templateOf(question.template)?.title[locale]
  if (situation === undefined) return asked
  return locale === 'zh' ? `${asked}（${situation}）` : `${asked} (${situation})`
}
