import type { State } from '#engine/tcp/state'
import type { TraceSegment } from '#engine/trace/format'

/** A segment has just arrived; what the end knew before. */
export interface Arrival {
  readonly segment: TraceSegment
  readonly state: State
  readonly sndNxt: number
  readonly rcvNxt: number
  /** What the end has sent so far. */
  readonly sent: readonly TraceSegment[]
  /** No segment has come in this state before. */
  readonly isFirst: boolean
}

/** Whether the program closed because of the FIN that has come: nothing had ended its own stream before, and now a FIN does. */
export const isClosedNow = ({ segment, state }: Arrival, answer: Pick<TraceSegment, 'flags'> | null): boolean =>
  state === 'ESTABLISHED' && segment.flags.includes('FIN') && answer?.flags.includes('FIN') === true
