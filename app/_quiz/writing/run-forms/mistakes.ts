import type { Words } from '#exercises/quiz/words'
import type { DrawnWords } from '../../several-draws'
import type { DraftOfType } from '../draft-types'

type FeedbackDraft = NonNullable<DraftOfType<'simulation'>['feedback']>

/** A mistake that a question offers as an answer, and what is said to who makes it. */
export interface MistakeRow {
  readonly on: string
  /** What the measure says by itself; null where no draw that is known has it. */
  readonly computed: Words | null
  /** The author's own words. */
  readonly own: Words | undefined
}

/** Every mistake of some draws, and those to which the author has said something. */
export function mistakeRows(draws: readonly DrawnWords[], feedback: FeedbackDraft = []): MistakeRow[] {
  const computed = new Map<string, Words | null>()
  for (const { choices } of draws) {
    for (const { misconception, feedback: says } of choices) {
      if (misconception !== null && !computed.has(misconception)) computed.set(misconception, says)
    }
  }
  for (const { on } of feedback) if (!computed.has(on)) computed.set(on, null)
  return [...computed].map(([on, says]) => {
    const own = feedback.find((it) => it.on === on)?.text
    return { on, computed: own === undefined ? says : null, own }
  })
}

/** The feedback with other words to a mistake; undefined lets the measure speak again. */
export function withFeedback(feedback: FeedbackDraft, on: string, text: Words | undefined): FeedbackDraft {
  if (text === undefined) return feedback.filter((it) => it.on !== on)
  return feedback.some((it) => it.on === on)
    ? feedback.map((it) => (it.on === on ? { on, text } : it))
    : [...feedback, { on, text }]
}
