import type { Scenario } from '../scenario/schema'
import type { Nanoseconds } from '../sim/time'
import { flagsOf, type Segment, segmentLength } from '../tcp/segment'
import type { Datagram } from '../tcp/surroundings'
import { Copies } from './copies'
import { CountingRecorder, type MessageWords } from './counting-recorder'
import type { Trace, TraceLink, TraceMessage, TraceSegment, Transmission } from './format'

type Hop = TraceMessage['hops'][number]

/** The level `segments`: what crossed the links. The causes that it names are numbers of events that it does not keep. */
export class SegmentRecorder extends CountingRecorder {
  readonly #segments: TraceSegment[] = []
  readonly #transmissions: Transmission[] = []
  readonly #messages: { readonly words: Omit<TraceMessage, 'hops'>; readonly hops: Hop[] }[] = []
  /** By endpoint. */
  readonly #copies = new Map<string, Copies>()

  override segment(
    { source, destination, segment }: Datagram,
    endpoint: string | null,
    at: Nanoseconds,
    cause: number,
    forgedBy?: string,
  ): number {
    const id = this.#segments.length
    const { bytes } = segment.payload
    this.#segments.push({
      id,
      endpoint,
      ...(forgedBy !== undefined && { forgedBy }),
      source,
      destination,
      at,
      seq: segment.seq,
      ack: segment.ack,
      flags: flagsOf(segment),
      window: segment.window,
      ...(segment.urgent !== null && { urgent: segment.urgent }),
      ...(Object.keys(segment.options).length > 0 && { options: segment.options }),
      length: segment.payload.length,
      ...(bytes && { text: printable(bytes) }),
      ...(bytes && !bytes.every(isPrintable) && { hex: hexOf(bytes) }),
      copy: endpoint === null ? 1 : this.#copy(endpoint, segment),
      cause,
    })
    return id
  }

  override get segmentCount(): number {
    return this.#segments.length
  }

  override transmission(segment: number, hop: Hop): number {
    return this.#transmissions.push({ segment, ...hop }) - 1
  }

  override overtaken(transmission: number, at: Nanoseconds): void {
    const held = this.#transmissions[transmission]
    if (!held) return
    const { because: _, ...words } = held
    this.#transmissions[transmission] = { ...words, arrivals: [at], fate: 'delivered' }
  }

  override message(words: MessageWords): number {
    const id = this.#messages.length
    this.#messages.push({ words: { id, ...words }, hops: [] })
    return id
  }

  override messageOnLink(message: number, hop: Hop): void {
    this.#messages[message]?.hops.push(hop)
  }

  override trace(scenario: Scenario, links: readonly TraceLink[]): Trace {
    return {
      ...super.trace(scenario, links),
      segments: this.#segments,
      transmissions: this.#transmissions,
      ...(this.#messages.length > 0 && { messages: this.#messages.map(({ words, hops }) => ({ ...words, hops })) }),
    }
  }

  #copy(endpoint: string, segment: Segment): number {
    const length = segmentLength(segment)
    if (length === 0) return 1
    const copies = this.#copies.get(endpoint) ?? new Copies()
    this.#copies.set(endpoint, copies)
    return copies.next(segment.seq, length)
  }
}

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f

/** Bytes as text: what is no printable ASCII becomes a dot. */
const printable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (isPrintable(byte) ? String.fromCharCode(byte) : '·')).join('')

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
