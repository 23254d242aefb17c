import { type Change, editOf, withEdits } from '#engine/scenario/rerun'
import type { Scenario } from '#engine/scenario/schema'
import type { Nanoseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'

import { momentOfEvent } from './moment-of-event'
import { momentAt } from './moments'
import { type Run, type RunChange, shownRun } from './run'
import type { Runner } from './runner'

/** A part of a run. */
export interface Span {
  readonly from: Nanoseconds
  readonly until: Nanoseconds
}

/** Where the reader is in a scene. */
export interface SceneState {
  /** The run that is shown. */
  readonly run: Run
  /** Every run that there was, in the order in which they were made: none is lost. */
  readonly runs: readonly Run[]
  /** Whether another run is being made. */
  readonly isRunning: boolean
  /** Why the last change gave no run. */
  readonly failure: Error | null
  readonly at: Nanoseconds
  /** The last moment that has happened, by index in `run.moments`; -1 before the first. */
  readonly moment: number
  /** A transmission of `run.trace`, by index. */
  readonly selection: number | null
  /** The event that is asked about, by id; null where that is the one that made the selected segment. */
  readonly event: number | null
  readonly isPlaying: boolean
  /** How much longer a length of time is drawn than it needs to be: 1, 2, 4, ... or a half, a quarter. */
  readonly zoom: number
  /** The part of the run that plots over time show; null where that is all of it. */
  readonly span: Span | null
  /** How much faster than at first the run plays. */
  readonly speed: number
}

/** A place in the first run: a segment that leaves, or an event. */
export type PointOfRun =
  | { readonly kind: 'transmission'; readonly transmission: number }
  | { readonly kind: 'event'; readonly event: number }

/** A question whose answer the run would give away: until it is answered, nothing after `at` is shown. */
export interface Horizon {
  readonly question: string
  readonly at: Nanoseconds
}

interface SceneOptions {
  /** The time at which the cursor begins, on the first moment of that time; left out, at the end, where the whole run has happened. */
  readonly start?: Nanoseconds | undefined
  readonly horizons?: readonly Horizon[]
  /** Left out where a run cannot be made again, as where the code of one end is not here. */
  readonly runner?: Runner
}

/**
 * The runs of a scene and one cursor in the one that is shown, shared by all widgets of the scene.
 *
 * Time moves many times a second, all else seldom: `onTime` is for what is moved by reference, `subscribe` for what is drawn anew
 * when anything but the time changes.
 */
export interface SceneStore {
  get(): SceneState
  subscribe(listener: () => void): () => void
  onTime(listener: (at: Nanoseconds) => void): () => void
  /** Moves the cursor to a time. The selection follows where a moment is passed. */
  seek(at: Nanoseconds): void
  /** Moves the cursor to a moment; -1 is before the first. What lies outside the run is brought to its ends. */
  goTo(moment: number): void
  /** Selects a transmission, and moves the cursor to where it is sent. */
  select(transmission: number): void
  /** Selects an event, and moves the cursor to it. */
  selectEvent(event: number): void
  /** Shows the first run with the cursor at a point of it. */
  goToPoint(point: PointOfRun): void
  setPlaying(isPlaying: boolean): void
  setZoom(zoom: number): void
  setSpan(span: Span | null): void
  setSpeed(speed: number): void
  /** Whether `edit` and `rerun` are possible. */
  readonly canRerun: boolean
  /** Changes what happens to a segment of the shown run, and shows the run that comes of it, at the same time. */
  edit(segment: number, change: Change): Promise<void>
  /** Runs another scenario, and shows it. `own`: what runs it, and whatever is changed in it afterwards, in place of the scene's runner. */
  rerun(scenario: Scenario, change: RunChange, own?: Runner): Promise<void>
  /** Shows a run that there was, at the same time. */
  show(run: number): void
  /** Shows the run that the shown one branched off from. */
  undo(): void
  /** Whether a question still hides the rest of the run. */
  isHidden(): boolean
  isAnswered(question: string): boolean
  /** Shows what a question hid, now that it is answered. */
  reveal(question: string): void
}

/** A store for the runs of one scene, of which `whole` is the first. */
export function createSceneStore(whole: Trace, options: SceneOptions = {}): SceneStore {
  const { start, horizons = [], runner } = options
  const answered = new Set<string>()
  const horizon = (): Nanoseconds =>
    Math.min(Number.POSITIVE_INFINITY, ...horizons.filter((it) => !answered.has(it.question)).map(({ at }) => at))
  const root = shownRun({ id: 0, parent: null, change: null, whole }, horizon())
  const listeners = new Set<() => void>()
  const timeListeners = new Set<(at: Nanoseconds) => void>()
  let wanted = 0
  let state: SceneState = {
    run: root,
    runs: [root],
    isRunning: false,
    failure: null,
    ...beginning(root, start),
    event: null,
    isPlaying: false,
    zoom: 1,
    span: null,
    speed: 1,
  }

  const set = (change: Partial<SceneState>) => {
    const before = state
    state = { ...state, ...change }
    if (before.at !== state.at || before.moment !== state.moment || before.run !== state.run) {
      for (const listener of timeListeners) listener(state.at)
    }
    const { at: _, ...rest } = change
    const isSame = Object.keys(rest).every((key) => isKeyOf(before, key) && before[key] === state[key])
    if (!isSame) for (const listener of listeners) listener()
  }

  const goTo = (wantedMoment: number) => {
    const { moments } = state.run
    const moment = Math.min(Math.max(wantedMoment, -1), moments.length - 1)
    set({ at: moments[moment]?.at ?? 0, moment, selection: moments[moment]?.transmission ?? null, event: null })
  }

  /** Shows a run with the cursor where it was, as far as the run goes. */
  const showRun = (run: Run, runs: readonly Run[], selection = state.selection) => {
    const moment = momentAt(run.moments, state.at)
    const isThere = selection !== null && selection < run.trace.transmissions.length
    set({ run, runs, moment, selection: isThere ? selection : null, event: null, isRunning: false, failure: null })
  }

  const rerun = async (scenario: Scenario, change: RunChange, own?: Runner) => {
    const wantedRunner = own ?? runner
    if (!wantedRunner) throw new Error('This scene cannot be run again: it has no runner.')
    const mine = ++wanted
    const parent = state.run.id
    set({ isRunning: true, failure: null, isPlaying: false })
    try {
      const trace = await wantedRunner(scenario)
      if (mine !== wanted) return
      const run = shownRun({ id: state.runs.length, parent, change, whole: trace, runner: own }, horizon())
      showRun(run, [...state.runs, run])
    } catch (error) {
      if (mine === wanted) set({ isRunning: false, failure: errorOf(error) })
    }
  }

  const show = (id: number) => {
    const run = state.runs[id]
    // A run that is being made is not waited for any longer.
    wanted++
    if (run) showRun(run, state.runs)
  }

  const select = (transmission: number) => {
    const moment = state.run.moments.findIndex((it) => it.kind === 'sent' && it.transmission === transmission)
    if (moment < 0) return
    const at = state.run.moments[moment]?.at ?? 0
    set({ at, moment, selection: transmission, event: null, isPlaying: false })
  }

  const selectEvent = (id: number) => {
    const { trace, moments } = state.run
    const event = trace.events[id]
    if (!event) return
    const arrival = moments.findIndex((it) => it.kind === 'arrived' && it.event === id)
    const moment = arrival < 0 ? momentOfEvent(state.run, event) : arrival
    const selection = arrival < 0 ? null : (moments[arrival]?.transmission ?? null)
    set({ at: event.at, moment, selection, event: id, isPlaying: false })
  }

  return {
    get: () => state,
    subscribe: (listener) => subscribeTo(listeners, listener),
    onTime: (listener) => subscribeTo(timeListeners, listener),
    seek(at) {
      const moment = momentAt(state.run.moments, at)
      if (moment === state.moment) set({ at })
      else set({ at, moment, selection: state.run.moments[moment]?.transmission ?? null, event: null })
    },
    goTo,
    select,
    selectEvent,
    goToPoint(point) {
      if (state.run !== state.runs[0]) show(0)
      if (point.kind === 'event') selectEvent(point.event)
      else select(point.transmission)
    },
    setPlaying: (isPlaying) => set({ isPlaying }),
    setZoom: (zoom) => set({ zoom }),
    setSpan: (span) => set({ span }),
    setSpeed: (speed) => set({ speed }),
    canRerun: runner !== undefined,
    async edit(segment, change) {
      const { whole: trace, scenario, runner: own } = state.run
      try {
        const edited = withEdits(scenario, [editOf(trace, segment, change)])
        await rerun(edited, { kind: 'segment', segment, change }, own)
      } catch (error) {
        set({ failure: errorOf(error) })
      }
    },
    rerun,
    show,
    undo() {
      if (state.run.parent !== null) show(state.run.parent)
    },
    isHidden: () => horizon() !== Number.POSITIVE_INFINITY,
    isAnswered: (question) => answered.has(question),
    reveal(question) {
      if (answered.has(question) || !horizons.some((it) => it.question === question)) return
      answered.add(question)
      const runs = state.runs.map((run) => shownRun(run, horizon()))
      const run = runs[state.run.id]
      if (run) showRun(run, runs)
    },
  }
}

/** The cursor on the first moment from `start` on, or at the end. */
function beginning({ moments, end }: Run, start: Nanoseconds | undefined) {
  const moment = start === undefined ? -1 : moments.findIndex(({ at }) => at >= start)
  const first = moments[moment]
  if (!first) return { at: end, moment: moments.length - 1, selection: null }
  return { at: first.at, moment, selection: first.transmission }
}

const errorOf = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

const isKeyOf = (state: SceneState, key: string): key is keyof SceneState => Object.hasOwn(state, key)

function subscribeTo<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
