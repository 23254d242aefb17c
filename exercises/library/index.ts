/**
 * The course's library: the one module that a submission may import, as `tcp`.
 *
 * It has the words of TCP, as types, constants and small helpers; the work is yours.
 */

/** A sequence number of TCP: a whole number from 0 to 4,294,967,295 (32 bits). After the largest comes 0 again. */
export type SequenceNumber = number

/** How many sequence numbers there are: 2^32 = 4,294,967,296. */
export const MODULUS = 4_294_967_296

/** The number that lies `steps` after `seq`; before it, where `steps` is negative. It wraps: `seqAdd(4294967295, 1)` is 0. */
export const seqAdd = (seq: SequenceNumber, steps: number): SequenceNumber =>
  (((seq + steps) % MODULUS) + MODULUS) % MODULUS

/** The eleven states of a connection (RFC 9293 3.3.2). */
export type State =
  | 'CLOSED'
  | 'LISTEN'
  | 'SYN-SENT'
  | 'SYN-RECEIVED'
  | 'ESTABLISHED'
  | 'FIN-WAIT-1'
  | 'FIN-WAIT-2'
  | 'CLOSE-WAIT'
  | 'CLOSING'
  | 'LAST-ACK'
  | 'TIME-WAIT'

/** A segment. Its window and its options are the stack's business: what you send gets them when it leaves. */
export interface Segment {
  /** SEG.SEQ. */
  readonly seq: SequenceNumber
  /** SEG.ACK, or null where the ACK bit is off. */
  readonly ack: SequenceNumber | null
  readonly syn: boolean
  readonly fin: boolean
  readonly rst: boolean
  /** How many bytes of data it carries. SYN and FIN are not counted here: see `segmentLength`. */
  readonly length: number
}

/**
 * A segment from a few words: `segment('SYN ACK', { seq: 100, ack: 301 })`. What is left out is 0.
 *
 * @param flags SYN, ACK, FIN and RST, in any order, with spaces between them; '' for none
 */
export function segment(
  flags: string,
  { seq = 0, ack = 0, length = 0 }: { seq?: SequenceNumber; ack?: SequenceNumber; length?: number } = {},
): Segment {
  const words = flags.split(' ')
  return {
    seq,
    ack: words.includes('ACK') ? ack : null,
    syn: words.includes('SYN'),
    fin: words.includes('FIN'),
    rst: words.includes('RST'),
    length,
  }
}

/** SEG.LEN: how many sequence numbers a segment takes. Each byte of data takes one, and so does a SYN, and so does a FIN. */
export const segmentLength = ({ length, syn, fin }: Segment): number => length + (syn ? 1 : 0) + (fin ? 1 : 0)

/** What one end of a connection knows (RFC 9293 3.3.1). */
export interface Connection {
  readonly state: State
  /** ISS: the number of our SYN. */
  readonly iss: SequenceNumber
  /** IRS: the number of the peer's SYN. */
  readonly irs: SequenceNumber
  /** SND.UNA: the oldest number that we sent and that is not acknowledged. */
  readonly sndUna: SequenceNumber
  /** SND.NXT: the number that we send next. */
  readonly sndNxt: SequenceNumber
  /** RCV.NXT: the number that we expect next. */
  readonly rcvNxt: SequenceNumber
  /** RCV.WND: how many numbers, from RCV.NXT on, the peer may send. */
  readonly rcvWnd: number
  /** It was opened by listening, not by connecting. */
  readonly passive: boolean
}

/** What a handler is told of the host on which the connection lives: its clock and its settings. */
export interface Host {
  /** The moment at which the segment arrives, in milliseconds of the host's clock. */
  readonly nowMs: number
  /** How long TIME-WAIT lasts, in milliseconds: 2 MSL. */
  readonly timeWaitMs: number
  /** Whether no reset may end TIME-WAIT (RFC 1337). */
  readonly rfc1337: boolean
}

/** What the program that uses the connection is told. */
export type Signal = 'established' | 'refused' | 'reset' | 'closing' | 'closed'

/** What a handler wants to happen. What is left out does not change, or does not happen; null wants nothing at all. */
export interface Decision {
  /** What changes in the connection: `set: { state: 'ESTABLISHED' }`. */
  readonly set?: Partial<Connection>
  /** What is sent, in this order. */
  readonly send?: readonly Segment[]
  /** What the program is told. */
  readonly signal?: Signal
  /** When a timer shall fire, in milliseconds of the host's clock; null stops it. */
  readonly timers?: { readonly timeWaitMs?: number | null }
}
