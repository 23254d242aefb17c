import type { Random } from '#engine/sim/random'
import type { ConnectionView } from '#engine/tcp/connection-view'
import { seqAdd } from '#engine/tcp/formulas/sequence-numbers'
import { type Segment, type SegmentOptions, segment } from '#engine/tcp/segment'

const FLAGS = [
  'ACK',
  'ACK',
  'ACK',
  'ACK',
  'PSH ACK',
  'FIN ACK',
  'FIN',
  'SYN',
  'SYN ACK',
  'SYN FIN ACK',
  'RST',
  'RST ACK',
]
const MORE_FLAGS = ['', 'RST SYN', 'RST FIN ACK', 'URG ACK', 'URG PSH FIN ACK', 'SYN URG', 'SYN FIN RST PSH ACK URG']

/** An attacker, who may know much of a connection or nothing. Invariant: what it does depends on its random numbers alone. */
export class Hostile {
  constructor(private readonly random: Random) {}

  /** A whole number of [0, count). */
  upTo(count: number): number {
    return Math.floor(this.random.fraction() * count)
  }

  /** True once in so many times. */
  chance(count: number): boolean {
    return this.upTo(count) === 0
  }

  oneOf<Thing>(things: readonly Thing[]): Thing {
    const thing = things[this.upTo(things.length)]
    if (thing === undefined) throw new RangeError('nothing to choose from')
    return thing
  }

  /** A segment whose numbers are near what the connection expects, at an edge, or anywhere. */
  segment(view: ConnectionView): Segment {
    const length = this.oneOf([0, 0, 0, 1, 10, 536, 1460])
    return segment({
      flags: this.oneOf(this.chance(6) ? MORE_FLAGS : FLAGS),
      seq: this.#near([view.rcvNxt, view.rcvNxt, view.rcvNxt, seqAdd(view.rcvNxt, view.rcvWnd), view.irs]),
      ack: this.#near([view.sndNxt, view.sndNxt, view.sndUna, seqAdd(view.sndUna, -view.maxSndWnd)]),
      urgent: this.upTo(0x1_0000),
      window: this.oneOf([0, 1, 100, 10_000, 0xffff]),
      options: this.#options(view),
      payload: { length, bytes: new Uint8Array(length) },
    })
  }

  #near(places: readonly number[]): number {
    const place = this.oneOf(places)
    switch (this.upTo(6)) {
      case 0:
        return this.random.uint32()
      case 1:
        return seqAdd(place, this.upTo(3000) - 1500)
      case 2:
        return seqAdd(place, this.upTo(3) - 1)
      default:
        return place
    }
  }

  #options(view: ConnectionView): SegmentOptions {
    return {
      ...(this.chance(8) && { mss: this.oneOf([0, 1, 40, 536, 0xffff]) }),
      ...(this.chance(8) && { windowScale: this.oneOf([0, 1, 14, 15, 255]) }),
      ...(this.chance(8) && { sackPermitted: true as const }),
      ...(!this.chance(3) && { timestamps: { value: this.#near([view.tsRecent]), echo: this.random.uint32() } }),
    }
  }
}
