import { timeToLive } from '#engine/scenario/time-to-live'
import type { Trace } from '#engine/trace/format'
import { segmentBytes } from '#engine/trace/packet-bytes'
import { type Condition, PacketWay } from '#engine/trace/packet-way'
import { uint16At, uint32At } from '#engine/wire/big-endian'
import { onesComplementSum } from '#engine/wire/checksum'
import { tcpChecksum } from '#engine/wire/tcp'
import { type Field, packetFields } from './packet-fields'

/** A segment on a link, as bytes. */
export interface Packet {
  readonly bytes: Uint8Array
  readonly fields: readonly Field[]
}

/** How a transmission looked where it left, and, where the link harmed it, how it arrived; null where there is no such transmission. */
export function packetsOf(trace: Trace, transmission: number): { leaving: Packet; harmed: Packet | null } | null {
  const on = trace.transmissions[transmission]
  const segment = on && trace.segments[on.segment]
  if (!segment) return null
  // A router takes one hop off, so the way up to here counts.
  const way = new PacketWay(timeToLive(trace.scenario, segment.forgedBy ?? segment.source.host))
  let crossed: { leaving: Condition; arriving: Condition } | undefined
  for (const each of trace.transmissions.slice(0, transmission + 1)) {
    if (each.segment === on.segment) crossed = way.cross(each)
  }
  if (!crossed) return null
  const { leaving, arriving } = crossed
  const packet = (condition: Condition) => read(segmentBytes(trace, segment, condition), segment.text)
  return { leaving: packet(leaving), harmed: on.fate === 'corrupted' ? packet(arriving) : null }
}

function read(bytes: Uint8Array, text: string | undefined): Packet {
  const [source, destination] = [uint32At(bytes, 12), uint32At(bytes, 16)]
  const segment = bytes.subarray(20)
  const fields = packetFields(bytes, {
    text,
    isIpChecksumRight: onesComplementSum(bytes.subarray(0, 20)) === 0xffff,
    isTcpChecksumRight: tcpChecksum(segment, source, destination) === uint16At(segment, 16),
  })
  return { bytes, fields }
}
