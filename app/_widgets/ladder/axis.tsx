import { memo } from 'react'
import { timeText } from '#app/_scene/segment-words'
import type { Instant } from './layout'
import { AFTER_TIME } from './room'

/** A shorter band needs no bracket to be seen as one time. */
const LEAST_BRACKET = 3

/** The times at the left. What happens at one time and stands below each other is held together by a bracket. */
export const TimeAxis = memo(function TimeAxis({ instants, width }: { instants: readonly Instant[]; width: number }) {
  return instants.map(({ at, top, bottom, isSaid }) => (
    <g key={at} data-at={at} data-top={top} data-bottom={bottom}>
      {isSaid && (
        <text
          x={width - AFTER_TIME}
          y={top + 3.5}
          textAnchor="end"
          data-time={at}
          className="fill-ink-muted font-mono text-[10px]"
        >
          {timeText(at)}
        </text>
      )}
      {bottom - top >= LEAST_BRACKET && (
        <path
          d={`M${width - 1},${top} H${width - 5} V${bottom} H${width - 1}`}
          className="fill-none stroke-ink-muted [stroke-width:1]"
        />
      )}
    </g>
  ))
})
