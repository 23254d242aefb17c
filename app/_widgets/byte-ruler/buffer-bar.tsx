import { HALO } from '../ladder/looks'
import { type PartLook, PartShape } from './looks'
import type { Range } from './ruler-data'
import { placeOn } from './ruler-scale'

export interface Part extends Range {
  readonly look: PartLook
}

/** A pointer into the stream: `SND.NXT` and its number. */
export interface Pointer {
  readonly name: string
  readonly place: number
  readonly text: string
}

/** So high is a row of pointers' names, and the bar. */
const LANE = 16
const BAR = 32

/**
 * A buffer on the ruler, with its pointers above or below, each in a row of its own so that none covers another.
 *
 * @param lanes how many rows of pointers there is room for
 */
export function BufferBar({
  range,
  parts,
  joints,
  pointers,
  lanes,
  side,
  hatches,
}: {
  range: Range
  parts: readonly Part[]
  joints: readonly number[]
  pointers: readonly Pointer[]
  lanes: number
  side: 'above' | 'below'
  hatches: string
}) {
  const height = lanes * LANE + BAR + 2
  const top = side === 'above' ? lanes * LANE : 0
  return (
    <svg width="100%" height={height} className="block overflow-hidden" aria-hidden="true">
      <rect x="0" width="100%" y={top} height={BAR + 2} className="fill-surface-raised" />
      {parts
        .filter(({ from, to }) => to > from && to > range.from && from < range.to)
        .map(({ from, to, look }) => {
          const left = within(placeOn(range, from))
          const width = Math.max(within(placeOn(range, to)) - left, THINNEST)
          return (
            <PartShape
              key={`${look} ${from}`}
              look={look}
              hatches={hatches}
              x={`${left}%`}
              width={`${round(width)}%`}
              y={top + 2}
              height={BAR - 2}
            />
          )
        })}
      {joints.map((joint) => (
        <line
          key={joint}
          x1={`${within(placeOn(range, joint))}%`}
          x2={`${within(placeOn(range, joint))}%`}
          y1={top + 3}
          y2={top + BAR - 1}
          className="stroke-surface"
        />
      ))}
      {pointers.map((pointer, lane) => (
        <PointerMark
          key={pointer.name}
          {...pointer}
          percent={placeOn(range, pointer.place)}
          textY={side === 'above' ? lane * LANE + 11 : height - lane * LANE - 5}
          toY={side === 'above' ? top + 7 : top + BAR - 5}
        />
      ))}
    </svg>
  )
}

/** One byte of a long ruler is still seen. */
const THINNEST = 0.3

/** A line from the name to the bar; where the place is out of sight, at the edge and with an arrow. */
function PointerMark({ name, text, percent, textY, toY }: Pointer & { percent: number; textY: number; toY: number }) {
  const x = within(percent)
  const isRight = x > 55
  return (
    <svg x={`${x}%`} overflow="visible" aria-hidden="true" data-pointer={name}>
      <path d={`M0,${textY < toY ? textY - 9 : textY + 3}V${toY}`} className="stroke-ink [stroke-width:2]" />
      <text
        x={isRight ? -5 : 5}
        y={textY}
        textAnchor={isRight ? 'end' : 'start'}
        className={`fill-ink font-mono text-[11px] ${HALO}`}
      >
        {name} {text}
        {percent > 100 && ' →'}
      </text>
    </svg>
  )
}

const within = (percent: number): number => Math.min(Math.max(percent, 0), 100)
const round = (percent: number): number => Math.round(percent * 1000) / 1000
