import { expect, test } from 'vitest'
import { milliseconds } from '#engine/sim/time'
import { handwrittenTrace } from './handwritten-trace'
import { momentsOf } from './moments'
import { momentARoundTripOn, roundTripOf } from './round-trip'

const trace = handwrittenTrace([
  { from: 'client', sentMs: 0, arrivesMs: 40 },
  { from: 'server', sentMs: 40, arrivesMs: 80 },
  { from: 'client', sentMs: 500, arrivesMs: 540 },
])
const run = { trace, moments: momentsOf(trace) }

test('a round trip is the way there and back', () => {
  expect(roundTripOf(trace)).toBe(milliseconds(80))
})

test('a step by a round trip takes all that happens in it', () => {
  const to = momentARoundTripOn(run, { moment: 0, at: 0 }, 1)
  expect(run.moments[to]?.at).toBe(milliseconds(80))
})

test('over a longer wait it leads to the next moment', () => {
  const to = momentARoundTripOn(run, { moment: 3, at: milliseconds(80) }, 1)
  expect(run.moments[to]?.at).toBe(milliseconds(500))
  expect(momentARoundTripOn(run, { moment: 4, at: milliseconds(500) }, -1)).toBe(3)
})
