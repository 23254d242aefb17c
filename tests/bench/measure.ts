/** The middle of a list of measured values, the higher one of two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** The value that 95 of 100 stay below. */
export const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN

/** One line of a benchmark's report. */
export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What was expected, in words; a benchmark reports and never fails. */
  readonly expected?: string
}

export function print(measures: readonly Measure[], asJson: boolean): void {
  if (asJson) console.log(JSON.stringify(measures, null, 2))
  else
    for (const { name, value, unit, expected } of measures) {
      const figure = `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`
      console.log(`${name.padEnd(58)} ${figure.padStart(12)}${expected ? `   expected: ${expected}` : ''}`)
    }
}
