import type { CSSProperties } from 'react'
import type { Drawing } from './drawing'
import { MARGIN, marginsOf, TIMER, type Width } from './room'

/** Where the plot lies between the columns beside it, in a narrow figure and in a wide one. */
export const PLOT =
  'absolute inset-y-0 start-(--narrow-left) end-(--narrow-right) @[40rem]:start-(--wide-left) @[40rem]:end-(--wide-right)'

type PlotStyle = CSSProperties & Readonly<Record<`--${Width}-${'left' | 'right'}`, string>>

export const plotStyle = ({ sides }: Drawing): PlotStyle =>
  styleOf(marginsOf(sides, 'narrow'), marginsOf(sides, 'wide'))

/** The same for the line of the present: over the timers too, but not over the names of states, which it would strike through. */
export function lineStyle({ sides }: Drawing): PlotStyle {
  const [left, right] = sides.timers.map((timers) => timers * TIMER + MARGIN)
  const wide = marginsOf(sides, 'wide')
  return styleOf(
    { left: sides.axis - BEFORE_AXIS, right: 0 },
    { left: wide.left - (left ?? 0) - (sides.states === 0 ? BEFORE_AXIS : 0), right: wide.right - (right ?? 0) },
  )
}

/** The line and the veil reach a little into the column of times. */
export const BEFORE_AXIS = 4

type Margins = ReturnType<typeof marginsOf>

const styleOf = (narrow: Margins, wide: Margins): PlotStyle => ({
  '--narrow-left': `${narrow.left}px`,
  '--narrow-right': `${narrow.right}px`,
  '--wide-left': `${wide.left}px`,
  '--wide-right': `${wide.right}px`,
})
