import type { Locale } from '#app/_ui/locale'
import type { QuestionDraft } from './draft-types'
import { READY_QUESTIONS } from './run-forms/ready-questions'
import { shortText } from './short-text'

/** What a question is called in a list: its title, or how its text begins, or what it asks of its run; empty where nothing is written. */
export function questionName(question: QuestionDraft, locale: Locale): string {
  const written = shortText(question.title, locale) || shortText(question.text, locale)
  if (written !== '' || question.type !== 'simulation') return written
  return READY_QUESTIONS[question.measure.kind].title[locale]
}
