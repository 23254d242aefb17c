import { expect, test } from 'vitest'
import { placeIn, segmentIn } from '#exercises/quiz/place-in-run'
import { TEMPLATES } from '#exercises/quiz/templates/index'
import { traceOf } from '#exercises/quiz/trace-of'
import { nameOfSegment, placeAmong, placeAt, placeKey, placesIn } from './places'

const NAMES = Object.keys(TEMPLATES)
const gap = traceOf({ template: 'gap' })

test.each(NAMES)('every segment of %s is found again by its name', (template) => {
  const trace = traceOf({ template })
  expect(trace.segments.filter((it) => segmentIn(trace, nameOfSegment(trace, it))?.id !== it.id)).toEqual([])
})

test.each(NAMES)('every place of %s is in the run, once, in the order of time', (template) => {
  const trace = traceOf({ template })
  for (const asks of ['segment', 'moment'] as const) {
    const places = placesIn(trace, asks, 'en')
    expect(places.map(({ place }) => placeIn(trace, place))).toEqual(places.map(({ found }) => found))
    expect(new Set(places.map(({ place }) => placeKey(place))).size).toBe(places.length)
    expect(places.map(({ found }) => found.at)).toEqual(places.map(({ found }) => found.at).sort((a, b) => a - b))
  }
})

test('a segment is named by what it carries, not by where it stands in the file', () => {
  const third = gap.segments.filter(({ length }) => length > 0)[2]
  expect(third && nameOfSegment(gap, third)).toEqual({ from: 'client', data: true, nth: 3 })
})

test('where a segment is asked for, places are where one leaves', () => {
  expect(new Set(placesIn(gap, 'segment', 'en').map(({ place }) => place.kind))).toEqual(new Set(['sent']))
  expect(new Set(placesIn(gap, 'moment', 'en').map(({ place }) => place.kind))).toEqual(
    new Set(['sent', 'arrives', 'enters']),
  )
})

test('the words say when, who and what, in both languages', () => {
  const handshake = traceOf({ template: 'handshake' })
  const words = (locale: 'en' | 'zh') => placesIn(handshake, 'moment', locale).map((it) => it.words)
  expect(words('en')).toContain('300 ms: server enters ESTABLISHED')
  expect(words('zh')).toContain('300 ms：服务器进入 ESTABLISHED')
})

test('a moment means the nearest place', () => {
  const places = placesIn(traceOf({ template: 'handshake' }), 'moment', 'en')
  expect(placeAt(places, { ns: 290e6 })?.found.at).toBe(300e6)
  expect(placeAt(places, { ns: 110e6 })?.found.at).toBe(100e6)
  expect(placeAt([], { ns: 1 })).toBeNull()
})

test('a place that was written in another way is the same one', () => {
  const places = placesIn(gap, 'segment', 'en')
  const written = { kind: 'sent', segment: { flags: 'SYN', nth: 1 } } as const
  expect(placeAmong(gap, places, written)?.place).toEqual({
    kind: 'sent',
    segment: { from: 'client', flags: 'SYN', nth: 1 },
  })
  expect(placeAmong(gap, places, { kind: 'sent', segment: { flags: 'RST', nth: 1 } })).toBeNull()
})
