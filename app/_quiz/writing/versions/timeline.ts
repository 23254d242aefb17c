import type { BankDraft } from '../draft-types'
import { type Difference, differenceOf, isNone } from './difference'

/** A quiz as it stood at some time. */
export interface PastState {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly bank: BankDraft
  /** Whether it was given to others so. */
  readonly isPublished: boolean
}

export interface TimelineEntry extends PastState {
  /** From the state before it; null where none before it is kept. */
  readonly since: Difference | null
}

/** The states of a quiz, the latest first, each with what was done since the one before. What was only kept, and differs in nothing, is left out. */
export function timeline(kept: readonly PastState[]): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = []
  for (const state of kept.toSorted((a, b) => a.at - b.at)) {
    const before = entries.at(-1)
    const since = before === undefined ? null : differenceOf(before.bank, state.bank)
    const isSame = since !== null && isNone(since)
    if (isSame && !state.isPublished) continue
    // What was given to others as it had been kept shortly before is one state, and the one that others have.
    if (isSame && before?.isPublished === false) entries[entries.length - 1] = { ...state, since: before.since }
    else entries.push({ ...state, since })
  }
  return entries.reverse()
}
