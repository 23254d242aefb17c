import type { DrawnFlight, Look } from './drawing'
import { LABEL_INSET, type Label, type LabelLines, type LabelWord, LINE } from './label'
import { boxOf } from './label-box'
import { element, type Markup } from './markup'
import type { Width } from './room'

const REMARKS: Readonly<Record<Look, string>> = {
  control: 'fill-ink-muted',
  data: 'fill-ink-muted',
  ack: 'fill-ink-muted',
  icmp: 'fill-ink-muted',
  loss: 'fill-loss',
  retransmission: 'fill-retransmission',
}

const POINTERS = { difference: 'fill-loss font-bold', pointer: 'fill-accent font-bold' } as const

/** How labels are set, said once for all that stand together. */
export const LABELS = 'fill-ink font-mono text-[11px]'

/**
 * What stands where each of some flights begins.
 *
 * @param width of the figure; left out where it is not known: then a label is there as it fits in a narrow figure and as it fits in a
 * wide one, and the style sheet chooses
 */
export function labelsMarkup(flights: readonly DrawnFlight[], width: Width | undefined): readonly Markup[] {
  // By the rail or the edge that they are measured from.
  const columns = new Map<number, Markup[]>()
  const put = (drawn: DrawnFlight, label: LabelLines, shownWhere?: string) => {
    const box = boxOf(drawn, label)
    const column = columns.get(box.x) ?? []
    columns.set(box.x, column)
    column.push(linesOf(drawn, label, box, shownWhere))
  }
  for (const drawn of flights) {
    const { label } = drawn
    if (!label) continue
    if (width || isAlike(label)) put(drawn, label[width ?? 'narrow'])
    else {
      put(drawn, label.narrow, '@[40rem]:hidden')
      put(drawn, label.wide, 'hidden @[40rem]:inline')
    }
  }
  return [...columns].map(([x, its]) => element('svg', { x: `${x}%`, overflow: 'visible' }, ...its))
}

/** The words are the same; are they broken and do they stand in the same way? */
const isAlike = ({ narrow, wide }: Label): boolean =>
  narrow.stands === wide.stands &&
  narrow.lines.length === wide.lines.length &&
  narrow.lines.every((line, index) => line.length === wide.lines[index]?.length)

function linesOf(
  { flight, look, sentY }: DrawnFlight,
  label: LabelLines,
  { left, isEnd, top, height }: ReturnType<typeof boxOf>,
  shownWhere: string | undefined,
): Markup {
  const ground = element('rect', {
    x: round(left - 2),
    y: round(sentY + top),
    width: round(label.width + 4),
    height,
    class: 'fill-surface/90',
  })
  const texts = label.lines.map((line, index) =>
    element(
      'text',
      {
        x: isEnd ? -LABEL_INSET : LABEL_INSET,
        y: round(sentY + top + (index + 1) * LINE - 3),
        'text-anchor': isEnd ? 'end' : undefined,
      },
      ...runsOf(line).map(({ text, kind }) =>
        kind === 'segment'
          ? text
          : element('tspan', { class: kind === 'remark' ? REMARKS[look] : POINTERS[kind] }, text),
      ),
    ),
  )
  return element('g', { class: shownWhere, 'data-label': flight.id }, ground, ...texts)
}

/** Server and browser must write the same digits. */
const round = (pixels: number): number => Math.round(pixels * 100) / 100

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
