import type { CSSProperties } from 'react'
import type { Drawing } from './drawing'
import { marginsOf, type Width } from './room'

/** Where the plot lies between the columns beside it, in a narrow figure and in a wide one. */
export const PLOT =
  'absolute inset-y-0 start-(--narrow-left) end-(--narrow-right) @[40rem]:start-(--wide-left) @[40rem]:end-(--wide-right)'

type PlotStyle = CSSProperties & Readonly<Record<`--${Width}-${'left' | 'right'}`, string>>

export function plotStyle({ sides }: Drawing): PlotStyle {
  const [narrow, wide] = [marginsOf(sides, 'narrow'), marginsOf(sides, 'wide')]
  return {
    '--narrow-left': `${narrow.left}px`,
    '--narrow-right': `${narrow.right}px`,
    '--wide-left': `${wide.left}px`,
    '--wide-right': `${wide.right}px`,
  }
}
