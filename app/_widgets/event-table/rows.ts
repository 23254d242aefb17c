import type { Nanoseconds } from '#engine/sim/time'
import type { Trace, TraceMessage } from '#engine/trace/format'

/** A line of the table: a transmission, by its index, or an ICMP message on one link. */
export type TableRow =
  | { readonly kind: 'transmission'; readonly transmission: number; readonly sent: Nanoseconds }
  | { readonly kind: 'message'; readonly message: TraceMessage; readonly hop: number; readonly sent: Nanoseconds }

/** The lines of the table, in the order in which they left. */
export function rowsOf(trace: Trace): readonly TableRow[] {
  const rows: TableRow[] = trace.transmissions.map(({ sent }, transmission) => ({
    kind: 'transmission',
    transmission,
    sent,
  }))
  for (const message of trace.messages ?? []) {
    for (const [hop, { sent }] of message.hops.entries()) rows.push({ kind: 'message', message, hop, sent })
  }
  return rows.sort((a, b) => a.sent - b.sent)
}
