import { pathText, problemsOf } from '#engine/scenario/problems'
import { type Question, questionSchema } from '../questions'
import { type Bank, bankSchema } from '../schema'
import type { BothLanguages, Language } from '../words'
import { type Note, Refused, refusalOf, THE_FILE, THE_QUESTION } from './note'
import { type TextsOf, textsIn } from './text/texts'

/** A question of a file, before it is known to be one of ours. */
export interface Draft {
  /** Its id in the file. */
  readonly id: string | null
  /** What else the file calls it, from which an id is made where it has none. */
  readonly called?: string | null
  /** All but the id. Words are in the one language. */
  readonly question: Readonly<Record<string, unknown>>
  /** What in it is there as something else, or not at all. */
  readonly notes?: readonly Pick<Note, 'effect' | 'what' | 'why'>[]
}

/** A part of the file in which a question stands. */
export interface Found {
  readonly line?: number
  /** How people find it in the file, where it cannot be read. */
  readonly called: string | null
  /** @throws Refused where it cannot be read */
  readonly read: (texts: TextsOf) => Draft | null
}

const MOST_QUESTIONS = 1000
/** A file of which so much is no question is none. */
const MOST_TRIED = 2 * MOST_QUESTIONS
const LONGEST_ID = 60

/** Makes a bank of what a file has. Each question that cannot be read has a note instead. */
export function gather(
  found: Iterable<Found>,
  about: { title: string; source?: string | undefined; language: Language; notes?: readonly Note[] },
): { bank: Bank | null; notes: Note[] } {
  const questions = new Map<string, Question>()
  const notes: Note[] = [...(about.notes ?? [])]
  let tried = 0
  for (const each of found) {
    if (questions.size >= MOST_QUESTIONS || tried++ >= MOST_TRIED) {
      notes.push({ effect: 'left-out', question: null, ...lineOf(each), what: THE_REST, why: TOO_MANY })
      break
    }
    const texts = textsIn(about.language)
    try {
      const draft = each.read(texts)
      if (draft === null) continue
      const id = freeId(draft.id ?? draft.called ?? null, questions)
      const question = asQuestion({ id, ...draft.question })
      questions.set(id, question)
      const own = [...(draft.notes ?? []), ...(texts.lost() ? [NOT_MARKDOWN] : [])]
      if (draft.id !== null && draft.id !== id) own.push(renamed(draft.id))
      notes.push(...own.map((note) => ({ ...note, question: id, ...lineOf(each) })))
    } catch (error) {
      notes.push({
        effect: 'not-read',
        question: each.called,
        ...lineOf(each),
        what: THE_QUESTION,
        why: refusalOf(error),
      })
    }
  }
  if (questions.size === 0) {
    return { bank: null, notes: [...notes, { effect: 'not-read', question: null, what: THE_FILE, why: NO_QUESTION }] }
  }
  const { title, source, language } = about
  return {
    bank: bankSchema.parse({
      version: 1,
      id: slugOf(title) ?? 'imported',
      title: { [language]: title },
      ...(source && { source }),
      languages: [language],
      questions: [...questions.values()],
    }),
    notes,
  }
}

const lineOf = ({ line }: Found) => (line === undefined ? {} : { line })

/** @throws Refused, saying what is wrong with it */
function asQuestion(value: unknown): Question {
  const read = questionSchema.safeParse(value)
  if (read.success) return read.data
  const says = problemsOf(read.error.issues, value).map(({ path, says }) => `${pathText(path)}: ${says}`)
  const text = says.slice(0, 3).join('; ')
  throw new Refused({ en: `It is no question of a bank: ${text}.`, zh: `不符合题库的要求：${text}。` })
}

function freeId(name: string | null, taken: ReadonlyMap<string, unknown>): string {
  const wanted = (name && slugOf(name)) ?? `question-${taken.size + 1}`
  for (let nth = 1; ; nth++) {
    const id = nth === 1 ? wanted : `${wanted}-${nth}`
    if (!taken.has(id)) return id
  }
}

/** The name as an id, where it has letters or digits for one. */
function slugOf(name: string): string | null {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
  const slug = letters.trim().slice(0, LONGEST_ID).trim().replaceAll(' ', '-')
  return slug === '' ? null : slug
}

const renamed = (name: string): Pick<Note, 'effect' | 'what' | 'why'> => ({
  effect: 'changed',
  what: { en: `its id “${name.slice(0, 80)}”`, zh: `题目 id“${name.slice(0, 80)}”` },
  why: {
    en: 'Here an id has small letters, digits and hyphens, and stands once in a bank.',
    zh: '题目 id 只含小写字母、数字和连字符，在题库中不重复。',
  },
})

const NOT_MARKDOWN: Pick<Note, 'effect' | 'what' | 'why'> = {
  effect: 'left-out',
  what: {
    en: 'what Markdown does not have: scripts, forms, films, pictures inside of the file, raised letters',
    zh: 'Markdown 无法表达的内容：脚本、表单、视频、文件内嵌的图片、上下标',
  },
  why: {
    en: 'Texts of a bank are Markdown, in which nothing runs.',
    zh: '题库的文字是 Markdown，其中没有可执行的内容。',
  },
}
const NO_QUESTION: BothLanguages = { en: 'No question of it could be read.', zh: '没有一道题能够读入。' }
const THE_REST: BothLanguages = { en: 'all questions from here on', zh: '此处以后的所有题目' }
const TOO_MANY: BothLanguages = {
  en: `A bank has at most ${MOST_QUESTIONS} questions. Divide the file.`,
  zh: `一个题库最多有 ${MOST_QUESTIONS} 道题，请把文件分成几个。`,
}
