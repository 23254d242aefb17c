import { timeText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { Drawing } from './drawing'
import { HALO } from './labels'
import { ladderStrings } from './ladder-strings'
import type { Fold } from './layout'

/** The lines of the hosts. */
export function Rails({ rails, height }: { rails: Drawing['rails']; height: number }) {
  return rails.map(({ host, x }) => (
    <line
      key={host}
      data-rail={host}
      x1={`${x}%`}
      x2={`${x}%`}
      y1={0}
      y2={height}
      className="stroke-ink-muted [stroke-width:1.5]"
    />
  ))
}

/** Stretches of time that are drawn shorter than they are, with their length. */
export function Folds({ folds, locale }: { folds: readonly Fold[]; locale: Locale }) {
  const { nothing, waiting } = ladderStrings[locale]
  return folds.map(({ y, height, length, isBusy }) => (
    <g key={y}>
      {!isBusy && <rect x="-1%" width="102%" y={y} height={height} className="fill-surface" />}
      {[y, y + height].map((edge) => (
        <line
          key={edge}
          x1="-1%"
          x2="101%"
          y1={edge}
          y2={edge}
          className="stroke-ink-muted [stroke-dasharray:1_5] [stroke-linecap:round] [stroke-width:2]"
        />
      ))}
      <text
        x="50%"
        y={y + height / 2 + 4}
        textAnchor="middle"
        data-fold={length}
        className="fill-ink-muted text-xs"
        style={HALO}
      >
        ⋮ {isBusy ? waiting(timeText(length)) : nothing(timeText(length))} ⋮
      </text>
    </g>
  ))
}
