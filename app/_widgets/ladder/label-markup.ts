import type { DrawnFlight, Look } from './drawing'
import { LABEL_INSET, type Label, type LabelLines, type LabelWord, LINE } from './label'
import { boxOf } from './label-box'
import { HALO } from './looks'
import { type Attributes, element, type Markup } from './markup'
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
export const labelsMarkup = (flights: readonly DrawnFlight[], width: Width | undefined): readonly Markup[] =>
  flights.flatMap((drawn) => {
    const { label } = drawn
    if (!label) return []
    // As little as it can be, for a pane that is filled while it moves.
    if (width) return linesOf(drawn, label[width], { 'data-label': '', class: HALO })
    const { narrow, wide } = label
    if (isAlike(label)) return [whole(drawn, narrow)]
    return [whole(drawn, narrow, '@[40rem]:hidden'), whole(drawn, wide, 'hidden @[40rem]:inline')]
  })

/** On a ground of its own, in a group which is hidden as one. */
function whole(drawn: DrawnFlight, label: LabelLines, shownWhere?: string): Markup {
  const { x, left, top, height } = boxOf(drawn, label)
  const ground = element('rect', {
    x: round(left - 2),
    y: round(drawn.sentY + top),
    width: round(label.width + 4),
    height,
    class: 'fill-surface/90',
  })
  return element(
    'g',
    { class: shownWhere, 'data-label': drawn.flight.id },
    element('svg', { x: `${x}%`, overflow: 'visible' }, ground),
    ...linesOf(drawn, label),
  )
}

/** The words are the same; are they broken and do they stand in the same way? */
const isAlike = ({ narrow, wide }: Label): boolean =>
  narrow.stands === wide.stands &&
  narrow.lines.length === wide.lines.length &&
  narrow.lines.every((line, index) => line.length === wide.lines[index]?.length)

/** @param its attributes of each line */
function linesOf(drawn: DrawnFlight, label: LabelLines, its?: Attributes): readonly Markup[] {
  const { look, sentY } = drawn
  const { x, isEnd, top } = boxOf(drawn, label)
  return label.lines.map((line, index) =>
    element(
      'text',
      {
        ...its,
        x: `${x}%`,
        dx: isEnd ? -LABEL_INSET : LABEL_INSET,
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
