import * as z from 'zod'

/** The languages in which a bank may be written. */
export const LANGUAGES = ['en', 'zh'] as const
/** @public */
export type Language = (typeof LANGUAGES)[number]

/** Longer than any question; what comes from a file of someone else ends here. */
const MOST_CHARACTERS = 20_000

const text = z.string().trim().min(1, 'is empty').max(MOST_CHARACTERS, `is longer than ${MOST_CHARACTERS} characters`)

/**
 * A text for people, in one language or both.
 *
 * It is Markdown (CommonMark, with tables): emphasis, lists, links, pictures, `code`, code blocks with a language, and maths as
 * `$…$` and `$$…$$`. HTML in it is text, never markup, and nothing in it runs: whoever shows it sanitises it.
 */
export const wordsSchema = z
  .strictObject({ en: text.optional().describe('English.'), zh: text.optional().describe('Chinese.') })
  .refine((it) => it.en !== undefined || it.zh !== undefined, 'has neither `en` nor `zh`')
  .describe('Markdown, in the languages of the bank: {en, zh}.')

export type Words = z.infer<typeof wordsSchema>

/** What the project itself says, which it says in both languages. */
export interface BothLanguages {
  readonly en: string
  readonly zh: string
}

/**
 * A text in a language, or in the one that there is.
 *
 * @public
 */
export const inLanguage = (words: Words, language: Language): string =>
  words[language] ?? words[language === 'en' ? 'zh' : 'en'] ?? ''
