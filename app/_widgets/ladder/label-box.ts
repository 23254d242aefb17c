import type { DrawnFlight } from './drawing'
import { LABEL_INSET, type LabelLines, LINE } from './label'

/**
 * The box of a label: across from `x` percent of the plot in pixels, down from where its flight begins. Labels run from their rail
 * along their arrow, or end at the edge of the plot towards which it runs.
 */
export function boxOf(
  { fromX, isRightward }: Pick<DrawnFlight, 'fromX' | 'isRightward'>,
  label: LabelLines,
): { x: number; left: number; isEnd: boolean; top: number; height: number } {
  const isAtRail = label.stands === 'at-rail'
  const isEnd = isRightward !== isAtRail
  const height = label.lines.length * LINE
  return {
    x: isAtRail ? fromX : isRightward ? 100 : 0,
    left: isEnd ? -LABEL_INSET - label.width : LABEL_INSET,
    isEnd,
    top: -3 - height,
    height,
  }
}
