import type { Trace, TraceSegment } from './format'
import { optionsText } from './options-text'

/** What two runs can differ in, in the order in which it is looked for. */
type DifferingField =
  | 'missing'
  | 'endpoint'
  | 'flags'
  | 'seq'
  | 'ack'
  | 'length'
  | 'text'
  | 'window'
  | 'urgent'
  | 'options'
  | 'at'

/** Where two runs part: the first segment that differs, as each has it, and the first field of it. */
export interface Difference {
  /** The place in both lists of segments; equal to their ids. */
  readonly index: number
  /** Null where that run has no such segment any more. */
  readonly a: TraceSegment | null
  readonly b: TraceSegment | null
  readonly field: DifferingField
}

/** The first segment in which two traces differ, and the first field of it; null where they sent the same. */
export function firstDifference(a: Trace, b: Trace): Difference | null {
  const count = Math.max(a.segments.length, b.segments.length)
  for (let index = 0; index < count; index++) {
    const left = a.segments[index] ?? null
    const right = b.segments[index] ?? null
    const field = left && right ? differingField(left, right) : 'missing'
    if (field) return { index, a: left, b: right, field }
  }
  return null
}

function differingField(a: TraceSegment, b: TraceSegment): DifferingField | null {
  if (senderOf(a) !== senderOf(b)) return 'endpoint'
  if (a.flags.join() !== b.flags.join()) return 'flags'
  const before = (['seq', 'ack', 'length', 'text', 'window', 'urgent'] as const).find((field) => a[field] !== b[field])
  if (before) return before
  // Dots stand for whatever cannot be printed.
  if (a.hex !== b.hex) return 'text'
  if (optionsText(a.options) !== optionsText(b.options)) return 'options'
  if (a.at !== b.at) return 'at'
  return a.endpoint === b.endpoint ? null : 'endpoint'
}

/** What a host sends from CLOSED differs by what it is, before it does by the connection that is gone. */
const senderOf = ({ endpoint, source }: TraceSegment): string => endpoint ?? source.host
