import type { Scenario } from '../scenario/schema'
import { milliseconds, type Nanoseconds } from '../sim/time'
import type { Transmission } from '../trace/format'
import { type Carried, Faults } from './faults'
import { LinkDirection, type LinkWords } from './link'
import { Routes } from './routes'

/** IPv4 and TCP headers without options. */
const HEADERS = 40

/**
 * The links of a scenario and what goes wrong on them. Invariant: the fate of a segment depends on the scenario and on what
 * was carried before it, on nothing else.
 */
export class Network {
  readonly links: readonly LinkWords[]
  readonly #directions: ReadonlyMap<string, LinkDirection>
  readonly #routes: Routes
  readonly #faults: Faults

  constructor(scenario: Scenario) {
    this.links = scenario.links.map(({ between, delayMs, bandwidthBps, queue }) => ({
      id: between.join('-'),
      between,
      delay:
        typeof delayMs === 'number'
          ? [milliseconds(delayMs), milliseconds(delayMs)]
          : [milliseconds(delayMs[0]), milliseconds(delayMs[1])],
      ...(bandwidthBps !== undefined && { bandwidth: bandwidthBps }),
      ...(queue !== undefined && { queue }),
    }))
    this.#directions = new Map(
      this.links.flatMap((link) => [
        [`${link.between[0]} ${link.between[1]}`, new LinkDirection(link.delay[0], link)],
        [`${link.between[1]} ${link.between[0]}`, new LinkDirection(link.delay[1], link)],
      ]),
    )
    this.#routes = new Routes(this.links.map(({ between }) => between))
    this.#faults = new Faults(scenario.faults ?? [], scenario.seed ?? 0)
  }

  /**
   * Puts a segment on the link that leads on from `at`, and says where and when it arrives.
   *
   * @throws RangeError where no way leads to the destination
   */
  carry(carried: Carried, at: string, now: Nanoseconds): Omit<Transmission, 'segment'> {
    const next = this.#routes.nextHop(at, carried.to)
    const link = this.links.find(({ between }) => next !== undefined && between.includes(at) && between.includes(next))
    const direction = this.#directions.get(`${at} ${next}`)
    if (next === undefined || !link || !direction) throw new RangeError(`no link leads from ${at} to ${carried.to}`)
    return { link: link.id, from: at, to: next, sent: now, ...this.#fate(carried, at, link, direction, now) }
  }

  #fate(
    carried: Carried,
    at: string,
    link: LinkWords,
    direction: LinkDirection,
    now: Nanoseconds,
  ): Pick<Transmission, 'arrivals' | 'fate' | 'because' | 'fault'> {
    const struck = this.#faults.strike(carried, at, link.between, now)
    const arrival = direction.take(HEADERS + carried.length, now)
    if (arrival === null) return { arrivals: [], fate: 'lost', because: 'queue-full' }
    if (!struck) return { arrivals: [arrival], fate: 'delivered' }

    const { fault, index } = struck
    switch (fault.kind) {
      case 'lose':
      case 'lose-at-random':
      case 'partition':
        return { arrivals: [], fate: 'lost', because: fault.kind === 'partition' ? 'partition' : 'fault', fault: index }
      case 'duplicate':
        return { arrivals: [arrival, arrival + milliseconds(fault.afterMs)], fate: 'duplicated', fault: index }
      case 'delay':
        return { arrivals: [arrival + milliseconds(fault.byMs)], fate: 'delivered', fault: index }
      case 'hold':
        return { arrivals: [Math.max(arrival, milliseconds(fault.untilMs))], fate: 'delivered', fault: index }
      case 'corrupt':
        return { arrivals: [arrival], fate: 'corrupted', fault: index }
    }
  }
}
