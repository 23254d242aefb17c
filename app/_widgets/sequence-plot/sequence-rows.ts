import type { Span } from '#app/_scene/store'
import type { Nanoseconds } from '#engine/sim/time'
import type { Bar, SequenceData } from './sequence-data'

/** A row of the plot in words. */
export type SequenceRow = { readonly at: Nanoseconds } & (
  | { readonly kind: 'bar'; readonly bar: Bar }
  /** The lines rise, or the window changes. Numbers are behind the ISS. */
  | { readonly kind: 'ack'; readonly ack: number; readonly edge: number | null }
  | { readonly kind: 'duplicate'; readonly ack: number }
  | { readonly kind: 'sack'; readonly from: number; readonly to: number }
)

/** All that the plot shows of a part of the time, in its order. */
export function sequenceRows(
  { bars, acks, edges, duplicates, sacks }: SequenceData,
  span: Span,
): readonly SequenceRow[] {
  const rows: SequenceRow[] = [
    ...bars.map((bar) => ({ kind: 'bar' as const, at: bar.at, bar })),
    ...duplicates.map(({ at, ack }) => ({ kind: 'duplicate' as const, at, ack })),
    ...sacks.map((sack) => ({ kind: 'sack' as const, ...sack })),
  ]
  let [ack, edge]: [number | null, number | null] = [null, null]
  const edgeAt = new Map(edges.map(({ at, value }) => [at, value]))
  const ackAt = new Map(acks.map(({ at, value }) => [at, value]))
  for (const at of [...new Set([...ackAt.keys(), ...edgeAt.keys()])].sort((a, b) => a - b)) {
    const before: readonly (number | null)[] = [ack, edge]
    ack = ackAt.get(at) ?? ack
    edge = edgeAt.get(at) ?? edge
    if (ack !== null && (ack !== before[0] || edge !== before[1])) rows.push({ kind: 'ack', at, ack, edge })
  }
  return rows.filter(({ at }) => at >= span.from && at <= span.until).sort((a, b) => a.at - b.at)
}
