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
  const columns = new Columns()
  for (const drawn of flights) {
    const { label } = drawn
    if (!label) continue
    if (width) columns.put(drawn, label[width])
    else if (isAlike(label)) columns.putWhole(drawn, label.narrow)
    else {
      columns.putWhole(drawn, label.narrow, '@[40rem]:hidden')
      columns.putWhole(drawn, label.wide, 'hidden @[40rem]:inline')
    }
  }
  return columns.markup()
}

/** Labels by the rail or the edge that they are measured from. */
class Columns {
  readonly #columns = new Map<number, Markup[]>()

  /** As little as it can be, for a pane that is filled while it moves. */
  put(drawn: DrawnFlight, label: LabelLines): void {
    const box = boxOf(drawn, label)
    const name = { 'data-label': drawn.flight.id }
    this.#at(box.x).push(groundOf(drawn, label, box), ...linesOf(drawn, label, box, name))
  }

  /** In a group of its own, which is hidden as one. */
  putWhole(drawn: DrawnFlight, label: LabelLines, shownWhere?: string): void {
    const box = boxOf(drawn, label)
    const name = { class: shownWhere, 'data-label': drawn.flight.id }
    this.#at(box.x).push(element('g', name, groundOf(drawn, label, box), ...linesOf(drawn, label, box)))
  }

  markup(): readonly Markup[] {
    return [...this.#columns].map(([x, its]) => element('svg', { x: `${x}%`, overflow: 'visible' }, ...its))
  }

  #at(x: number): Markup[] {
    const column = this.#columns.get(x) ?? []
    this.#columns.set(x, column)
    return column
  }
}

/** The words are the same; are they broken and do they stand in the same way? */
const isAlike = ({ narrow, wide }: Label): boolean =>
  narrow.stands === wide.stands &&
  narrow.lines.length === wide.lines.length &&
  narrow.lines.every((line, index) => line.length === wide.lines[index]?.length)

type Box = ReturnType<typeof boxOf>

const groundOf = ({ sentY }: DrawnFlight, label: LabelLines, { left, top, height }: Box): Markup =>
  element('rect', {
    x: round(left - 2),
    y: round(sentY + top),
    width: round(label.width + 4),
    height,
    class: 'fill-surface/90',
  })

/** @param name what each line is called by */
function linesOf(
  { look, sentY }: DrawnFlight,
  label: LabelLines,
  { isEnd, top }: Box,
  name?: Readonly<Record<string, number>>,
): readonly Markup[] {
  return label.lines.map((line, index) =>
    element(
      'text',
      {
        ...name,
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
