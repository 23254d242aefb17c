import type { Locale } from '#content/locales'
import { arrowMarkup } from './arrow'
import { instantsMarkup } from './axis'
import type { Drawing, Look } from './drawing'
import { foldMarkup } from './folds'
import { labelsMarkup } from './label-markup'
import { lanesMarkup } from './lanes'
import type { Markup } from './markup'
import { railNamesMarkup } from './rail-names-markup'
import type { Width } from './room'
import { inPieces, type Piece } from './window'

/**
 * The layers of a drawing: the column of times, then timers, states, folded time and arrows, and above all of these the labels, and the
 * states at the rails.
 */
export type LayerName = 'times' | 'lines' | 'labels'

/** A piece of a drawing as it is put into the page, for a figure of a width, or for any. */
export interface DrawnPiece extends Pick<Piece, 'top' | 'bottom'> {
  readonly layers: Readonly<Record<LayerName, (width: Width | undefined) => readonly Markup[]>>
}

/**
 * A drawing in pieces.
 *
 * @param headId the id of the arrow head of a look
 */
export const drawnPieces = (drawing: Drawing, locale: Locale, headId: (look: Look) => string): readonly DrawnPiece[] =>
  inPieces(drawing).map((piece) => {
    const { top, bottom, instants, flights, timers, states, names, folds } = piece
    return {
      top,
      bottom,
      layers: {
        times: () => instantsMarkup(instants, drawing.sides.axis),
        lines: () => [
          ...lanesMarkup(drawing.sides, timers, states, locale),
          ...folds.map((it) => foldMarkup(it, locale)),
          ...flights.map((it) => arrowMarkup(it, headId)),
        ],
        labels: (width) => [...labelsMarkup(flights, width), ...railNamesMarkup(names, width)],
      },
    }
  })

/** A layer of some pieces. */
export const layerMarkup = (
  pieces: readonly DrawnPiece[],
  name: LayerName,
  width: Width | undefined,
): readonly Markup[] => pieces.flatMap(({ layers }) => layers[name](width))
