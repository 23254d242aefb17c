import type { ReviewRecord } from '#app/_progress/store'
import { fetchBank } from '#app/_quiz/fetch-bank'
import { type Question, questionSchema } from '#exercises/quiz/questions'
import { type Words, wordsSchema } from '#exercises/quiz/words'

export type FoundQuestion =
  | { readonly kind: 'here'; readonly question: Question; readonly bank: Words; readonly nth: number | null }
  /** It came from elsewhere, and was too long to be kept. */
  | { readonly kind: 'too-long'; readonly bank: Words }
  /** The course has it no more, or what is kept cannot be read. */
  | { readonly kind: 'gone' }

const GONE: FoundQuestion = { kind: 'gone' }

/**
 * The question that a record of the review is about: of a bank of the course, or as it was kept.
 *
 * Rejects where the course's bank cannot be fetched.
 */
export async function findQuestion(id: string, { kept }: ReviewRecord): Promise<FoundQuestion> {
  if (kept !== null) {
    const title = wordsSchema.safeParse(kept.title)
    const bank = title.success ? title.data : { en: '' }
    if (kept.question === null) return { kind: 'too-long', bank }
    const question = questionSchema.safeParse(kept.question)
    return question.success ? { kind: 'here', question: question.data, bank, nth: null } : GONE
  }
  const [, name = '', wanted] = id.split('/')
  const bank = await fetchBank(name)
  const index = bank?.questions.findIndex((it) => it.id === wanted) ?? -1
  const question = bank?.questions[index]
  return bank && question ? { kind: 'here', question, bank: bank.title, nth: index + 1 } : GONE
}
