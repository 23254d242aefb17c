/*
 * What was written, step by step, so that each step can be taken back and done again. It holds any state and knows nothing of it.
 */

/** More than a person takes back one by one. */
const MOST_STEPS = 300
/** Who pauses longer begins another step. */
const PAUSE_MS = 3000

interface Step<State> {
  readonly state: State
  /** What was done, as "Undo: ..." goes on. */
  readonly what: string
  /** Where in the state it was done: it is led to when the step is taken back. */
  readonly where: string | null
}

export interface History<State> {
  readonly present: State
  /** Each with the state before it; the last one is the latest. */
  readonly done: readonly Step<State>[]
  /** Each with the state after it; the last one is what comes next. */
  readonly undone: readonly Step<State>[]
  /** The key of the step that goes on, and when it last did. */
  readonly goingOn: { readonly joins: string; readonly at: number } | null
}

export interface Change {
  readonly what: string
  readonly where?: string | null
  /** Changes in a row with the same key are one step, as keystrokes in one field are. */
  readonly joins?: string | undefined
}

export const begunWith = <State>(present: State): History<State> => ({ present, done: [], undone: [], goingOn: null })

/** The history after a change at a time, in milliseconds. What had been taken back is gone then. */
export function changed<State>(
  history: History<State>,
  next: State,
  { what, where = null, joins }: Change,
  at: number,
): History<State> {
  const { present, done, goingOn } = history
  if (next === present) return history
  const isSame = joins !== undefined && goingOn?.joins === joins && at - goingOn.at < PAUSE_MS
  const steps = isSame ? done : [...done, { state: present, what, where }].slice(-MOST_STEPS)
  return { present: next, done: steps, undone: [], goingOn: joins === undefined ? null : { joins, at } }
}

/** The history with something written into its present that nobody did as a step, and nobody takes back. */
export const amended = <State>(history: History<State>, amend: (present: State) => State): History<State> => ({
  ...history,
  present: amend(history.present),
})

/** The history with its latest step taken back; the same where there is none. */
export function undone<State>(history: History<State>): History<State> {
  const { present, done } = history
  const step = done.at(-1)
  if (step === undefined) return history
  return {
    present: step.state,
    done: done.slice(0, -1),
    undone: [...history.undone, { ...step, state: present }],
    goingOn: null,
  }
}

/** The history with the step done again that was taken back last; the same where there is none. */
export function redone<State>(history: History<State>): History<State> {
  const { present, undone: steps } = history
  const step = steps.at(-1)
  if (step === undefined) return history
  return {
    present: step.state,
    done: [...history.done, { ...step, state: present }],
    undone: steps.slice(0, -1),
    goingOn: null,
  }
}
