import { editBetween, type TextState } from './text-edit'

/** States between which undo should stop, oldest first; the last one is the present. Never empty. */
export interface TypingHistory {
  readonly states: readonly TextState[]
  /** When the present was last changed, in milliseconds, and how. */
  readonly changedAt: number
  readonly kind: 'typed' | 'deleted' | 'other'
}

/** A pause that long begins a new step of undo. */
const PAUSE_MS = 1000
/** What is kept of a very long stay in the plain editor; the oldest step keeps its text. */
const MOST_STATES = 500

export const startHistory = (state: TextState): TypingHistory => ({ states: [state], changedAt: 0, kind: 'other' })

/**
 * The history after the text became `state` at `now` (milliseconds).
 *
 * Letters typed one after the other are one step, as in every editor; a line end, a paste, a pause or a change between
 * typing and deleting begins another. A moved caret is no step.
 */
export function recordTyping(history: TypingHistory, state: TextState, now: number): TypingHistory {
  const present = history.states.at(-1)
  if (present === undefined) return startHistory(state)
  const edit = editBetween(present.text, state.text)
  if (edit === null) return { ...history, states: [...history.states.slice(0, -1), state] }

  const kind = kindOf(edit.end - edit.start, edit.text)
  const continues =
    kind !== 'other' && kind === history.kind && now - history.changedAt < PAUSE_MS && history.states.length > 1
  const before = continues ? history.states.slice(0, -1) : history.states
  return { states: [...before, state].slice(-MOST_STATES), changedAt: now, kind }
}

function kindOf(removed: number, inserted: string): TypingHistory['kind'] {
  if (removed === 0 && inserted.length <= 2 && !inserted.includes('\n')) return 'typed'
  if (removed <= 2 && inserted === '') return 'deleted'
  return 'other'
}
