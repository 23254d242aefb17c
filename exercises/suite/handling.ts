import type { Connection, Decision, Segment, State } from 'tcp'
import { FindingError, lend, lineOfCode, thrownText } from './calling'
import { codeText, plainText } from './plain-text'

/** How each field of a connection is written where it differs: as the RFC does. */
const FIELDS: Readonly<Record<keyof Connection, string>> = {
  state: '',
  iss: 'ISS',
  irs: 'IRS',
  sndUna: 'SND.UNA',
  sndNxt: 'SND.NXT',
  rcvNxt: 'RCV.NXT',
  rcvWnd: 'RCV.WND',
  passive: 'passive',
}

interface Handling {
  /** @throws FindingError where the handler decides anything else, or throws */
  decides(expected: Decision | null): void
}

/**
 * Asks a handler of the submission what it does about an event, and says what is right:
 *
 * ```ts
 * handling({ onSegmentSynSent }, connection, segment('ACK', { ack: 5 })).decides({ send: [segment('RST', { seq: 5 })] })
 * ```
 *
 * Decisions are compared by what they lead to: a field that is set to what it was, an empty list, and one that is left out are
 * the same, and so are a timer that is stopped and none where the connection is closed. A finding shows the state, what differs, and what is sent.
 *
 * @param event a segment, or anything else that the exercise calls one
 * @param more what else the handler is told
 */
export function handling<Event, More extends unknown[]>(
  named: { readonly [name: string]: (connection: Connection, event: Event, ...more: More) => Decision | null },
  connection: Connection,
  event: Event,
  ...more: More
): Handling {
  const [entry] = Object.entries(named)
  if (entry === undefined)
    throw new Error('handling() got no function. It takes one, in braces: handling({ onSegment }, …)')
  const [name, handler] = entry
  return {
    decides(expected) {
      const call = `${connectionText(connection)} ← ${[event, ...more].map(eventText).join(', ')}`
      const right = outcomeOf(connection, expected)
      const code = () => lineOfCode('handling', name, [connection, event, ...more], 'decides', expected, segmentCode)
      let got: Outcome
      try {
        const lent = [connection, event, ...more].map(lend)
        got = outcomeOf(connection, Reflect.apply(handler, undefined, lent))
      } catch (value) {
        throw new FindingError(
          { call, got: thrownText(value), expected: textOf(right, right, connection.state), code: code() },
          { value },
        )
      }
      if (!isSame(got, right))
        throw new FindingError({
          call,
          got: textOf(got, right, connection.state),
          expected: textOf(right, got, connection.state),
          code: code(),
        })
    },
  }
}

/** Do two decisions lead to the same? Either may be anything: a submission returned it. */
export const decideTheSame = (connection: Connection, a: unknown, b: unknown): boolean =>
  isSame(outcomeOf(connection, a), outcomeOf(connection, b))

/** What a decision leads to, in words: each field after it, what was sent and what was said. A text where it is no decision. */
type Outcome = string | ReadonlyMap<string, string>

/** Reading a decision may run the submission's code, which may throw. */
function outcomeOf(connection: Connection, decision: unknown): Outcome {
  const outcome = new Map<string, string>(Object.entries(connection).map(([key, value]) => [key, plainText(value)]))
  outcome.set('state', connection.state).set('send', '').set('signal', '').set('timeWaitMs', '')
  if (decision === null) return outcome
  if (!isRecord(decision)) return plainText(decision)

  for (const [key, value] of Object.entries(decision)) {
    if (value === undefined) continue
    switch (key) {
      case 'set':
        if (!isRecord(value)) return `set: ${plainText(value)}`
        for (const [field, after] of Object.entries(value)) {
          if (!Object.hasOwn(FIELDS, field)) return `set.${field}: ?`
          outcome.set(field, field === 'state' && typeof after === 'string' ? after : plainText(after))
        }
        break
      case 'send':
        if (!Array.isArray(value)) return `send: ${plainText(value)}`
        outcome.set('send', Array.from(value, eventText).join(' + '))
        break
      case 'signal':
        outcome.set('signal', typeof value === 'string' ? value : plainText(value))
        break
      case 'timers':
        if (!isRecord(value)) return `timers: ${plainText(value)}`
        for (const timer of Object.keys(value)) if (timer !== 'timeWaitMs') return `timers.${timer}: ?`
        if (value.timeWaitMs !== undefined) outcome.set('timeWaitMs', plainText(value.timeWaitMs))
        break
      default:
        return `${key}: ?`
    }
  }
  // A closed connection has no timer: whether a handler says so too makes no difference.
  if (outcome.get('state') === 'CLOSED' && outcome.get('timeWaitMs') === 'null') outcome.set('timeWaitMs', '')
  return outcome
}

function isSame(a: Outcome, b: Outcome): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return [...a].every(([key, text]) => b.get(key) === text)
}

/**
 * `ESTABLISHED RCV.NXT=301; ACK SEQ=101 ACK=301`: the state, and what is sent. Where the states agree, also what else differs
 * from the other outcome; where they do not, that says it all. A state in which the connection was and stays is not
 * repeated; where nothing is left to say, null is.
 */
function textOf(outcome: Outcome, other: Outcome, before: State): string {
  if (typeof outcome === 'string') return outcome
  const state = outcome.get('state')
  const agrees = typeof other !== 'string' && other.get('state') === state
  const differs = (key: string): boolean => agrees && other.get(key) !== outcome.get(key)
  const fields = Object.entries(FIELDS).filter(([key]) => differs(key))
  const where = [
    ...(agrees && state === before ? [] : [state]),
    ...fields.map(([key, name]) => `${name}=${outcome.get(key)}`),
  ]
  const parts = [
    ...(where.length === 0 ? [] : [where.join(' ')]),
    outcome.get('send') || '–',
    ...(differs('signal') ? [`signal ${outcome.get('signal') || '–'}`] : []),
    ...(differs('timeWaitMs') ? [`timeWaitMs ${outcome.get('timeWaitMs') || '–'}`] : []),
  ]
  const text = parts.join('; ')
  return text === '–' ? 'null' : text
}

/** `SYN-SENT ISS=100`: the state, and of the numbers those that tell who is where. */
function connectionText({ state, iss, sndNxt, rcvNxt, passive }: Connection): string {
  switch (state) {
    case 'LISTEN':
    case 'CLOSED':
      return state
    case 'SYN-SENT':
      return `SYN-SENT ISS=${iss}`
    case 'SYN-RECEIVED':
      return `SYN-RECEIVED${passive ? '' : ' (active)'} ISS=${iss} RCV.NXT=${rcvNxt}`
    default:
      return `${state} SND.NXT=${sndNxt} RCV.NXT=${rcvNxt}`
  }
}

/** `SYN ACK SEQ=300 ACK=101 LEN=5` for a segment, `t=500 2MSL=4000` for a host; anything else as TypeScript. */
function eventText(event: unknown): string {
  if (!isRecord(event)) return plainText(event)
  const { nowMs, timeWaitMs, rfc1337 } = event
  if (nowMs !== undefined && timeWaitMs !== undefined) {
    return `${rfc1337 === true ? 'RFC1337 ' : ''}t=${plainText(nowMs)} 2MSL=${plainText(timeWaitMs)}`
  }
  if (!isSegment(event)) return plainText(event)
  const { seq, ack, length } = event
  return [
    ...flagsOf(event),
    `SEQ=${seq}`,
    ...(ack === null ? [] : [`ACK=${ack}`]),
    ...(length === 0 ? [] : [`LEN=${length}`]),
  ].join(' ')
}

/** `segment('SYN ACK', { seq: 300, ack: 101 })`: as a learner would write it; null for what is no segment. */
function segmentCode(value: object): string | null {
  if (!isSegment(value)) return null
  const { seq, ack, length } = value
  const numbers = Object.entries({ seq, ack, length }).filter(([, number]) => number)
  const flags = `'${flagsOf(value).join(' ')}'`
  return `segment(${[flags, ...(numbers.length === 0 ? [] : [codeText(Object.fromEntries(numbers))])].join(', ')})`
}

const flagsOf = ({ syn, fin, rst, ack }: Segment): string[] => [
  ...(syn ? ['SYN'] : []),
  ...(fin ? ['FIN'] : []),
  ...(rst ? ['RST'] : []),
  ...(ack === null ? [] : ['ACK']),
]

function isSegment(value: object): value is Segment {
  const { seq, ack, syn, fin, rst, length }: Partial<Record<keyof Segment, unknown>> = value
  return (
    isUint32(seq) &&
    (ack === null || isUint32(ack)) &&
    isUint32(length) &&
    [syn, fin, rst].every((bit) => typeof bit === 'boolean')
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)

const isUint32 = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff
