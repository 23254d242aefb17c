import type { Span } from '#app/_scene/store'
import { HALO } from '../ladder/looks'
import { type Scales, WIDTH } from '../plot/stairs'
import type { Bar } from './sequence-data'

/** More letters than this nobody can read. */
const MOST = 120

/** R, SYN, FIN and RST at their bars, and a cross at what is lost. */
export function SequenceMarks({
  bars,
  span,
  scales,
  height,
}: {
  bars: readonly Bar[]
  span: Span
  scales: Scales
  height: number
}) {
  const marked = bars.filter((bar) => bar.at >= span.from && bar.at <= span.until && (bar.label !== null || bar.isLost))
  return marked.slice(0, MOST).map((bar) => {
    const x = scales.x(bar.at) / (WIDTH / 100)
    const [top, bottom] = [scales.y(bar.to), scales.y(bar.from)]
    const isRight = x > 92
    // Above the bar, unless that is outside the plot.
    const y = top > 16 ? top - 5 : Math.min(bottom + 13, height - 3)
    return (
      <svg key={`${bar.transmission} ${bar.at}`} x={`${x}%`} overflow="visible" aria-hidden="true">
        {bar.isLost && (
          <path
            d={`M-4,${top - 4} L4,${top + 4} M4,${top - 4} L-4,${top + 4}`}
            className="fill-none stroke-loss [stroke-width:2.25]"
          />
        )}
        {bar.look === 'control' && <path d={`M0,${bottom - 5} l5,5 l-5,5 l-5,-5 Z`} className="fill-control" />}
        {bar.label && (
          <text
            x={isRight ? 4 : bar.label === 'R' ? 0 : -3}
            y={bar.isLost ? y - 4 : y}
            textAnchor={isRight ? 'end' : bar.label === 'R' ? 'middle' : 'start'}
            className={`font-bold font-mono text-[11px] ${bar.label === 'R' ? 'fill-retransmission' : 'fill-control'} ${HALO}`}
          >
            {bar.label}
          </text>
        )}
      </svg>
    )
  })
}
