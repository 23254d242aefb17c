import type { Scenario } from '../scenario/schema'
import { milliseconds, type Nanoseconds } from '../sim/time'
import type { Transmission } from '../trace/format'
import { type Carried, type CarriedSegment, Faults, type Struck } from './faults'
import { LinkDirection, type LinkWords } from './link'
import { Routes } from './routes'

/** One step of a packet's way. */
export type Hop = Omit<Transmission, 'segment'>

/** How a packet leaves a host. */
interface Way {
  readonly next: string
  readonly link: LinkWords
  readonly direction: LinkDirection
}

type Fate = Pick<Hop, 'arrivals' | 'fate' | 'because' | 'fault'>

/**
 * The links of a scenario and what goes wrong on them. Invariant: the fate of a segment depends on the scenario and on what
 * was carried before it, on nothing else.
 */
export class Network {
  readonly links: readonly LinkWords[]
  readonly #directions: ReadonlyMap<string, LinkDirection>
  readonly #routes: Routes
  /** What was asked for already: from where, to where. */
  readonly #ways = new Map<string, Map<string, Way>>()
  readonly #faults: Faults
  /** Hosts that are not there, in whose name somebody sends; and who does. */
  readonly #nobodies: ReadonlyMap<string, string>

  constructor(scenario: Scenario) {
    this.links = scenario.links.map(({ between, delayMs, bandwidthBps, queue, mtu }) => ({
      id: between.join('-'),
      between,
      delay:
        typeof delayMs === 'number'
          ? [milliseconds(delayMs), milliseconds(delayMs)]
          : [milliseconds(delayMs[0]), milliseconds(delayMs[1])],
      ...(bandwidthBps !== undefined && { bandwidth: bandwidthBps }),
      ...(queue !== undefined && { queue }),
      ...(mtu !== undefined && { mtu }),
    }))
    this.#directions = new Map(
      this.links.flatMap((link) => [
        [`${link.between[0]} ${link.between[1]}`, new LinkDirection(link.delay[0], link)],
        [`${link.between[1]} ${link.between[0]}`, new LinkDirection(link.delay[1], link)],
      ]),
    )
    this.#routes = new Routes(this.links.map(({ between }) => between))
    this.#faults = new Faults(scenario.faults ?? [], scenario.seed ?? 0)
    this.#nobodies = new Map(
      (scenario.faults ?? []).flatMap((fault): [string, string][] =>
        fault.kind === 'forged-syn' && !Object.hasOwn(scenario.hosts, fault.as) ? [[fault.as, fault.from]] : [],
      ),
    )
  }

  /** Is this the name of a host that is not there? What is sent to it goes towards whoever uses the name. */
  isNobody(host: string): boolean {
    return this.#nobodies.has(host)
  }

  /**
   * The largest packet that the link takes which leads on from `at`.
   *
   * @throws RangeError where no way leads to the destination
   */
  mtu(at: string, to: string): number {
    return this.#way(at, to).link.mtu ?? 65_535
  }

  /**
   * Puts a packet on the link that leads on from `at`, and says where and when it arrives.
   *
   * @throws RangeError where no way leads to the destination
   */
  carry(carried: Carried, at: string, now: Nanoseconds): Hop {
    const { next, link, direction } = this.#way(at, carried.to)
    const struck = this.#faults.strike(carried, at, link.between, now)
    const arrival = direction.take(carried.size, now)
    if (arrival !== null && !struck) {
      // Nearly every packet.
      return { link: link.id, from: at, to: next, sent: now, arrivals: [arrival], fate: 'delivered' }
    }
    const hop = { link: link.id, from: at, to: next, sent: now }
    return arrival !== null && struck
      ? { ...hop, ...fateOf(struck, arrival) }
      : { ...hop, arrivals: [], fate: 'lost', because: 'queue-full' }
  }

  /** The fault by which a host answers a segment that arrives there with an ICMP error. */
  refuse(carried: CarriedSegment, at: string, isFirstHop: boolean): ReturnType<Faults['refuse']> {
    return this.#faults.refuse(carried, at, isFirstHop)
  }

  #way(at: string, to: string): Way {
    const known = this.#ways.get(at)?.get(to)
    if (known) return known
    const next = this.#routes.nextHop(at, this.#nobodies.get(to) ?? to)
    const link = this.links.find(({ between }) => next !== undefined && between.includes(at) && between.includes(next))
    const direction = this.#directions.get(`${at} ${next}`)
    if (next === undefined || !link || !direction) throw new RangeError(`no link leads from ${at} to ${to}`)
    const way = { next, link, direction }
    this.#ways.set(at, (this.#ways.get(at) ?? new Map<string, Way>()).set(to, way))
    return way
  }
}

function fateOf({ fault, index, copiesAfterMs }: Struck, arrival: Nanoseconds): Fate {
  switch (fault.kind) {
    case 'lose':
    case 'lose-at-random':
    // Until it has been overtaken: then its fate is written anew.
    case 'reorder':
      return { arrivals: [], fate: 'lost', because: 'fault', fault: index }
    case 'partition':
      return { arrivals: [], fate: 'lost', because: 'partition', fault: index }
    case 'duplicate': {
      const copies = copiesAfterMs.map((after) => arrival + milliseconds(after)).sort((a, b) => a - b)
      return { arrivals: [arrival, ...copies], fate: 'duplicated', fault: index }
    }
    case 'delay':
      return { arrivals: [arrival + milliseconds(fault.byMs)], fate: 'delivered', fault: index }
    case 'hold':
      return { arrivals: [Math.max(arrival, milliseconds(fault.untilMs))], fate: 'delivered', fault: index }
    case 'corrupt':
      return { arrivals: [arrival], fate: 'corrupted', fault: index }
    case 'icmp':
    case 'forged-icmp':
    case 'forged-segment':
    case 'forged-syn':
      return { arrivals: [arrival], fate: 'delivered' }
  }
}
