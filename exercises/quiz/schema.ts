import * as z from 'zod'
import { slugSchema } from '../exercise-schema'
import { questionSchema } from './questions'
import { LANGUAGES, wordsSchema } from './words'

/**
 * The version of the format that a bank is written in.
 *
 * @public
 */
export const BANK_VERSION = 1

const MOST_QUESTIONS = 1000

/**
 * A question bank: one YAML file. Every text of it is there in every language that it names, and in no other.
 *
 * A bank of the course has both languages; one suffices for a teacher's.
 */
export const bankSchema = z
  .strictObject({
    version: z.literal(BANK_VERSION).describe('The version of this format: 1.'),
    id: slugSchema.describe('The name of the bank.'),
    title: wordsSchema,
    source: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .optional()
      .describe('Where its questions come from, and whose they are.'),
    languages: z
      .array(z.enum(LANGUAGES))
      .min(1)
      .refine((all) => new Set(all).size === all.length, 'names a language twice')
      .describe('The languages of all of its texts: en, zh or both.'),
    questions: z.array(questionSchema).min(1).max(MOST_QUESTIONS),
  })
  .check(({ value, issues }) => {
    const { languages, questions, title } = value
    questions.forEach(({ id }, index) => {
      if (questions.findIndex((it) => it.id === id) === index) return
      issues.push({
        code: 'custom',
        path: ['questions', index, 'id'],
        message: `${id} is the id of another question`,
        input: id,
      })
    })
    for (const { path, words } of [...wordsIn(title, ['title']), ...wordsIn(questions, ['questions'])]) {
      for (const language of LANGUAGES) {
        const [is, shall] = [words[language] !== undefined, languages.includes(language)]
        if (is === shall) continue
        const message = shall
          ? `has no \`${language}\`, which \`languages\` names`
          : `has \`${language}\`, which \`languages\` does not name`
        issues.push({ code: 'custom', path: is ? [...path, language] : path, message, input: words })
      }
    }
  })
  .describe('A question bank.')

export type Bank = z.infer<typeof bankSchema>

interface WordsAt {
  readonly path: (string | number)[]
  readonly words: Readonly<Record<string, unknown>>
}

/** All texts for people in a part of a bank: what has nothing but languages. */
function wordsIn(part: unknown, path: (string | number)[]): WordsAt[] {
  if (Array.isArray(part)) return part.flatMap((each: unknown, index) => wordsIn(each, [...path, index]))
  if (typeof part !== 'object' || part === null) return []
  const entries = Object.entries(part)
  const isWords = entries.length > 0 && entries.every(([key, it]) => isLanguage(key) && typeof it === 'string')
  if (isWords) return [{ path, words: Object.fromEntries(entries) }]
  return entries.flatMap(([key, each]) => wordsIn(each, [...path, key]))
}

const isLanguage = (key: string): boolean => LANGUAGES.some((language) => language === key)
