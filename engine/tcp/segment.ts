/** A 32-bit sequence number, 0 to 2^32 - 1. Never compared with `<`: see `seqLt` in formulas/sequence-numbers.ts. */
export type SequenceNumber = number

export type Flag = 'SYN' | 'ACK' | 'FIN' | 'RST' | 'PSH'

/** What a segment carries: a length always, the bytes themselves where somebody wrote real bytes. */
export interface Payload {
  readonly length: number
  readonly bytes?: Uint8Array
}

/**
 * A TCP segment between two ports (RFC 9293 3.1).
 *
 * `ack` is null where the ACK bit is off, so that an acknowledgment number cannot be read that means nothing.
 */
export interface Segment {
  readonly seq: SequenceNumber
  readonly ack: SequenceNumber | null
  readonly syn: boolean
  readonly fin: boolean
  readonly rst: boolean
  readonly psh: boolean
  /** SEG.WND: how many bytes, from `ack` on, the sender of this segment accepts. */
  readonly window: number
  readonly payload: Payload
}

const NO_PAYLOAD: Payload = { length: 0 }

/** A segment from a few words: `segment({ flags: 'SYN ACK', seq: 100, ack: 301 })`. What is left out is 0 or absent. */
export function segment(
  words: { flags?: string; seq?: SequenceNumber; ack?: SequenceNumber; window?: number; payload?: Payload } = {},
): Segment {
  const flags = (words.flags ?? '').split(/[ ,]+/)
  return {
    seq: words.seq ?? 0,
    ack: flags.includes('ACK') ? (words.ack ?? 0) : null,
    syn: flags.includes('SYN'),
    fin: flags.includes('FIN'),
    rst: flags.includes('RST'),
    psh: flags.includes('PSH'),
    window: words.window ?? 0,
    payload: words.payload ?? NO_PAYLOAD,
  }
}

/** SEG.LEN: the sequence numbers that a segment takes. SYN and FIN take one each (RFC 9293 3.4). */
export const segmentLength = (segment: Segment): number =>
  segment.payload.length + (segment.syn ? 1 : 0) + (segment.fin ? 1 : 0)

/** The flags that are set, in the order in which people write them. */
export function flagsOf(segment: Segment): Flag[] {
  const flags: Flag[] = []
  if (segment.syn) flags.push('SYN')
  if (segment.fin) flags.push('FIN')
  if (segment.rst) flags.push('RST')
  if (segment.psh) flags.push('PSH')
  if (segment.ack !== null) flags.push('ACK')
  return flags
}
