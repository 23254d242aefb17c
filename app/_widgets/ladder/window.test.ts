import { expect, test } from 'vitest'
import { handwrittenTrace } from '#app/_scene/handwritten-trace'
import { momentsOf } from '#app/_scene/moments'
import { drawingOf } from './drawing'
import { inPieces, MOST_ARROWS, PIECE, piecesInView, tallInView } from './window'

const long = handwrittenTrace(
  Array.from({ length: 2000 }, (_, index) => ({
    from: 'client' as const,
    sentMs: index * 5,
    // One is held all the while.
    arrivesMs: index === 3 ? 11_000 : index * 5 + 40,
    seq: index,
    length: 1,
  })),
)
const drawing = drawingOf({ trace: long, moments: momentsOf(long), locale: 'en' })
const { pieces, tall } = inPieces(drawing)

test('every arrow is in one piece, or too tall for any', () => {
  const ids = [...pieces, tall].flatMap(({ flights }) => flights.map(({ flight }) => flight.id))
  expect(ids.sort((a, b) => a - b)).toEqual(long.transmissions.map((_, index) => index))
  expect(tall.flights.map(({ flight }) => flight.id)).toContain(3)
})

test('wherever the pane is scrolled, what it shows is drawn, and at most 300 arrows are', () => {
  const pane = 576
  for (let top = 0; top < drawing.layout.height - pane; top += 777) {
    const shown = piecesInView(top, pane)
    const drawn = [...pieces.slice(shown.first, shown.last), tallInView(tall, shown)].flatMap(({ flights }) => flights)
    expect(drawn.length).toBeLessThanOrEqual(MOST_ARROWS)
    const inView = drawing.flights.filter(
      ({ sentY, ends }) => sentY < top + pane && ends.some(({ y }) => y > top) && (ends[0]?.y ?? 0) - sentY <= PIECE,
    )
    expect(inView.filter((it) => !drawn.includes(it))).toEqual([])
  }
})
