import { mulDiv, type Nanoseconds, seconds } from '../sim/time'

/** What a link is made of. Without bandwidth a packet takes no time to send; without a limit the queue holds any number. */
export interface LinkWords {
  readonly id: string
  readonly between: readonly [string, string]
  /** From the first end to the second, and back. */
  readonly delay: readonly [Nanoseconds, Nanoseconds]
  /** Bits a second. */
  readonly bandwidth?: number
  /** How many packets may wait, the one that is being sent not counted. */
  readonly queue?: number
  /** The largest packet in bytes, headers included. */
  readonly mtu?: number
}

/**
 * One direction of a link: packets leave one after the other and arrive one delay later. Invariant: the times at which
 * packets finish leaving only grow.
 */
export class LinkDirection {
  /** When each packet that was taken will have left, those that have left included until somebody asks. */
  #leaving: Nanoseconds[] = []

  constructor(
    private readonly delay: Nanoseconds,
    private readonly words: LinkWords,
  ) {}

  /** When a packet of so many bytes arrives; null where the queue is full. */
  take(bytes: number, now: Nanoseconds): Nanoseconds | null {
    const { bandwidth, queue } = this.words
    if (bandwidth === undefined) return now + this.delay

    this.#leaving = this.#leaving.filter((at) => at > now)
    // The first of those that are still here is being sent; the others wait.
    if (queue !== undefined && this.#leaving.length > queue) return null
    const leaves = (this.#leaving.at(-1) ?? now) + mulDiv(bytes * 8, seconds(1), bandwidth)
    this.#leaving.push(leaves)
    return leaves + this.delay
  }
}
