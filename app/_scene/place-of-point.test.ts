import { expect, test } from 'vitest'
import { serverClosesAtOnce } from '#content/scenarios/fin-each-way'
import { run } from '#engine/scenario/run'
import { placeOfPoint } from './place-of-point'
import { shownRun } from './run'
import { createSceneStore, type PointOfRun } from './store'

const whole = run(serverClosesAtOnce)

test('every segment and every event lies where the cursor goes for it', () => {
  const store = createSceneStore(whole)
  const points: PointOfRun[] = [
    ...whole.transmissions.map((_, transmission) => ({ kind: 'transmission' as const, transmission })),
    ...whole.events.map(({ id }) => ({ kind: 'event' as const, event: id })),
  ]
  for (const point of points) {
    store.goToPoint(point)
    const { run: shown, at, moment } = store.get()
    expect(placeOfPoint(shown, point), JSON.stringify(point)).toEqual({ at, moment })
  }
})

test('what is hidden has no place', () => {
  const hidden = shownRun({ id: 0, parent: null, change: null, whole }, 0)
  expect(placeOfPoint(hidden, { kind: 'transmission', transmission: 3 })).toBeNull()
  expect(placeOfPoint(hidden, { kind: 'event', event: whole.events.length - 1 })).toBeNull()
})
