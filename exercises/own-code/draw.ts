import { Random } from '#engine/sim/random'

/** What a scene and its question are drawn with: the same seed draws the same. */
export class Draw {
  readonly #random: Random

  constructor(seed: number) {
    this.#random = new Random(seed)
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#random.fraction() * (most - least + 1))
  }

  /** @throws RangeError where there is nothing to draw from */
  oneOf<Each>(all: readonly Each[]): Each {
    const drawn = all[this.between(0, all.length - 1)]
    if (drawn === undefined)
      throw new RangeError('Nothing can be drawn from an empty list: give it one thing at least.')
    return drawn
  }

  /** The same things in another order. */
  shuffled<Each>(all: readonly Each[]): Each[] {
    return all
      .map((each) => ({ each, place: this.#random.uint32() }))
      .sort((a, b) => a.place - b.place)
      .map(({ each }) => each)
  }
}
