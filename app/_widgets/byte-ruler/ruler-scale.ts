import type { FieldStep } from '#app/_scene/field-steps'
import type { Range, ReceiveBuffer, RulerSteps, SendBuffer } from './ruler-data'

/** So many times what is in the buffers may a window be, before its end is left outside. */
const MOST_WINDOW = 4

/** How many numbers the ruler shows: as many during the whole run, so that a byte keeps its size. */
export function rulerLength(steps: RulerSteps): number {
  const segment = most(steps.sent.map(({ from, to }) => to - from))
  const unread = mostOf(difference(steps.unreadTo, steps.unreadFrom))
  const flight = mostOf(difference(steps.nxt, steps.una))
  const core = Math.max(8, 8 * segment, 1.2 * (flight + unread))
  const window = Math.max(mostOf(steps.wnd), mostOf(steps.rcvWnd)) + unread
  return Math.ceil(Math.max(core, window <= MOST_WINDOW * core ? window : 0) / SIGHT)
}

/** The part of the ruler that is sure to lie right of what was acknowledged and read. */
const SIGHT = 0.75
const MARGIN = 0.08
/** The ruler moves on by so many of its parts at a time, so that it stands still while a few segments come. */
const PARTS = 8

/** Which part of the stream is in sight: what is acknowledged and read leaves it at the left. */
export function rulerRange(length: number, send: SendBuffer | null, receive: ReceiveBuffer | null): Range {
  const low = Math.min(send?.una ?? 0, receive?.unread.from ?? Number.POSITIVE_INFINITY)
  const step = length / PARTS
  const from = Math.floor((low - MARGIN * length) / step) * step
  return { from, to: from + length }
}

/** Two fields of one endpoint, at each event at which one of them changes. */
function difference(a: readonly FieldStep[], b: readonly FieldStep[]): { readonly value: number | null }[] {
  const events = [...new Set([...a, ...b].map(({ event }) => event))].sort((one, other) => one - other)
  let [i, j] = [-1, -1]
  return events.map((event) => {
    while ((a[i + 1]?.event ?? Number.POSITIVE_INFINITY) <= event) i++
    while ((b[j + 1]?.event ?? Number.POSITIVE_INFINITY) <= event) j++
    const [x, y] = [a[i]?.value ?? null, b[j]?.value ?? null]
    return { value: x === null || y === null ? null : x - y }
  })
}

const mostOf = (steps: readonly { readonly value: number | null }[]): number =>
  most(steps.map(({ value }) => value ?? 0))
const most = (values: readonly number[]): number => values.reduce((highest, value) => Math.max(highest, value), 0)

/** Where a number stands on the ruler, in percent of its width; beyond the ends where it is out of sight. */
export const placeOn = ({ from, to }: Range, value: number): number =>
  Math.round(((value - from) / (to - from)) * 100_000) / 1000
