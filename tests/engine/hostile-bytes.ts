import type { Segment } from '#engine/tcp/segment'
import { packetOf, segmentOf } from '#engine/trace/tcp-packet'
import { parseAddress } from '#engine/wire/address'
import { decodeTcp, encodeTcp, tcpChecksum } from '#engine/wire/tcp'
import { WireError } from '#engine/wire/wire-error'
import type { Hostile } from './hostile-segment'

const from = parseAddress('198.51.100.2')
const to = parseAddress('192.0.2.1')
const source = { host: 'peer', port: 49_152 }
const destination = { host: 'host', port: 80 }

/**
 * A segment as bytes, harmed or cut on their way, half of the time with a checksum that agrees with them; read back.
 *
 * @returns null where the bytes were refused
 * @throws whatever decoding throws beside a WireError
 */
export function throughTheWire(segment: Segment, hostile: Hostile): Segment | null {
  let bytes = encodeTcp(packetOf({ source, destination, segment }), from, to)
  if (hostile.chance(2)) {
    for (let flips = hostile.upTo(4); flips > 0; flips--) {
      const at = hostile.upTo(hostile.chance(2) ? Math.min(60, bytes.length) : bytes.length)
      bytes[at] = hostile.upTo(256)
    }
    if (hostile.chance(4)) bytes = bytes.slice(0, hostile.upTo(bytes.length))
    if (bytes.length >= 20 && hostile.chance(2)) {
      const sum = tcpChecksum(bytes, from, to)
      bytes.set([sum >> 8, sum & 0xff], 16)
    }
  }
  try {
    return segmentOf(decodeTcp(bytes, from, to))
  } catch (error) {
    if (error instanceof WireError) return null
    throw error
  }
}
