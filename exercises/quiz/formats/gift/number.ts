import { Refused } from '../note'

const NUMBER = String.raw`\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*`
const ALONE = new RegExp(`^${NUMBER}$`, 'i')
const WITH_TOLERANCE = new RegExp(`^${NUMBER}:${NUMBER}$`, 'i')
const BETWEEN = new RegExp(`^${NUMBER}\\.\\.${NUMBER}$`, 'i')

/** Half of a sum of decimal fractions may miss the decimal by a little. */
const decimal = (value: number): number => Number(value.toPrecision(12))

/**
 * An accepted number: `3`, `3:2` (2 more or less), `1..5`, `*`.
 *
 * @throws Refused where it is none
 */
export function asNumber(text: string): { value: number | '*'; tolerance: number } {
  if (text.trim() === '*') return { value: '*', tolerance: 0 }
  const [, alone] = ALONE.exec(text) ?? []
  if (alone !== undefined) return { value: Number(alone), tolerance: 0 }
  const [, value, tolerance] = WITH_TOLERANCE.exec(text) ?? []
  if (value !== undefined) return { value: Number(value), tolerance: Math.abs(Number(tolerance)) }
  const [, low, high] = BETWEEN.exec(text.replace('..', ' .. ')) ?? []
  if (low === undefined) {
    throw new Refused({ en: `“${text.slice(0, 80)}” is no number.`, zh: `“${text.slice(0, 80)}”不是数值。` })
  }
  return {
    value: decimal((Number(low) + Number(high)) / 2),
    tolerance: decimal(Math.abs(Number(high) - Number(low)) / 2),
  }
}

/** A number as digits alone: not every program that reads GIFT knows `1e-7`. */
export function asDecimal(value: number): string {
  const [, sign = '', whole = '', part = '', exponent] = /^(-?)(\d+)\.?(\d*)e([+-]\d+)$/.exec(String(value)) ?? []
  if (exponent === undefined) return String(value)
  const digits = whole + part
  const point = whole.length + Number(exponent)
  return sign + (point > 0 ? digits.padEnd(point, '0') : `0.${'0'.repeat(-point)}${digits}`)
}
