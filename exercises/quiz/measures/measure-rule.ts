import type { Trace } from '#engine/trace/format'
import type { FoundPlace } from '../place-in-run'
import type { BothLanguages } from '../words'

/** What a run comes to: milliseconds, a count, bytes; a state, or another name. */
export type Key = number | string

/** A wrong answer that people give, computed from the same run. */
export interface Mistake {
  /** The misconception, as a name: `forgets-the-way`. */
  readonly misconception: string
  /** What it comes to in this run; null where it comes to nothing. */
  readonly value: Key | null
  /** Why one would think so, and why it is not so. */
  readonly feedback: BothLanguages
}

/** A measure with its arguments: everything that a question about it says comes from here, so text and key cannot part. */
export interface MeasureRule {
  /** The question's own sentence; what it must say of the run, it takes from the run. */
  ask(trace: Trace): BothLanguages
  /** The unit of a number, where it has one. */
  readonly unit: 'ms' | 'bytes' | null
  /** What the run comes to; null where it has no answer. */
  key(trace: Trace): Key | null
  /** The most telling first. Some may come to the key, or to each other. */
  mistakes(trace: Trace, key: Key): readonly Mistake[]
  /** An answer, as it is shown among the choices. */
  show(key: Key): BothLanguages
  /** The place in the run that explains the key; nothing after it need be seen. */
  explains(trace: Trace): FoundPlace | null
}
