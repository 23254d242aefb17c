import { expect, test } from 'vitest'
import { handwrittenTrace } from '#app/_scene/handwritten-trace'
import { momentsOf } from '#app/_scene/moments'
import { drawingOf } from './drawing'
import { inPieces, MOST_ARROWS, PANE, PIECE, piecesIn, placesOf, shownAt } from './window'

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
const pieces = inPieces(drawing)

test('every arrow is in one piece', () => {
  const ids = pieces.flatMap(({ flights }) => flights.map(({ flight }) => flight.id))
  expect(ids.sort((a, b) => a - b)).toEqual(long.transmissions.map((_, index) => index))
})

test('what is higher than a piece holds nothing lower in the page', () => {
  const held = pieces.find(({ flights }) => flights.some(({ flight }) => flight.id === 3))
  const heights = held?.flights.map(({ sentY, ends }) => Math.max(...ends.map(({ y }) => y)) - sentY) ?? []
  expect(Math.min(...heights)).toBeGreaterThan(PIECE)
  expect(heights.length).toBeLessThan(10)
})

test('wherever the pane is scrolled, what it shows is drawn, and at most 300 arrows are', () => {
  const places = placesOf(pieces)
  for (let top = 0; top < drawing.layout.height - PANE; top += 777) {
    const drawn = new Set([...piecesIn(places, shownAt(top))].flatMap(({ flights }) => flights))
    expect(drawn.size).toBeLessThanOrEqual(MOST_ARROWS)
    const inView = drawing.flights.filter(({ sentY, ends }) => sentY < top + PANE && ends.some(({ y }) => y > top))
    expect(inView.length).toBeGreaterThan(0)
    expect(inView.filter((it) => !drawn.has(it))).toEqual([])
  }
})
