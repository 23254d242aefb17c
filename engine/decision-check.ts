import type { Decision } from './handlers'
import type { Nanoseconds } from './sim/time'
import type { Congestion } from './tcp/congestion/congestion-control'
import { type ConnectionFields, type Keepalive, SIGNALS, SOFT_ERRORS, TIMER_NAMES } from './tcp/connection-view'
import type { Payload, SackBlock, Segment, SegmentOptions } from './tcp/segment'
import { STATES } from './tcp/state'

export const UINT32 = 'a whole number from 0 to 4294967295'
export const UINT16 = 'a whole number from 0 to 65535'

/** Says what is wrong with a value: what stands at its place, and what was expected. */
export type Check = (value: unknown, place: string) => Generator<string>

export const oneThat = (holds: (value: unknown) => boolean, expected: string): Check =>
  function* (value, place) {
    if (!holds(value)) yield `${place} is ${describe(value)}; expected ${expected}`
  }

const oneOf = (words: readonly string[]): Check =>
  oneThat((value) => words.some((word) => word === value), `one of ${words.join(', ')}`)

export const orNull = (check: Check): Check =>
  function* (value, place) {
    if (value !== null) for (const wrong of check(value, place)) yield `${wrong}, or null`
  }

export const listOf = (things: string, check: Check): Check =>
  function* (value, place) {
    if (!Array.isArray(value)) yield `${place} is ${describe(value)}; expected a list of ${things}`
    else for (const [index, item] of value.entries()) yield* check(item, `${place}[${index}]`)
  }

/** A record all of whose parts must be there. */
export const record = (thing: string, parts: Readonly<Record<string, Check>>): Check =>
  function* (value, place) {
    if (!isRecord(value)) yield `${place} is ${describe(value)}; expected ${thing}`
    else for (const [key, check] of Object.entries(parts)) yield* check(value[key], `${place}.${key}`)
  }

/** A record that has some of these parts and no others. */
const someOf = (thing: string, parts: Readonly<Record<string, Check>>): Check =>
  function* (value, place) {
    if (!isRecord(value)) {
      yield `${place} is ${describe(value)}; expected ${thing}`
      return
    }
    for (const [key, part] of Object.entries(value)) {
      const check = Object.hasOwn(parts, key) ? parts[key] : undefined
      if (!check) yield `${place}.${key} is not known; ${place} has ${Object.keys(parts).join(', ')}`
      else if (part !== undefined) yield* check(part, `${place}.${key}`)
    }
  }

export const uint32 = oneThat((value) => isUint32(value), UINT32)
const uint16 = oneThat((value) => isUint32(value) && Number(value) <= 0xffff, UINT16)
const count = oneThat((value) => Number.isSafeInteger(value) && Number(value) >= 0, 'a whole number from 0 on')
export const boolean = oneThat((value) => typeof value === 'boolean', 'true or false')
const text = oneThat((value) => typeof value === 'string', 'a text')

const payload: Check = function* (value, place) {
  yield* record('a payload', { length: uint32 } satisfies Partial<Record<keyof Payload, Check>>)(value, place)
  if (!isRecord(value) || value.bytes === undefined) return
  if (!(value.bytes instanceof Uint8Array) || value.bytes.length !== value.length)
    yield `${place}.bytes is ${describe(value.bytes)}; expected a Uint8Array of ${place}.length bytes`
}

const blocks = listOf(
  'blocks',
  record('a block', { left: uint32, right: uint32 } satisfies Record<keyof SackBlock, Check>),
)

const segment = record('a segment', {
  seq: uint32,
  ack: oneThat((value) => value === null || isUint32(value), `${UINT32}, or null for no ACK bit`),
  syn: boolean,
  fin: boolean,
  rst: boolean,
  psh: boolean,
  urgent: orNull(uint16),
  window: uint16,
  options: someOf('options of a segment', {
    mss: uint16,
    windowScale: oneThat((value) => isUint32(value) && Number(value) <= 14, 'a whole number from 0 to 14'),
    sackPermitted: oneThat((value) => value === true, 'true'),
    timestamps: record('timestamps', { value: uint32, echo: uint32 }),
    sack: blocks,
  } satisfies Record<keyof SegmentOptions, Check>),
  payload,
} satisfies Record<keyof Segment, Check>)

const nanoseconds = oneThat(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  'a whole number of nanoseconds',
)
/** What `nextRto` returns. */
export const roundTrip = record('a round trip', { srtt: nanoseconds, rttvar: nanoseconds, rto: nanoseconds })

const fields = someOf('fields of the connection', {
  state: oneOf(STATES),
  remote: orNull(record('a host and a port', { host: text, port: uint32 })),
  iss: uint32,
  irs: uint32,
  sndUna: uint32,
  sndNxt: uint32,
  sndWnd: uint32,
  sndWl1: uint32,
  sndWl2: uint32,
  sndUp: orNull(uint32),
  maxSndWnd: uint32,
  sndWndShift: uint32,
  rcvWndShift: uint32,
  peerMss: uint32,
  pathMtu: uint32,
  rcvNxt: uint32,
  rcvWnd: uint32,
  rcvUp: orNull(uint32),
  rcvUser: uint32,
  inFlight: listOf('segments', segment),
  retransmitNext: orNull(uint32),
  early: listOf('early arrivals', record('an early arrival', { seq: uint32, payload })),
  peerFin: orNull(uint32),
  unsent: listOf('payloads', payload),
  fin: oneOf(['none', 'wanted', 'sent']),
  roundTrip: orNull(roundTrip),
  rto: nanoseconds,
  timed: orNull(record('a timed segment', { end: uint32, sentAt: orNull(nanoseconds) })),
  timeouts: uint32,
  retransmittingSince: orNull(nanoseconds),
  congestion: record('a state of congestion control', {
    cwnd: count,
    ssthresh: count,
    acknowledged: count,
    duplicateAcks: count,
    recover: uint32,
    inRecovery: boolean,
    partialAcks: count,
  } satisfies Record<keyof Congestion, Check>),
  windowProbes: uint32,
  timestamps: boolean,
  tsOffset: uint32,
  tsRecent: uint32,
  tsRecentAt: nanoseconds,
  sack: boolean,
  sackBlocks: blocks,
  quickAcks: uint32,
  nagle: boolean,
  keepalive: orNull(
    record('keepalive', { idle: nanoseconds, interval: nanoseconds, probes: uint32 } satisfies Record<
      keyof Keepalive,
      Check
    >),
  ),
  userTimeout: orNull(nanoseconds),
  keepaliveProbes: uint32,
  orphan: boolean,
  challenges: record('challenges', { since: nanoseconds, sent: uint32 }),
  softError: orNull(oneOf(SOFT_ERRORS)),
  backlog: orNull(uint32),
  requests: uint32,
  waiting: uint32,
} satisfies Record<keyof ConnectionFields, Check>)

/** What is wrong with something that a rule returned as its decision at a moment: timers are set for then or later. */
export function* wrongsOf(decision: unknown, now: Nanoseconds): Generator<string> {
  if (!isRecord(decision)) {
    yield `returned ${describe(decision)}; expected a decision or null`
    return
  }
  const moment = oneThat(
    (value) => value === null || (Number.isSafeInteger(value) && Number(value) >= now),
    `a whole number of nanoseconds from ${now} on, or null to stop the timer`,
  )
  const parts: Record<keyof Decision, Check> = {
    set: fields,
    send: listOf('segments', segment),
    timers: someOf('moments by timer', Object.fromEntries(TIMER_NAMES.map((name) => [name, moment]))),
    deliver: listOf('payloads', payload),
    signal: oneOf(SIGNALS),
    why: text,
    then: oneThat((value) => value === 'continue' || value === 'stop', "'continue' or 'stop'"),
  }
  for (const key of Object.keys(decision)) {
    if (!Object.hasOwn(parts, key)) yield `decided "${key}"; a decision has ${Object.keys(parts).join(', ')}`
  }
  for (const [key, check] of Object.entries(parts)) {
    if (decision[key] !== undefined || key === 'why' || key === 'then') yield* check(decision[key], key)
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isUint32 = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff

/** JSON would write null for these, which is another mistake. */
const withoutLoss = (_: string, part: unknown): unknown =>
  typeof part === 'number' && !Number.isFinite(part) ? `\u0000${part}` : part
const NO_NUMBER = /"\\u0000(NaN|-?Infinity)"/g

/** A value in a few words, whatever it is: it comes from code that nobody here wrote. */
export function describe(value: unknown): string {
  try {
    if (value instanceof Error) return `${value.name}: ${value.message}`.slice(0, 200)
    if (typeof value === 'function') return 'a function'
    if (typeof value === 'number') return String(value)
    return (JSON.stringify(value, withoutLoss) ?? String(value)).replaceAll(NO_NUMBER, '$1').slice(0, 80)
  } catch {
    return 'a value that cannot be shown'
  }
}
