import { WIDTHS, type Width } from './room'

/** The width of a letter of the labels, which are set in a face of one width at 11 pixels: the widest such face, and a little. */
const LETTER = 6.65
/** A Chinese letter takes its whole square. */
const WIDE_LETTER = 11
/** From one line of a label to the next. */
export const LINE = 13
/** Between the rail and the label, and again at the label's other end. */
export const LABEL_INSET = 10

/** A stretch of a line: what the segment says, or a remark on it. */
export interface LabelWord {
  readonly text: string
  readonly kind: 'segment' | 'remark' | 'difference' | 'pointer'
}

/** A label's lines, as they fit where there is so much room. */
export interface LabelLines {
  readonly lines: readonly (readonly LabelWord[])[]
  /** Of the longest line, in pixels. */
  readonly width: number
  /** It begins at its rail; or, where there is no room up to the edge of the plot, it ends at that edge. */
  readonly stands: 'at-rail' | 'at-edge'
}
export type Label = Readonly<Record<Width, LabelLines>>

/** How wide a text is drawn at the most, in pixels. */
function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += letter > '\u2e7f' ? WIDE_LETTER : LETTER
  return width
}

/**
 * Breaks a label into lines for each width of the figure.
 *
 * @param rooms how far the rail is from the edge of the plot towards which the label runs, and how wide the plot is
 */
export function labelOf(
  words: readonly LabelWord[],
  rooms: Readonly<Record<Width, { readonly ahead: number; readonly plot: number }>>,
): Label {
  const at = (width: Width): LabelLines => {
    const { ahead, plot } = rooms[width]
    const longest = Math.max(...words.map(({ text }) => textWidth(text)))
    const isAtRail = longest + 2 * LABEL_INSET <= ahead
    const lines = wrap(words, (isAtRail ? ahead : plot) - 2 * LABEL_INSET)
    return {
      lines,
      width: Math.max(...lines.map((line) => textWidth(textOf(line)))),
      stands: isAtRail ? 'at-rail' : 'at-edge',
    }
  }
  const [narrow, wide] = WIDTHS
  return { narrow: at(narrow), wide: at(wide) }
}

const textOf = (line: readonly LabelWord[]): string => line.map(({ text }) => text).join(' ')

/** As few lines as the words need, none longer than `room` but a single word that is. */
function wrap(words: readonly LabelWord[], room: number): readonly (readonly LabelWord[])[] {
  const lines: LabelWord[][] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last && textWidth(textOf([...last, word])) <= room) last.push(word)
    else lines.push([word])
  }
  return lines
}

/** How high a label is, at whichever width it has the most lines. */
export const labelHeight = (label: Label): number =>
  Math.max(...WIDTHS.map((width) => label[width].lines.length)) * LINE
