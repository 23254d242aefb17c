import type { DrawnFlight, Look } from './drawing'
import { LABEL_INSET, type LabelLines, type LabelWord, LINE } from './label'

/** A ground of its own, so that arrows which cross a text do not strike it through. */
export const HALO = { paintOrder: 'stroke', stroke: 'var(--surface)', strokeWidth: 4, strokeLinejoin: 'round' } as const

const REMARKS: Readonly<Record<Look, string>> = {
  control: 'fill-ink-muted',
  data: 'fill-ink-muted',
  ack: 'fill-ink-muted',
  icmp: 'fill-ink-muted',
  loss: 'fill-loss',
  retransmission: 'fill-retransmission',
}

const POINTERS = { difference: 'fill-loss font-bold', pointer: 'fill-accent font-bold' } as const

/** What stands where a flight begins: as it fits in a narrow figure, and as it fits in a wide one. */
export function FlightLabel({ drawn }: { drawn: DrawnFlight }) {
  const { label } = drawn
  if (!label) return null
  const isSame = JSON.stringify(label.narrow) === JSON.stringify(label.wide)
  if (isSame) return <Lines drawn={drawn} label={label.narrow} className="" />
  return (
    <>
      <Lines drawn={drawn} label={label.narrow} className="@[40rem]:hidden" />
      <Lines drawn={drawn} label={label.wide} className="hidden @[40rem]:inline" />
    </>
  )
}

function Lines({ drawn, label, className }: { drawn: DrawnFlight; label: LabelLines; className: string }) {
  const { x, left, isEnd, top, height } = boxOf(drawn, label)
  const { look, sentY } = drawn
  return (
    <g className={className}>
      <svg x={`${x}%`} y={sentY} overflow="visible" aria-hidden="true" data-label={drawn.flight.id}>
        <rect x={left - 2} y={top} width={label.width + 4} height={height} className="fill-surface opacity-90" />
        {label.lines.map((line, index) => (
          <text
            key={index}
            x={isEnd ? -LABEL_INSET : LABEL_INSET}
            y={top + (index + 1) * LINE - 3}
            textAnchor={isEnd ? 'end' : 'start'}
            className="fill-ink font-mono text-[11px]"
          >
            {runsOf(line).map(({ text, kind }) =>
              kind === 'segment' ? (
                text
              ) : (
                <tspan key={text} className={kind === 'remark' ? REMARKS[look] : POINTERS[kind]}>
                  {text}
                </tspan>
              ),
            )}
          </text>
        ))}
      </svg>
    </g>
  )
}

/** Words of a kind that follow each other, as one. */
function runsOf(line: readonly LabelWord[]): LabelWord[] {
  const runs: LabelWord[] = []
  for (const { text, kind } of line) {
    const last = runs.at(-1)
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: `${last.text} ${text}` }
    else runs.push({ kind, text: last ? ` ${text}` : text })
  }
  return runs
}

/** Around the label of the selected segment. */
export function LabelFrame({ drawn }: { drawn: DrawnFlight }) {
  const { label } = drawn
  if (!label) return null
  return (
    <>
      <Frame drawn={drawn} label={label.narrow} className="@[40rem]:hidden" />
      <Frame drawn={drawn} label={label.wide} className="hidden @[40rem]:inline" />
    </>
  )
}

function Frame({ drawn, label, className }: { drawn: DrawnFlight; label: LabelLines; className: string }) {
  const { x, left, top, height } = boxOf(drawn, label)
  return (
    <g className={className}>
      <svg x={`${x}%`} y={drawn.sentY} overflow="visible" aria-hidden="true">
        <rect
          x={left - 4}
          y={top - 1}
          width={label.width + 8}
          height={height + 2}
          rx="3"
          className="fill-accent/10 stroke-accent [stroke-width:1.5]"
        />
      </svg>
    </g>
  )
}

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
