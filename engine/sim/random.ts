/**
 * A seeded generator of random numbers (sfc32, 128 bits of state). Invariant: the sequence depends on the seed alone.
 * Integer operations only, so it is the same in every JavaScript engine.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  /** @param seed a 32-bit integer; @param stream separates generators that share a seed (one for each link, say) */
  constructor(seed: number, stream = 0) {
    this.#a = seed | 0
    this.#b = stream | 0
    this.#c = 0x9e3779b9 | 0
    // The first outputs still resemble the seed: throw them away.
    for (let i = 0; i < 15; i++) this.uint32()
  }

  /** A whole number of [0, 2^32). */
  uint32(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    this.#c |= 0
    return sum >>> 0
  }

  /** A number of [0, 1). */
  fraction(): number {
    return this.uint32() / 0x1_0000_0000
  }
}
