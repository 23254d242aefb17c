import type { Connection } from '../tcp/connection'
import { seqDistance } from '../tcp/formulas/sequence-numbers'
import { packetLength } from '../tcp/packet-length'
import { type Flag, flagsOf } from '../tcp/segment'
import type { Datagram } from '../tcp/surroundings'
import type { CarriedSegment } from './faults'

/**
 * A segment of the run as links see it. What only faults ask for is worked out when one does: most runs have none that looks
 * at a given segment.
 */
export class SegmentOnLink implements CarriedSegment {
  readonly kind = 'segment'
  readonly endpoint: string | null
  readonly size: number
  /** As they are when the segment is sent: the connection may begin anew while it is on its way. */
  readonly #iss: number
  readonly #irs: number

  constructor(
    private readonly datagram: Datagram,
    connection: Connection | null,
    /** The host that it leaves: not its source, where it is forged. */
    readonly from = datagram.source.host,
  ) {
    this.endpoint = connection?.id || null
    this.size = packetLength(datagram.segment)
    this.#iss = connection?.iss ?? 0
    this.#irs = connection?.irs ?? 0
  }

  get to(): string {
    return this.datagram.destination.host
  }

  get seq(): number {
    return seqDistance(this.#iss, this.datagram.segment.seq)
  }

  get ack(): number | null {
    const { ack } = this.datagram.segment
    return ack === null ? null : seqDistance(this.#irs, ack)
  }

  get flags(): readonly Flag[] {
    return flagsOf(this.datagram.segment)
  }

  get length(): number {
    return this.datagram.segment.payload.length
  }
}
