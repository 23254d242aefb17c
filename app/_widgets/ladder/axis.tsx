import { memo } from 'react'
import { timeText } from '#app/_scene/segment-words'
import { type Instant, isBand } from './layout'
import { AFTER_TIME } from './room'

/** Further than any figure is wide: the drawing is cut off at its edge. */
const ACROSS = 4000

/** The times at the left. What happens at one time and stands below each other is held together by a bracket and the strip that it opens. */
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
      {isBand({ top, bottom }) && (
        <>
          <rect x={width - 5} y={top} width={ACROSS} height={bottom - top} className="fill-ink/6" />
          <path
            d={`M${width - 1},${top} H${width - 5} V${bottom} H${width - 1}`}
            className="fill-none stroke-ink-muted [stroke-width:1]"
          />
        </>
      )}
    </g>
  ))
})
