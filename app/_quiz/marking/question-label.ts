import type { Locale } from '#app/_ui/locale'
import type { Question } from '#exercises/quiz/questions'
import { shortText } from '../writing/short-text'

/** What a question is called beside its number: its title, or how its text begins, with a line for each gap and dots for what is drawn. */
export function questionLabel({ id, type, title, text }: Question, locale: Locale): string {
  const label = shortText(title ?? text, locale) || id
  if (type === 'cloze') return label.replace(/\[\[[^\]]*(\]\]|…$)/g, '___')
  return type === 'simulation' ? label.replace(/\{[^}]*(\}|…$)/g, '…') : label
}
