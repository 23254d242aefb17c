/** One segment of a sketch. */
export interface Arrow {
  readonly label: string
  readonly from: 'left' | 'right'
  /** What it is in the colours of the course. */
  readonly kind: 'control' | 'ack'
}

const LEFT = 40
const RIGHT = 260
const STEP = 52
const SLOPE = 30

/** Two ends and the segments between them, as a sketch: the words beside it say what it is about. */
export function SmallLadder({ arrows }: { readonly arrows: readonly Arrow[] }) {
  const height = 36 + arrows.length * STEP
  return (
    <svg aria-hidden="true" className="w-full max-w-[19rem] font-mono text-[13px]" viewBox={`0 0 300 ${height}`}>
      {[LEFT, RIGHT].map((x) => (
        <path className="stroke-ink-muted" d={`M${x} 8V${height - 8}`} key={x} strokeWidth="2" />
      ))}
      {arrows.map(({ label, from, kind }, index) => {
        const top = 24 + index * STEP
        const [start, end, back] = from === 'left' ? [LEFT, RIGHT - 3, -1] : [RIGHT, LEFT + 3, 1]
        const bottom = top + SLOPE
        return (
          <g
            className={kind === 'ack' ? 'fill-ack stroke-ack' : 'fill-control stroke-control'}
            key={`${label} ${top}`}
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            <path
              className="fill-none"
              d={`M${start} ${top}L${end} ${bottom}m${back * 10} -7L${end} ${bottom}l${back * 8} 8`}
              strokeWidth="2"
            />
            <text stroke="none" textAnchor="middle" x={(LEFT + RIGHT) / 2} y={top + SLOPE / 2 - 8}>
              {label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
