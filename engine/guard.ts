import type { Decision, TcpHandlers } from './handlers'
import { STATES } from './tcp/state'

/** A replaced handler broke its contract. The message says which handler, what it did and what was expected. */
export class HandlerRefusal extends Error {
  constructor(
    readonly handler: string,
    readonly reason: string,
  ) {
    super(`${handler}: ${reason}`)
    this.name = 'HandlerRefusal'
  }
}

/**
 * Wraps somebody's handlers so that they can neither change what they are shown nor return what TCP does not know.
 *
 * A formula's result is checked for its type; a rule's view is frozen, all the way down, and its decision is checked. The
 * reference runs without this: freezing costs a copy for each call.
 *
 * @throws HandlerRefusal from the wrapped handler, when it is called
 */
export function guard(handlers: Partial<TcpHandlers>): Partial<TcpHandlers> {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => {
      if (typeof handler !== 'function') throw new HandlerRefusal(name, `is ${describe(handler)}; expected a function`)
      const call = (args: readonly unknown[]): unknown => {
        try {
          return Reflect.apply(handler, undefined, args)
        } catch (error) {
          throw error instanceof HandlerRefusal ? error : new HandlerRefusal(name, `threw ${describe(error)}`)
        }
      }
      const isExpected = FORMULA_RESULTS[name]
      return [name, isExpected ? guardFormula(name, call, isExpected) : guardRule(name, call)]
    }),
  )
}

interface Expectation {
  readonly words: string
  readonly holds: (value: unknown) => boolean
}

const isBoolean: Expectation = { words: 'true or false', holds: (value) => typeof value === 'boolean' }
const isSequenceNumber: Expectation = { words: 'a whole number from 0 to 4294967295', holds: isUint32 }
const FORMULA_RESULTS: Readonly<Record<string, Expectation>> = {
  seqLt: isBoolean,
  seqLeq: isBoolean,
  seqBetween: isBoolean,
  isn: isSequenceNumber,
}

function guardFormula(name: string, call: (args: readonly unknown[]) => unknown, expected: Expectation) {
  return (...args: unknown[]): unknown => {
    const result = call(args)
    if (!expected.holds(result)) {
      throw new HandlerRefusal(
        name,
        `${name}(${args.map(describe).join(', ')}) returned ${describe(result)}; expected ${expected.words}`,
      )
    }
    return result
  }
}

function guardRule(name: string, call: (args: readonly unknown[]) => unknown) {
  return (view: object, input: object): unknown => {
    const decision = call([frozenCopy(view), frozenCopy(input)])
    if (decision !== null) checkDecision(name, decision)
    return decision
  }
}

const DECISION_KEYS: readonly (keyof Decision)[] = ['set', 'send', 'timers', 'deliver', 'signal', 'why', 'then']

function checkDecision(name: string, decision: unknown): void {
  const refuse = (reason: string): never => {
    throw new HandlerRefusal(name, reason)
  }
  if (!isRecord(decision)) return refuse(`returned ${describe(decision)}; expected a decision or null`)
  for (const key of Object.keys(decision)) {
    if (!DECISION_KEYS.some((known) => known === key))
      refuse(`decided "${key}"; a decision has ${DECISION_KEYS.join(', ')}`)
  }
  if (decision.then !== 'continue' && decision.then !== 'stop')
    refuse(`then is ${describe(decision.then)}; expected 'continue' or 'stop'`)

  const { set = {}, send = [], timers = {} } = decision
  if (!isRecord(set)) return refuse(`set is ${describe(set)}; expected fields of the connection`)
  if (set.state !== undefined && !STATES.some((state) => state === set.state)) {
    refuse(`set.state is ${describe(set.state)}; expected one of ${STATES.join(', ')}`)
  }
  for (const field of ['iss', 'irs', 'sndUna', 'sndNxt', 'rcvNxt', 'sndWl1', 'sndWl2']) {
    if (set[field] !== undefined && !isUint32(set[field]))
      refuse(`set.${field} is ${describe(set[field])}; expected ${isSequenceNumber.words}`)
  }
  if (!Array.isArray(send)) return refuse(`send is ${describe(send)}; expected a list of segments`)
  send.forEach((segment: unknown, index) => {
    if (!isRecord(segment)) return refuse(`send[${index}] is ${describe(segment)}; expected a segment`)
    if (!isUint32(segment.seq))
      refuse(`send[${index}].seq is ${describe(segment.seq)}; expected ${isSequenceNumber.words}`)
    if (segment.ack !== null && !isUint32(segment.ack)) {
      refuse(
        `send[${index}].ack is ${describe(segment.ack)}; expected ${isSequenceNumber.words}, or null for no ACK bit`,
      )
    }
  })
  if (!isRecord(timers)) return refuse(`timers is ${describe(timers)}; expected moments by timer`)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isUint32(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff
}

/** A value in a few words, whatever it is: it comes from code that we do not trust. */
function describe(value: unknown): string {
  try {
    if (value instanceof Error) return `${value.name}: ${value.message}`.slice(0, 200)
    if (typeof value === 'function') return 'a function'
    return (JSON.stringify(value) ?? String(value)).slice(0, 80)
  } catch {
    return 'a value that cannot be shown'
  }
}

/** A copy that cannot be changed, all the way down: what a handler does to it, it does to nobody else. */
function frozenCopy(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.slice()
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy))
  if (!isRecord(value)) return value
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frozenCopy(part)])))
}
