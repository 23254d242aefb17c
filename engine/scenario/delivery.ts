import type { Carried } from '../net/faults'
import { Network } from '../net/network'
import type { Nanoseconds } from '../sim/time'
import type { Datagram, TcpHost } from '../tcp/tcp-host'
import type { CountingRecorder } from '../trace/counting-recorder'
import type { Scenario } from './schema'

/** A segment on its way, with what the network and the trace know of it. */
export interface Packet {
  readonly datagram: Datagram
  readonly carried: Carried
  readonly segment: number
  readonly cause: number
  /** Hops that are left. */
  readonly ttl: number
  readonly harmed: boolean
}

/** RFC 9293 3.9.1.1 MUST-49: a sender's time to live must be configurable; 64 is what RFC 1700 recommends. */
export const TTL = 64

/** What carries packets from link to link. Invariant: a packet is on one link, or it has arrived, or it was written down why not. */
export class Delivery {
  readonly network: Network
  /** Hosts without power. */
  readonly #down = new Set<string>()

  constructor(
    scenario: Scenario,
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

  /** Puts a packet on the next link of its way. */
  send(packet: Packet, at: string, now: Nanoseconds): void {
    const transmission = this.network.carry(packet.carried, at, now)
    this.recorder.transmission(packet.segment, transmission)
    const harmed = packet.harmed || transmission.fate === 'corrupted'
    for (const arrival of transmission.arrivals) this.schedule(arrival, { ...packet, harmed }, transmission.to)
  }

  /** A packet has come to the end of a link: it is for the host there, or goes on. */
  arrive(packet: Packet, at: string, now: Nanoseconds): void {
    const { datagram, segment, cause, ttl } = packet
    if (this.#down.has(at)) this.#drop(packet, at, now, 'the host is down')
    else if (at !== datagram.destination.host && ttl > 1) this.send({ ...packet, ttl: ttl - 1 }, at, now)
    else if (at !== datagram.destination.host) this.#drop(packet, at, now, 'no hop is left (RFC 791 3.2)')
    else if (packet.harmed) this.#drop(packet, at, now, 'the checksum is wrong (RFC 9293 3.1)')
    else {
      const host = this.hosts.get(at)
      const connection = host?.find(datagram.destination, datagram.source)
      const event = this.recorder.arrival(connection, segment, now, cause)
      host?.receive(datagram, now, event)
    }
  }

  #drop({ segment, cause }: Packet, host: string, at: Nanoseconds, why: string): void {
    this.recorder.event({ kind: 'drop', at, endpoint: null, cause, changes: [], segment, host, why })
  }
}
