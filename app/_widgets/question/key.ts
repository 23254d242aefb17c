import type { State } from '#engine/tcp/state'

/** What is right, and how it is asked. Computed by the engine; nobody types it. */
export type Key =
  | { readonly kind: 'choice'; readonly correct: string }
  | { readonly kind: 'number'; readonly correct: number; readonly tolerance: number; readonly unit: string }
  /** A state of an endpoint. Feedback is named for some wrong ones; for all others there is `other`. */
  | { readonly kind: 'state'; readonly correct: State; readonly named: readonly string[] }
  /** A moment of the run, chosen on a line of time. All in milliseconds. */
  | {
      readonly kind: 'moment'
      readonly correct: number
      readonly tolerance: number
      readonly from: number
      readonly until: number
      readonly step: number
    }

/**
 * The feedback that an answer gets, by its name: of a choice its id, else `right`, or what is wrong with it: `low`, `high`,
 * `early`, `late`, the name of a state, `other`.
 */
export function feedbackOn(key: Key, given: string): string {
  if (key.kind === 'choice') return given
  if (key.kind === 'state') return given === key.correct ? 'right' : key.named.includes(given) ? given : 'other'
  const off = Number(given.trim().replace(',', '.')) - key.correct
  if (Math.abs(off) <= key.tolerance + ROUNDING * Math.abs(key.correct)) return 'right'
  if (key.kind === 'number') return off < 0 ? 'low' : 'high'
  return off < 0 ? 'early' : 'late'
}

/** 3.5 is 0.1 from 3.4, and a little more in binary. */
const ROUNDING = 1e-12

/** The feedback that the right answer gets. */
export const rightFeedback = (key: Key): string => (key.kind === 'choice' ? key.correct : 'right')

/** The right answer as people write it; null for a choice, which is marked itself. */
export function rightText(key: Key): string | null {
  if (key.kind === 'choice') return null
  if (key.kind === 'state') return key.correct
  const unit = key.kind === 'moment' ? 'ms' : key.unit
  return [String(Math.round(key.correct * 100) / 100), unit].filter((it) => it !== '').join(' ')
}

/** The feedback that a question of this kind must have, beside that of its choices or of single states. */
export const NEEDED_FEEDBACK: Readonly<Record<Key['kind'], readonly string[]>> = {
  choice: [],
  number: ['right', 'low', 'high'],
  state: ['right', 'other'],
  moment: ['right', 'early', 'late'],
}
