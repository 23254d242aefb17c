import { shownOrder } from '#app/_quiz/shown-order'
import type { Mark } from '#app/_quiz/views/sign'
import { stateOf, statePath } from '#engine/observe/measures'
import { STATES } from '#engine/tcp/state'
import type { Trace } from '#engine/trace/format'
import type { Question, QuestionOf } from '#exercises/quiz/questions'
import type { Response } from '#exercises/quiz/response'
import type { Drawn } from '#exercises/quiz/simulation/draw'
import type { Words } from '#exercises/quiz/words'

/** An answer that hands are counted for. */
export interface Candidate {
  readonly id: string
  readonly words: Words
  readonly mark: Mark
  /** Why one would think so, and why it is not so. */
  readonly feedback: Words | null
}

/** How a class can be asked a question. */
export type WayToAsk =
  /** Its answers are offered. */
  | { readonly kind: 'offered'; readonly candidates: readonly Candidate[] }
  /** People say what they think, and it is written down. */
  | { readonly kind: 'heard' }
  /** An answer is more than a hand can say. */
  | { readonly kind: 'not-by-hand' }

/** What the engine made of a question, where it makes something. */
export interface Material {
  readonly drawn: Drawn | null
  readonly trace: Trace | null
}

const YES_NO = { true: { en: 'True', zh: '正确' }, false: { en: 'False', zh: '错误' } } as const

/** @param seed of the order in which answers are shown */
export function wayToAsk(question: Question, { drawn, trace }: Material, seed: number): WayToAsk {
  switch (question.type) {
    case 'choice':
      return offered(inShownOrder(question, seed).map((place) => ofAnswer(question, place, markOfOne)))
    case 'multiple':
      return offered(inShownOrder(question, seed).map((place) => ofAnswer(question, place, markOfSeveral)))
    case 'true-false':
      return offered(
        [true, false].map((value) => ({
          id: String(value),
          words: YES_NO[value ? 'true' : 'false'],
          mark: question.answer === value ? 'right' : 'wrong',
          feedback: (value ? question.feedback.onTrue : question.feedback.onFalse) ?? null,
        })),
      )
    case 'state':
      return trace === null ? { kind: 'not-by-hand' } : offered(statesOf(question, trace))
    case 'simulation':
      if (drawn === null) return { kind: 'not-by-hand' }
      if (drawn.asks === 'number') return { kind: 'heard' }
      return offered(
        drawn.choices.map(({ text, feedback }, place) => ({
          id: String(place),
          words: text,
          mark: place === drawn.right ? 'right' : 'wrong',
          feedback,
        })),
      )
    case 'number':
    case 'text':
      return { kind: 'heard' }
    default:
      return { kind: 'not-by-hand' }
  }
}

/** The types of which an answer is more than one hand. */
export const canBeAsked = (question: Question): boolean =>
  !['match', 'order', 'cloze', 'point', 'essay'].includes(question.type)

/** What was called out, as an answer to the question; null where it cannot be one. */
export function heardAnswer(question: Question, text: string, seed: number): Response | null {
  switch (question.type) {
    case 'number':
    case 'text':
      return { type: question.type, text }
    case 'simulation':
      return { type: 'simulation', seed, answer: text }
    default:
      return null
  }
}

const offered = (candidates: readonly Candidate[]): WayToAsk => ({ kind: 'offered', candidates })

const inShownOrder = ({ answers, shuffle }: QuestionOf<'choice' | 'multiple'>, seed: number): number[] =>
  shownOrder(answers.length, seed, shuffle)

/** Of an answer that alone is given. */
const markOfOne = (fraction: number): Mark => (fraction === 100 ? 'right' : fraction > 0 ? 'partly' : 'wrong')

/** Of an answer that is one of several. */
const markOfSeveral = (fraction: number): Mark => (fraction > 0 ? 'right' : 'wrong')

function ofAnswer(
  { answers }: QuestionOf<'choice' | 'multiple'>,
  place: number,
  markOf: (fraction: number) => Mark,
): Candidate {
  const answer = answers[place]
  return {
    id: String(place),
    words: answer?.text ?? {},
    mark: markOf(answer?.fraction ?? 0),
    feedback: answer?.feedback ?? null,
  }
}

/** The states that the end comes through, and those that somebody foresaw: all eleven would not fit on a wall. */
function statesOf({ endpoint, atMs, feedback, otherwise }: QuestionOf<'state'>, trace: Trace): Candidate[] {
  const right = stateOf(trace, endpoint, atMs) ?? 'CLOSED'
  const likely = new Set([
    right,
    ...statePath(trace, endpoint).map(({ state }) => state),
    ...feedback.map(({ on }) => on),
  ])
  return STATES.filter((state) => likely.has(state)).map((state) => ({
    id: state,
    words: { en: state, zh: state },
    mark: state === right ? 'right' : 'wrong',
    feedback: feedback.find(({ on }) => on === state)?.text ?? (state === right ? null : (otherwise ?? null)),
  }))
}
