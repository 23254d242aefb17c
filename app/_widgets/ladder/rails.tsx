import type { Drawing } from './drawing'

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
