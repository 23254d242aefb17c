import type { Nanoseconds } from '#engine/sim/time'
import type { TimerName } from '#engine/tcp/connection-view'
import type { Trace, TraceEvent, Value } from '#engine/trace/format'

/** A place in a run: a time, and the event that made it one. */
export interface Place {
  readonly at: Nanoseconds
  readonly event: number
}

/** A timer of a connection from when it is armed to when it fires or is stopped. Armed anew while it runs, it is the same bar. */
export interface TimerBar {
  readonly host: string
  readonly endpoint: string
  readonly timer: TimerName
  readonly from: Place
  /** Null where the run, or what may be shown of it, ends first. */
  readonly to: Place | null
  readonly ending: 'fired' | 'stopped' | 'open'
  readonly restarts: readonly Place[]
}

interface Running {
  readonly from: Place
  readonly restarts: Place[]
}

/** The timers of a run, in the order in which they were armed. */
export function timersOf(trace: Trace): readonly TimerBar[] {
  const hosts = new Map(trace.endpoints.map(({ id, host }) => [id, host]))
  const running = new Map<string, Running>()
  const bars: TimerBar[] = []
  const end = (endpoint: string, timer: TimerName, to: Place | null, ending: TimerBar['ending']) => {
    const key = `${endpoint} ${timer}`
    const its = running.get(key)
    running.delete(key)
    // One that never runs, as a delay of 0 is, is no bar.
    if (its && its.from.at !== to?.at)
      bars.push({ host: hosts.get(endpoint) ?? endpoint, endpoint, timer, ...its, to, ending })
  }
  for (const event of trace.events) {
    const { endpoint } = event
    if (endpoint === null) continue
    for (const { timer, before, after } of timerChanges(event)) {
      const place = { at: event.at, event: event.id }
      const hasFired = typeof before === 'number' && event.at >= before
      const its = running.get(`${endpoint} ${timer}`)
      if (its && after !== null && !hasFired) its.restarts.push(place)
      else {
        end(endpoint, timer, place, hasFired ? 'fired' : 'stopped')
        if (after !== null) running.set(`${endpoint} ${timer}`, { from: place, restarts: [] })
      }
    }
  }
  for (const key of [...running.keys()]) {
    const [endpoint = '', timer = ''] = key.split(' ')
    if (isTimerName(timer)) end(endpoint, timer, null, 'open')
  }
  return bars.sort((a, b) => a.from.at - b.from.at || a.from.event - b.from.event)
}

/** As in TIMER_NAMES, without loading the engine for them. */
const TIMERS: Readonly<Record<TimerName, true>> = {
  retransmission: true,
  timeWait: true,
  zeroWindowProbe: true,
  delayedAck: true,
  override: true,
  keepalive: true,
  userTimeout: true,
  finWait2: true,
}
const isTimerName = (name: string): name is TimerName => Object.hasOwn(TIMERS, name)

function timerChanges({ changes }: TraceEvent): { timer: TimerName; before: Value; after: Value }[] {
  return changes.flatMap(([path, before, after]) => {
    const timer = path.startsWith('timers.') ? path.slice('timers.'.length) : ''
    return isTimerName(timer) ? [{ timer, before, after }] : []
  })
}

/** So many timers of one host are drawn beside each other at the most. */
const MOST_COLUMNS = 3

/**
 * Gives each bar a column of its host, so that those that run at the same time stand beside each other. One for which there is none
 * left is not drawn.
 */
export function inColumns(bars: readonly TimerBar[]): readonly { readonly bar: TimerBar; readonly column: number }[] {
  const free = new Map<string, Nanoseconds[]>()
  return bars.flatMap((bar) => {
    const columns = free.get(bar.host) ?? []
    free.set(bar.host, columns)
    const found = columns.findIndex((until) => until <= bar.from.at)
    const column = found < 0 ? columns.length : found
    if (column >= MOST_COLUMNS) return []
    columns[column] = bar.to?.at ?? Number.POSITIVE_INFINITY
    return [{ bar, column }]
  })
}
