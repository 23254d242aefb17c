import type { Nanoseconds } from './sim/time'
import type { ConnectionFields, ConnectionView, Signal, TimerName } from './tcp/connection-view'
import type { Payload, Segment, SequenceNumber } from './tcp/segment'

/**
 * Every formula and rule of the engine that can be replaced, by layer.
 *
 * A **formula** returns a value. A **rule** looks at a connection and an input and says what should happen, or null where it
 * has nothing to say. Neither keeps state: everything that it may know is in its arguments.
 */
export interface Handlers {
  readonly tcp: TcpFormulas & TcpRules
}

/** What a host runs in place of the reference: any handler of any layer. */
export type Replacements = { readonly [Layer in keyof Handlers]?: Partial<Handlers[Layer]> }

/** Comparisons modulo 2^32 (RFC 9293 3.4). The result for two numbers exactly 2^31 apart is not defined. */
export interface TcpFormulas {
  /** Is `a` before `b`? */
  seqLt(a: SequenceNumber, b: SequenceNumber): boolean
  /** Is `a` before `b`, or the same? */
  seqLeq(a: SequenceNumber, b: SequenceNumber): boolean
  /** Is `seq` in the range from `start` up to, but without, `end`? The range is at most 2^31 - 1 long. */
  seqBetween(start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber): boolean
}

/** The steps of RFC 9293 3.10.7, in its order; one file each in tcp/segment-arrives/. */
export interface TcpRules {
  closed: Rule<SegmentArrives>
  listen: Rule<SegmentArrives>
  synSent: Rule<SegmentArrives>
  timeWait: Rule<SegmentArrives>
  sequence: Rule<SegmentArrives>
  rst: Rule<SegmentArrives>
  syn: Rule<SegmentArrives>
  ack: Rule<SegmentArrives>
  text: Rule<SegmentArrives>
  fin: Rule<SegmentArrives>
}

export type Rule<Input> = (view: ConnectionView, input: Input) => Decision | null

export interface SegmentArrives {
  readonly segment: Segment
  readonly now: Nanoseconds
}

/** What a rule wants to happen. The engine applies it before it asks the next rule; nothing else changes a connection. */
export interface Decision {
  /** Fields of the connection that change. */
  readonly set?: Partial<ConnectionFields>
  readonly send?: readonly Segment[]
  /** Timers to arm at a moment, or (null) to stop. */
  readonly timers?: Partial<Readonly<Record<TimerName, Nanoseconds | null>>>
  /** Bytes for the application, in order. */
  readonly deliver?: readonly Payload[]
  /** What the application is told. */
  readonly signal?: Signal
  /** Why, in a few words: it stands in the trace. */
  readonly why: string
  /** Whether the rules after this one are asked. */
  readonly then: 'continue' | 'stop'
}
