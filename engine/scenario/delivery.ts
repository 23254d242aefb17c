import type { Carried, CarriedSegment } from '../net/faults'
import { type Hop, Network } from '../net/network'
import type { Nanoseconds } from '../sim/time'
import type { IcmpError } from '../tcp/icmp-error'
import type { Datagram } from '../tcp/surroundings'
import type { TcpHost } from '../tcp/tcp-host'
import type { CountingRecorder } from '../trace/counting-recorder'
import type { Quote } from '../trace/format'
import { saysOf } from './hosts'
import type { Scenario } from './schema'
import { timeToLive } from './time-to-live'

/** What the trace knows of a packet on its way: a segment, or an ICMP message about one. */
export type Packet = SegmentPacket | MessagePacket

interface OnItsWay {
  readonly cause: number | null
  /** Hops that are left. */
  readonly ttl: number
  readonly harmed: boolean
}
interface SegmentPacket extends OnItsWay {
  readonly carried: CarriedSegment
  readonly datagram: Datagram
  readonly segment: number
  readonly cause: number
}
interface MessagePacket extends OnItsWay {
  readonly carried: Extract<Carried, { kind: 'message' }>
  readonly message: number
  readonly words: MessageWords
}

/** An ICMP message as its sender makes it. */
interface MessageWords {
  readonly error: IcmpError
  readonly quote: Quote
  /** The segment that it is about; null where it was forged. */
  readonly segment: number | null
  readonly nextHopMtu?: number | undefined
}

/** An IPv4 header, the ICMP header, and what it quotes: another IPv4 header and 8 bytes. */
const MESSAGE_SIZE = 20 + 8 + 20 + 8

const NOBODY = 'nobody has this address (RFC 1812 5.3.3)'

/** A packet that waits until others have overtaken it. */
interface Held {
  readonly packet: Packet
  readonly from: string
  readonly to: string
  readonly transmission: number
  left: number
}

/** What carries packets from link to link. Invariant: a packet is on one link, or held there, or it has arrived, or it was written down why not. */
export class Delivery {
  readonly network: Network
  /** Hosts without power. */
  readonly #down = new Set<string>()
  #held: readonly Held[] = []

  constructor(
    private readonly scenario: Scenario,
    private readonly recorder: CountingRecorder,
    private readonly hosts: ReadonlyMap<string, TcpHost>,
    /** Has `arrive` called at a moment. */
    private readonly schedule: (at: Nanoseconds, packet: Packet, host: string) => void,
  ) {
    this.network = new Network(scenario)
  }

  setPower(host: string, isOn: boolean): void {
    if (isOn) this.#down.delete(host)
    else this.#down.add(host)
  }

  /** A host sends a segment, which the trace knows by its id. */
  segment(datagram: Datagram, carried: CarriedSegment, segment: number, cause: number, now: Nanoseconds): void {
    this.#send({ datagram, carried, segment, cause, ttl: this.#ttl(carried.from), harmed: false }, carried.from, now)
  }

  /** A host or router tells another by ICMP that a packet of its went wrong. */
  message(from: string, words: MessageWords, cause: number | null, now: Nanoseconds): void {
    const { error, quote, segment, nextHopMtu } = words
    const to = quote.source.host
    const mtu = error === 'fragmentation-needed' && { nextHopMtu: nextHopMtu ?? 0 }
    const message = this.recorder.message({ error, from, to, at: now, quote, segment, ...mtu, cause })
    const carried = { kind: 'message', from, to, size: MESSAGE_SIZE } as const
    this.#send({ carried, message, words, cause, ttl: this.#ttl(from), harmed: false }, from, now)
  }

  #ttl(host: string): number {
    return timeToLive(this.scenario, host)
  }

  /** A packet has come to the end of a link: it is for the host there, or goes on. */
  arrive(packet: Packet, at: string, now: Nanoseconds): void {
    const { carried, ttl } = packet
    if (this.#down.has(at)) this.#drop(packet, at, now, 'the host is down')
    else if ('segment' in packet && this.#isRefused(packet, at, now)) return
    else if (this.network.isNobody(carried.to)) this.#drop(packet, at, now, NOBODY, 'host-unreachable')
    else if (at !== carried.to && ttl > 1) this.#send({ ...packet, ttl: ttl - 1 }, at, now)
    else if (at !== carried.to) this.#drop(packet, at, now, 'no hop is left (RFC 791 3.2)', 'time-exceeded')
    else if (packet.harmed) this.#drop(packet, at, now, 'the checksum is wrong (RFC 9293 3.1)')
    else this.#receive(packet, at, now)
  }

  #receive(packet: Packet, at: string, now: Nanoseconds): void {
    const host = this.hosts.get(at)
    if ('segment' in packet) {
      const { source, destination } = packet.datagram
      const event = this.recorder.arrival(host?.find(destination, source), packet.segment, now, packet.cause)
      host?.receive(packet.datagram, now, event)
    } else {
      const { source, destination, seq } = packet.words.quote
      const endpoint = host?.findExact(source, destination)?.id ?? null
      const { message, cause } = packet
      const event = this.recorder.event({ kind: 'icmp-arrival', at: now, endpoint, cause, changes: [], message })
      const { error, nextHopMtu = 0 } = packet.words
      host?.receiveIcmp(source, destination, { error, seq, nextHopMtu, now }, event)
    }
  }

  /** Puts a packet on the next link of its way. */
  #send(packet: Packet, at: string, now: Nanoseconds): void {
    const { carried } = packet
    const mtu = this.network.mtu(at, carried.to)
    if (carried.size > mtu) {
      const why = `larger than the next link carries: ${carried.size} bytes, ${mtu} at most (RFC 1191 3)`
      this.#drop(packet, at, now, why, 'fragmentation-needed', mtu)
      return
    }

    const hop = this.network.carry(carried, at, now)
    const transmission = this.#record(packet, hop)
    const onward = hop.fate === 'corrupted' ? { ...packet, harmed: true } : packet
    for (const arrival of hop.arrivals) this.schedule(arrival, onward, hop.to)
    const last = hop.arrivals.at(-1)
    if (last !== undefined && this.#held.length > 0) this.#overtake(hop, last)
    if (hop.fault === undefined) return
    const fault = this.scenario.faults?.[hop.fault]
    if (fault?.kind === 'reorder') {
      this.#held = [...this.#held, { packet, from: at, to: hop.to, transmission, left: fault.behind }]
    }
    if (hop.because === 'partition') this.#say(packet, at, now, 'host-unreachable')
  }

  #record(packet: Packet, hop: Hop): number {
    if ('segment' in packet) return this.recorder.transmission(packet.segment, hop)
    this.recorder.messageOnLink(packet.message, hop)
    return -1
  }

  /** A packet that will arrive at `last` overtakes those that are held on the same link. */
  #overtake({ from, to }: Hop, last: Nanoseconds): void {
    for (const held of this.#held) {
      if (held.from !== from || held.to !== to) continue
      held.left--
      if (held.left > 0) continue
      // The queue keeps the order of what arrives at one moment: the held one comes behind.
      this.schedule(last, held.packet, to)
      this.recorder.overtaken(held.transmission, last)
    }
    this.#held = this.#held.filter(({ left }) => left > 0)
  }

  /** Does a fault answer a segment here with an ICMP error? True where it also ends here. */
  #isRefused(packet: SegmentPacket, at: string, now: Nanoseconds): boolean {
    const refused = this.network.refuse(packet.carried, at, packet.ttl === this.#ttl(packet.carried.from))
    if (!refused) return false
    const { error, mtu, passes } = refused.fault
    const cause = passes ? packet.cause : this.#writeDrop(packet, at, now, `refused: ${error}`, refused.index)
    this.message(at, { ...about(packet), error, nextHopMtu: mtu }, cause, now)
    return !passes
  }

  #drop(packet: Packet, at: string, now: Nanoseconds, why: string, error?: IcmpError, mtu?: number): void {
    // Nothing is said about a message: that could go on without end (RFC 1122 3.2.2).
    if (!('segment' in packet)) return
    const event = this.#writeDrop(packet, at, now, why)
    if (error) this.#say({ ...packet, cause: event }, at, now, error, mtu)
  }

  #writeDrop({ segment, cause }: SegmentPacket, host: string, at: Nanoseconds, why: string, fault?: number): number {
    const words = { kind: 'drop', at, endpoint: null, cause, changes: [], segment, host, why } as const
    return this.recorder.event({ ...words, ...(fault !== undefined && { fault }) })
  }

  /** A router says why it dropped a packet, where it says so at all. */
  #say(packet: Packet, at: string, now: Nanoseconds, error: IcmpError, nextHopMtu?: number): void {
    if (!('segment' in packet) || at === packet.carried.from) return
    if (!saysOf(this.scenario, at).some((it) => it === error)) return
    this.message(at, { ...about(packet), error, nextHopMtu }, packet.cause, now)
  }
}

const about = ({ datagram: { source, destination, segment }, segment: id }: SegmentPacket) => ({
  quote: { source, destination, seq: segment.seq },
  segment: id,
})
