/** A 32-bit sequence number, 0 to 2^32 - 1. Never compared with `<`: see `seqLt` in formulas/sequence-numbers.ts. */
export type SequenceNumber = number

export type Flag = 'SYN' | 'ACK' | 'FIN' | 'RST' | 'PSH' | 'URG'

/** What a segment carries: a length always, the bytes themselves where somebody wrote real bytes. */
export interface Payload {
  readonly length: number
  readonly bytes?: Uint8Array
}

/** What a segment's options say; what is left out is not there (RFC 9293 3.2; RFC 7323 2.2, 3.2; RFC 2018 2, 3). */
export interface SegmentOptions {
  /** The most payload that the sender of this option is ready to receive in one segment, in bytes. On a SYN only. */
  readonly mss?: number
  /** By how many bits the sender of this option will shift the windows that it states. On a SYN only. */
  readonly windowScale?: number
  /** On a SYN only. */
  readonly sackPermitted?: true
  readonly timestamps?: Timestamps
  /** What has come beyond a gap, the most recent first; never without a block. */
  readonly sack?: readonly SackBlock[]
}

/** Bytes that have arrived: from `left` up to, and without, `right` (RFC 2018 3). */
export interface SackBlock {
  readonly left: SequenceNumber
  readonly right: SequenceNumber
}

/** TSval and TSecr of RFC 7323 3.2: 32-bit numbers, compared as sequence numbers are. */
export interface Timestamps {
  readonly value: number
  readonly echo: number
}

/**
 * A TCP segment between two ports (RFC 9293 3.1).
 *
 * `ack` is null where the ACK bit is off and `urgent` where the URG bit is, so that no number can be read that means nothing.
 */
export interface Segment {
  readonly seq: SequenceNumber
  readonly ack: SequenceNumber | null
  readonly syn: boolean
  readonly fin: boolean
  readonly rst: boolean
  readonly psh: boolean
  /** SEG.UP: how far behind `seq` the last urgent byte ends, 16 bits. */
  readonly urgent: number | null
  /** SEG.WND as it stands in the header, 16 bits: how many bytes, from `ack` on, the sender of this segment accepts, before scaling. */
  readonly window: number
  readonly options: SegmentOptions
  readonly payload: Payload
}

export const NO_PAYLOAD: Payload = { length: 0 }
export const NO_OPTIONS: SegmentOptions = {}

/** A segment from a few words: `segment({ flags: 'SYN ACK', seq: 100, ack: 301 })`. What is left out is 0 or absent. */
export function segment(
  words: {
    flags?: string
    seq?: SequenceNumber
    ack?: SequenceNumber
    urgent?: number
    window?: number
    options?: SegmentOptions
    payload?: Payload
  } = {},
): Segment {
  const { ack, syn, fin, rst, psh, urg } = bitsOf(words.flags ?? '')
  return {
    seq: words.seq ?? 0,
    ack: ack ? (words.ack ?? 0) : null,
    syn,
    fin,
    rst,
    psh,
    urgent: urg ? (words.urgent ?? 0) : null,
    window: words.window ?? 0,
    options: words.options ?? NO_OPTIONS,
    payload: words.payload ?? NO_PAYLOAD,
  }
}

type Bits = Readonly<Record<'ack' | 'syn' | 'fin' | 'rst' | 'psh' | 'urg', boolean>>

/** The few ways in which this engine writes flags, each read once: every segment passes here. */
const readBefore = new Map<string, Bits>()

export function bitsOf(words: string): Bits {
  const known = readBefore.get(words)
  if (known) return known
  const flags = words.split(/[ ,]+/)
  const has = (flag: Flag): boolean => flags.includes(flag)
  const bits = {
    ack: has('ACK'),
    syn: has('SYN'),
    fin: has('FIN'),
    rst: has('RST'),
    psh: has('PSH'),
    urg: has('URG'),
  }
  // Whoever builds flags out of random words must not fill the memory.
  if (readBefore.size < 100) readBefore.set(words, bits)
  return bits
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
  if (segment.urgent !== null) flags.push('URG')
  return flags
}
