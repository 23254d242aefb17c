import type { Nanoseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import { type Moment, momentAt, momentsOf } from './moments'

/** Where the reader is in a run. Its moment is the last that has happened; its selection is a transmission. */
export interface SceneState {
  readonly at: Nanoseconds
  readonly moment: number
  readonly selection: number | null
  readonly isPlaying: boolean
}

/**
 * A run and one cursor in it, shared by all that shows the run.
 *
 * Time moves many times a second, moments change seldom: `onTime` is for what is moved by reference, `subscribe` for what is drawn anew
 * when the moment, the selection or playing changes.
 */
export interface SceneStore {
  readonly trace: Trace
  readonly moments: readonly Moment[]
  readonly end: Nanoseconds
  get(): SceneState
  /** Moves the cursor to a time. The selection follows where a moment is passed. */
  seek(at: Nanoseconds): void
  /** Moves the cursor to a moment; -1 is before the first. What lies outside the run is brought to its ends. */
  goTo(moment: number): void
  /** Selects a transmission, and moves the cursor to where it is sent. */
  select(transmission: number): void
  setPlaying(isPlaying: boolean): void
  subscribe(listener: () => void): () => void
  onTime(listener: (at: Nanoseconds) => void): () => void
}

/**
 * @param start the time at which the cursor begins, on the first moment of that time; left out, at the end, where the whole run has happened
 */
export function createSceneStore(trace: Trace, start?: Nanoseconds): SceneStore {
  const moments = momentsOf(trace)
  const end = moments.at(-1)?.at ?? 0
  const begin = start === undefined ? -1 : moments.findIndex((moment) => moment.at >= start)
  const first = begin < 0 ? undefined : moments[begin]
  const listeners = new Set<() => void>()
  const timeListeners = new Set<(at: Nanoseconds) => void>()
  let state: SceneState = {
    at: first?.at ?? end,
    moment: first ? begin : moments.length - 1,
    selection: first?.transmission ?? null,
    isPlaying: false,
  }

  const set = (next: SceneState) => {
    const before = state
    state = next
    if (before.at !== next.at || before.moment !== next.moment) for (const listener of timeListeners) listener(next.at)
    const isSame =
      before.moment === next.moment && before.selection === next.selection && before.isPlaying === next.isPlaying
    if (!isSame) for (const listener of listeners) listener()
  }

  const selectionAt = (moment: number) => moments[moment]?.transmission ?? null

  return {
    trace,
    moments,
    end,
    get: () => state,
    seek(at) {
      const moment = momentAt(moments, at)
      set({ ...state, at, moment, selection: moment === state.moment ? state.selection : selectionAt(moment) })
    },
    goTo(wanted) {
      const moment = Math.min(Math.max(wanted, -1), moments.length - 1)
      set({ ...state, at: moments[moment]?.at ?? 0, moment, selection: selectionAt(moment) })
    },
    select(transmission) {
      const moment = moments.findIndex((it) => it.kind === 'sent' && it.transmission === transmission)
      if (moment < 0) return
      set({ ...state, at: moments[moment]?.at ?? 0, moment, selection: transmission, isPlaying: false })
    },
    setPlaying: (isPlaying) => set({ ...state, isPlaying }),
    subscribe: (listener) => subscribeTo(listeners, listener),
    onTime: (listener) => subscribeTo(timeListeners, listener),
  }
}

function subscribeTo<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
