import type { Note } from '#exercises/quiz/formats/note'
import type { Question } from '#exercises/quiz/questions'
import { type Bank, bankSchema } from '#exercises/quiz/schema'
import { inLanguage, LANGUAGES, type Language } from '#exercises/quiz/words'

interface Merged {
  readonly bank: Bank
  readonly notes: readonly Note[]
}

/**
 * A bank with the questions of another behind its own. Ids that are taken get a number, and texts come in the languages of the bank:
 * where the other has not all of them, its one text stands for both, and a note says so.
 *
 * @throws Error where the two have more questions than a bank may have
 */
export function merged(bank: Bank, other: Bank): Merged {
  const taken = new Set(bank.questions.map(({ id }) => id))
  const notes: Note[] = []
  const missing = bank.languages.find((language) => !other.languages.includes(language))
  const questions = other.questions.map((question): unknown => {
    const id = freeId(question.id, taken)
    taken.add(id)
    if (id !== question.id) notes.push({ effect: 'changed', question: id, ...renamed(question.id) })
    return inLanguages({ ...question, id }, bank.languages)
  })
  if (missing !== undefined) notes.push({ effect: 'changed', question: null, ...untranslated(missing) })
  return { bank: bankSchema.parse({ ...bank, questions: [...bank.questions, ...questions] }), notes }
}

/** Another id than those that are taken. */
function freeId(wanted: Question['id'], taken: ReadonlySet<string>): string {
  for (let nth = 1; ; nth++) {
    const id = nth === 1 ? wanted : `${wanted}-${nth}`
    if (!taken.has(id)) return id
  }
}

/** Every text of a part of a bank in these languages and no others. */
function inLanguages(part: unknown, languages: readonly Language[]): unknown {
  if (Array.isArray(part)) return part.map((each: unknown) => inLanguages(each, languages))
  if (typeof part !== 'object' || part === null) return part
  const entries = Object.entries(part)
  const isWords = entries.length > 0 && entries.every(([key, it]) => isLanguage(key) && typeof it === 'string')
  if (isWords) return Object.fromEntries(languages.map((language) => [language, inLanguage(part, language)]))
  return Object.fromEntries(entries.map(([key, each]) => [key, inLanguages(each, languages)]))
}

const isLanguage = (key: string): boolean => LANGUAGES.some((language) => language === key)

const renamed = (id: string): Pick<Note, 'what' | 'why'> => ({
  what: { en: `its id “${id}”`, zh: `题目 id“${id}”` },
  why: { en: 'The bank has a question of that name.', zh: '题库里已有这个 id。' },
})

const untranslated = (missing: Language): Pick<Note, 'what' | 'why'> => ({
  what: {
    en: `the ${{ en: 'English', zh: 'Chinese' }[missing]} texts of what was added`,
    zh: `所加题目的${{ en: '英文', zh: '中文' }[missing]}文字`,
  },
  why: {
    en: 'The file has none, so the others stand in their place. Translate them.',
    zh: '文件里没有，暂用另一种语言的文字代替，请翻译。',
  },
})
