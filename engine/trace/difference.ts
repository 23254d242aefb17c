import type { Trace, TraceSegment } from './format'
import { optionsText } from './options-text'

/** What two runs can differ in, in the order in which it is looked for. */
const FIELDS = ['endpoint', 'flags', 'seq', 'ack', 'length', 'text', 'window', 'urgent', 'options', 'at'] as const

type DifferingField = 'missing' | (typeof FIELDS)[number]

/** Where two runs part: the first segment that differs, as each has it, and the first field of it. */
export interface Difference {
  /** The place in both lists of segments; equal to their ids. */
  readonly index: number
  /** Null where that run has no such segment any more. */
  readonly a: TraceSegment | null
  readonly b: TraceSegment | null
  readonly field: DifferingField
}

/**
 * The first segment in which two traces differ, and the first field of it; null where they sent the same.
 *
 * @param apartFrom fields that need not be the same: two systems announce windows and options of their own from the first segment on
 */
export function firstDifference(a: Trace, b: Trace, apartFrom: readonly DifferingField[] = []): Difference | null {
  const count = Math.max(a.segments.length, b.segments.length)
  for (let index = 0; index < count; index++) {
    const left = a.segments[index] ?? null
    const right = b.segments[index] ?? null
    const field = left && right ? differingField(left, right, apartFrom) : 'missing'
    if (field) return { index, a: left, b: right, field }
  }
  return null
}

function differingField(a: TraceSegment, b: TraceSegment, apartFrom: readonly DifferingField[]): DifferingField | null {
  const found = FIELDS.find((field) => !apartFrom.includes(field) && isDifferent[field](a, b))
  if (found) return found
  return a.endpoint === b.endpoint ? null : 'endpoint'
}

const isDifferent: Readonly<Record<(typeof FIELDS)[number], (a: TraceSegment, b: TraceSegment) => boolean>> = {
  endpoint: (a, b) => senderOf(a) !== senderOf(b),
  flags: (a, b) => a.flags.join() !== b.flags.join(),
  seq: (a, b) => a.seq !== b.seq,
  ack: (a, b) => a.ack !== b.ack,
  length: (a, b) => a.length !== b.length,
  // Dots stand in the text for whatever cannot be printed.
  text: (a, b) => a.text !== b.text || a.hex !== b.hex,
  window: (a, b) => a.window !== b.window,
  urgent: (a, b) => a.urgent !== b.urgent,
  options: (a, b) => optionsText(a.options) !== optionsText(b.options),
  at: (a, b) => a.at !== b.at,
}

/** What a host sends from CLOSED differs by what it is, before it does by the connection that is gone. */
const senderOf = ({ endpoint, source }: TraceSegment): string => endpoint ?? source.host
