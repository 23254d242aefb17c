import type { Transmission } from './format'

/** What a packet has been through: how many hops are left, and whether a link changed it. */
export interface Condition {
  readonly ttl: number
  readonly isHarmed: boolean
}

/** A packet's way from link to link. Invariant: it is told the hops in the order in which they were travelled. */
export class PacketWay {
  readonly #arrived = new Map<string, Condition>()

  /** @param ttl the hops that its sender allows it */
  constructor(private readonly ttl: number) {}

  /** The packet crosses a link: how it looks where it leaves, and where it arrives. A router takes one hop off. */
  cross({ from, to, fate }: Pick<Transmission, 'from' | 'to' | 'fate'>): { leaving: Condition; arriving: Condition } {
    const arrived = this.#arrived.get(from)
    const leaving = arrived ? { ...arrived, ttl: arrived.ttl - 1 } : { ttl: this.ttl, isHarmed: false }
    const arriving = fate === 'corrupted' ? { ...leaving, isHarmed: true } : leaving
    this.#arrived.set(to, arriving)
    return { leaving, arriving }
  }

  /** How it came to a host; undefined where it never came there. */
  arrivedAt(host: string): Condition | undefined {
    return this.#arrived.get(host)
  }
}
