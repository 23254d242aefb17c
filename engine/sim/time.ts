/** Virtual time: whole nanoseconds since the start of a run. 2^53 ns are 104 days, so every sum of a run stays exact. */
export type Nanoseconds = number

export const milliseconds = (count: number): Nanoseconds => wholeNanoseconds(count * 1_000_000)
export const seconds = (count: number): Nanoseconds => wholeNanoseconds(count * 1_000_000_000)
export const minutes = (count: number): Nanoseconds => seconds(count * 60)
export const toMilliseconds = (time: Nanoseconds): number => time / 1_000_000

function wholeNanoseconds(time: number): Nanoseconds {
  if (!Number.isFinite(time) || Math.abs(time) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`${time} ns is outside virtual time (at most 2^53 ns, 104 days)`)
  }
  return Math.round(time)
}

/**
 * `floor(value * numerator / denominator)`, exact although the product may exceed 2^53.
 *
 * @throws RangeError where an operand is not a non-negative safe integer, or the result is none
 */
export function mulDiv(value: number, numerator: number, denominator: number): number {
  if (![value, numerator, denominator].every((n) => Number.isSafeInteger(n) && n >= 0) || denominator === 0) {
    throw new RangeError(`mulDiv(${value}, ${numerator}, ${denominator}) takes non-negative safe integers`)
  }
  const product = value * numerator
  const result = Number.isSafeInteger(product)
    ? Math.floor(product / denominator)
    : Number((BigInt(value) * BigInt(numerator)) / BigInt(denominator))
  if (!Number.isSafeInteger(result)) throw new RangeError(`mulDiv(${value}, ${numerator}, ${denominator}) exceeds 2^53`)
  return result
}
