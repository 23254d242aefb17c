import { momentSentence } from '#app/_scene/moment-sentence'
import type { Run } from '#app/_scene/run'
import { hostText, kindOf } from '#app/_scene/segment-words'
import type { PointOfRun } from '#app/_scene/store'
import type { Locale } from '#content/locales'
import { FILLS, STROKES } from '../ladder/looks'
import { momentOfPoint } from './moment-of-point'

const WIDTH = 320
const RAIL = 10
const [LEAVES, ENDS] = [24, 40]
/** A lost segment comes so far. */
const LOST_AFTER = 0.6

/** The segment of a point, drawn between its hosts and said in words: so it is in view however far away its scene is. */
export function ShownSegment({ run, point, locale }: { run: Run | undefined; point: PointOfRun; locale: Locale }) {
  const moment = run && momentOfPoint(run, point)
  const transmission = moment && run.trace.transmissions[moment.transmission]
  const segment = transmission && run.trace.segments[transmission.segment]
  if (!segment) return null
  const hosts = Object.keys(run.scenario.hosts)
  const isRightward = hosts.indexOf(transmission.from) <= hosts.indexOf(transmission.to)
  const [left, right] = isRightward ? [transmission.from, transmission.to] : [transmission.to, transmission.from]
  const isLost = transmission.fate === 'lost'
  const look = isLost ? 'loss' : segment.copy > 1 ? 'retransmission' : kindOf(segment)
  const forwards = isRightward ? 1 : -1
  const from = isRightward ? RAIL : WIDTH - RAIL
  const to = from + forwards * (WIDTH - 2 * RAIL) * (isLost ? LOST_AFTER : 1)
  return (
    <figure className="mx-0 mt-1 mb-3 max-w-[22rem]">
      <svg viewBox={`0 0 ${WIDTH} 50`} aria-hidden="true" className="block h-auto w-full text-[12px]">
        <text x="2" y="11" className="fill-ink font-semibold">
          {hostText(left, locale)}
        </text>
        <text x={WIDTH - 2} y="11" textAnchor="end" className="fill-ink font-semibold">
          {hostText(right, locale)}
        </text>
        {[RAIL, WIDTH - RAIL].map((x) => (
          <line key={x} x1={x} x2={x} y1="15" y2="50" className="stroke-ink-muted [stroke-width:1.5]" />
        ))}
        <line
          x1={from}
          x2={to}
          y1={LEAVES}
          y2={ENDS}
          className="stroke-accent/30 [stroke-linecap:round] [stroke-width:9]"
        />
        <line x1={from} x2={to} y1={LEAVES} y2={ENDS} className={STROKES[look]} />
        {isLost ? (
          <path
            d={`M${to - 5},${ENDS - 5}l10,10m0,-10l-10,10`}
            className={`fill-none ${STROKES.loss} [stroke-dasharray:none]`}
          />
        ) : (
          <path d={`M${to},${ENDS}l${-9 * forwards},-5.5v10Z`} className={FILLS[look]} />
        )}
      </svg>
      <figcaption className="text-sm leading-snug">{momentSentence(run.trace, moment, locale)}</figcaption>
    </figure>
  )
}
