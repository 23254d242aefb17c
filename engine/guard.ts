import { describe, isRecord, isUint32, roundTrip, UINT16, UINT32, wrongsOf } from './decision-check'
import type { Moment, TcpHandlers } from './handlers'

/** A replaced handler broke its contract. The message says which handler, what it did and what was expected. */
export class HandlerRefusal extends Error {
  /** @param thrown what the handler threw, where it threw: it knows the line */
  constructor(
    readonly handler: string,
    readonly reason: string,
    readonly thrown?: { readonly value: unknown },
  ) {
    super(`${handler}: ${reason}`)
    this.name = 'HandlerRefusal'
  }

  /** What a handler threw. What was refused already keeps the name under which it was. */
  static ofThrown(handler: string, value: unknown): HandlerRefusal {
    return value instanceof HandlerRefusal ? value : new HandlerRefusal(handler, `threw ${describe(value)}`, { value })
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
      // What it returns is copied, too: nobody changes it afterwards, and nothing of theirs runs when it is read.
      const call = (args: readonly unknown[]): unknown => {
        try {
          return frozenCopy(Reflect.apply(handler, undefined, args))
        } catch (error) {
          throw HandlerRefusal.ofThrown(name, error)
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
const isSequenceNumber: Expectation = { words: UINT32, holds: isUint32 }
const isUint16: Expectation = { words: UINT16, holds: (value) => isUint32(value) && Number(value) <= 0xffff }
const isOneOf = (...words: readonly string[]): Expectation => ({
  words: words.map((word) => `'${word}'`).join(' or '),
  holds: (value) => words.some((word) => word === value),
})
const FORMULA_RESULTS: Readonly<Record<string, Expectation>> = {
  seqLt: isBoolean,
  seqLeq: isBoolean,
  seqBetween: isBoolean,
  isn: isSequenceNumber,
  windowToAdvertise: isUint16,
  synInTimeWait: isOneOf('accept', 'drop'),
  mayReuseTimeWait: isBoolean,
  admitSyn: isOneOf('queue', 'cookie', 'drop'),
  admitFinalAck: isOneOf('established', 'ignored', 'reset'),
  makeSynCookie: isSequenceNumber,
  checkSynCookie: { words: `${UINT16}, or null`, holds: (value) => value === null || isUint16.holds(value) },
  howMuchToSend: { words: 'a whole number of bytes', holds: isUint32 },
  nextRto: {
    words: 'srtt, rttvar and rto in nanoseconds',
    holds: (value) => [...roundTrip(value, 'nextRto')].length === 0,
  },
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
  return (view: object, input: Moment): unknown => {
    const decision = call([frozenCopy(view), frozenCopy(input)])
    if (decision !== null) {
      for (const reason of wrongsOf(decision, input.now)) throw new HandlerRefusal(name, reason)
    }
    return decision
  }
}

/** A copy that cannot be changed, all the way down: what a handler does to it, it does to nobody else. */
function frozenCopy(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.slice()
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy))
  if (!isRecord(value)) return value
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frozenCopy(part)])))
}
