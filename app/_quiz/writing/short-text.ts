import type { Locale } from '#app/_ui/locale'
import { inLanguage, type Words } from '#exercises/quiz/words'
import { plainText } from '../markdown-tree'

const MOST_CHARACTERS = 60

/** The beginning of a text in one line, without its Markdown; empty where nothing is written. */
export function shortText(words: Words | undefined, locale: Locale): string {
  if (words === undefined) return ''
  // A language in which nothing is written yet is no text.
  const written = words[locale]?.trim() ? words : { ...words, [locale]: undefined }
  const source = inLanguage(written, locale).replaceAll(/\s+/g, ' ').trim()
  const text = plainText(source) ?? source
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).trimEnd()}…` : text
}
