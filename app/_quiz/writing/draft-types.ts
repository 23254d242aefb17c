import type * as z from 'zod'
import type { QuestionType, questionSchema } from '#exercises/quiz/questions'
import type { BANK_VERSION } from '#exercises/quiz/schema'
import type { Language, Words } from '#exercises/quiz/words'

/**
 * What a form holds: the file's own shape, in which texts may still be empty. A number is a text for as long as what was typed is none, so
 * that nothing typed is lost.
 *
 * @public
 */
export type DraftOf<Value> = number extends Value
  ? Value | string
  : Value extends readonly (infer Each)[]
    ? readonly DraftOf<Each>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: DraftOf<Value[Key]> }
      : Value

/**
 * A question as it is being written.
 *
 * @public
 */
export type QuestionDraft = DraftOf<z.input<typeof questionSchema>>
/** A question of one type as it is being written: `DraftOfType<'choice'>`. */
export type DraftOfType<Type extends QuestionType> = Extract<QuestionDraft, { type: Type }>

/**
 * A bank as it is being written.
 *
 * @public
 */
export interface BankDraft {
  readonly version: typeof BANK_VERSION
  readonly id: string
  readonly title: Words
  readonly source?: string
  readonly languages: readonly Language[]
  readonly questions: readonly QuestionDraft[]
}
