import { LABEL_INSET, type Label } from './label'
import { WIDTHS, type Width } from './room'

/**
 * From where to where a label reaches, in pixels, in the narrowest figure of each width; null where it is not drawn.
 *
 * `anchor` is the rail or edge that it stands at, from 0 to 1: in a wider figure the label goes with it. What keeps apart in the
 * narrowest figure in the order of its anchors does so in any.
 */
export type Across = Readonly<
  Record<Width, { readonly anchor: number; readonly left: number; readonly right: number } | null>
>

/** @param host how far from the left the rail is, of 1 */
export function acrossOf(
  label: Label,
  host: number,
  isRightward: boolean,
  plot: Readonly<Record<Width, number>>,
): Across {
  const at = (width: Width) => {
    const { lines, width: length, stands } = label[width]
    if (lines.length === 0) return null
    const isAtRail = stands === 'at-rail'
    const anchor = isAtRail ? host : isRightward ? 1 : 0
    const left = anchor * plot[width] + (isRightward === isAtRail ? LABEL_INSET : -LABEL_INSET - length)
    return { anchor, left, right: left + length }
  }
  return { narrow: at('narrow'), wide: at('wide') }
}

/** Whether two labels at the same height keep apart. */
export const areBeside = (a: Across, b: Across): boolean =>
  WIDTHS.every((width) => {
    const [one, other] = [a[width], b[width]]
    if (!one || !other) return true
    const isLeft = one.right + LABEL_INSET <= other.left && one.anchor <= other.anchor
    const isRight = other.right + LABEL_INSET <= one.left && other.anchor <= one.anchor
    return isLeft || isRight
  })

/** Whether a label lies over a place so far from the left, of 1, or is nearer than so many pixels. */
export const covers = (label: Across, x: number, near: number, plot: Readonly<Record<Width, number>>): boolean =>
  WIDTHS.some((width) => {
    const its = label[width]
    return its !== null && x * plot[width] >= its.left - near && x * plot[width] <= its.right + near
  })
