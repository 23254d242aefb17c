/** The day of a moment, counted from 1970: whoever asks says what a day is. */
export type DayOf = (at: number) => number

export const DAY_MS = 86_400_000

/** Who works past midnight is still at the day before. */
const BEGINS_AT_HOUR = 4

/** The day as the person at this browser counts it. */
export const localDayOf: DayOf = (at) => {
  const moment = new Date(at)
  moment.setHours(moment.getHours() - BEGINS_AT_HOUR)
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / DAY_MS
}
