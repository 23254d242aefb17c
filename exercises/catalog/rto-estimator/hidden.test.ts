import fc from 'fast-check'
import { test } from 'vitest'
import type { Scenario } from '#engine/scenario/schema'
import { calling } from '#exercises/suite/calling'
import { caseSeed } from '#exercises/suite/case-seed'
import { estimating, type RoundTripMs } from '#exercises/suite/estimating'
import { runsLikeTheReference } from '#exercises/suite/live'
import { live } from './live'
import { backOff, nextRto, sampleOf } from './solution'

const bounds = { minMs: 0, maxMs: 60_000, granularityMs: 1 }

const generated = { seed: caseSeed(), numRuns: 100 }

/** An estimate whose timeout follows from it. Halves and whole numbers stay exact, in whatever order they are added up. */
const someEstimate = fc
  .tuple(fc.integer({ min: 100, max: 900 }), fc.integer({ min: 4, max: 400 }))
  .map(([srttMs, half]) => ({ srttMs, rttvarMs: half / 2, rtoMs: srttMs + 2 * half }))

function rightAfter({ srttMs: old, rttvarMs }: RoundTripMs, sampleMs: number): RoundTripMs {
  const srttMs = (7 * old + sampleMs) / 8
  const next = (3 * rttvarMs + Math.abs(old - sampleMs)) / 4
  return { srttMs, rttvarMs: next, rtoMs: srttMs + 4 * next }
}

test('shorter-round-trips', () => {
  fc.assert(
    fc.property(someEstimate, fc.integer({ min: 1, max: 99 }), (before, percent) => {
      const sampleMs = Math.floor((before.srttMs * percent) / 100)
      estimating({ nextRto }, before, sampleMs, bounds).gives(rightAfter(before, sampleMs))
    }),
    generated,
  )
})

test('later-than-the-timeout', () => {
  fc.assert(
    fc.property(someEstimate, fc.integer({ min: 1, max: 900 }), (before, lateMs) => {
      const sampleMs = before.rtoMs + lateMs
      estimating({ nextRto }, before, sampleMs, bounds).gives(rightAfter(before, sampleMs))
    }),
    generated,
  )
})

test('zero-is-a-measurement', () => {
  const before = { srttMs: 0, rttvarMs: 0, rtoMs: 1 }
  estimating({ nextRto }, before, 1, bounds).gives({ srttMs: 0.125, rttvarMs: 0.25, rtoMs: 1.125 })
})

test('granularity-of-the-clock', () => {
  const coarse = { ...bounds, granularityMs: 100 }
  // It never varied: four times nothing is less than one tick.
  estimating({ nextRto }, { srttMs: 200, rttvarMs: 0, rtoMs: 300 }, 200, coarse).gives({
    srttMs: 200,
    rttvarMs: 0,
    rtoMs: 300,
  })
  estimating({ nextRto }, null, 40, coarse).gives({ srttMs: 40, rttvarMs: 20, rtoMs: 140 })
})

test('never-below-the-least', () => {
  const floor = { ...bounds, minMs: 1000 }
  estimating({ nextRto }, null, 100, floor).gives({ srttMs: 100, rttvarMs: 50, rtoMs: 1000 })
  const before = { srttMs: 100, rttvarMs: 50, rtoMs: 1000 }
  estimating({ nextRto }, before, 200, floor).gives({ srttMs: 112.5, rttvarMs: 62.5, rtoMs: 1000 })
})

test('never-above-the-most', () => {
  estimating({ nextRto }, null, 30_000, bounds).gives({ srttMs: 30_000, rttvarMs: 15_000, rtoMs: 60_000 })
})

test('a-sample-ends-the-doubling', () => {
  const doubled = { srttMs: 100, rttvarMs: 50, rtoMs: 2400 }
  estimating({ nextRto }, doubled, 100, bounds).gives({ srttMs: 100, rttvarMs: 37.5, rtoMs: 250 })
})

test('two-copies', () => {
  calling({ sampleOf }, [1000, 1300], 1400, null).gives(null)
  calling({ sampleOf }, [1000, 1300, 1900], 2500, null).gives(null)
})

test('a-timestamp-tells', () => {
  calling({ sampleOf }, [1000, 1300], 1400, 1300).gives(100)
  calling({ sampleOf }, [1000, 1300], 1400, 1000).gives(400)
  calling({ sampleOf }, [1000], 1100, 1000).gives(100)
})

test('moment-zero', () => {
  calling({ sampleOf }, [0, 300], 400, 0).gives(400)
  calling({ sampleOf }, [0], 100, null).gives(100)
})

test('doubles-anything', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 59_999 }), (twice) => {
      calling({ backOff }, twice / 2, bounds).gives(twice)
    }),
    generated,
  )
})

test('doubles-up-to-the-most', () => {
  calling({ backOff }, 40_000, bounds).gives(60_000)
  calling({ backOff }, 60_000, bounds).gives(60_000)
})

/** The round trip is 100 ms, then 200: the first data comes late. The data behind it are lost, and sent again after RTO. */
const oneLoss: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 100, rtoMs: 200 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  faults: [
    { kind: 'delay', segment: { from: 'client', data: true, nth: 1 }, byMs: 100 },
    { kind: 'lose', segment: { from: 'client', data: true, nth: 2 } },
  ],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 200, call: 'send', bytes: 300 },
    { host: 'client', atMs: 500, call: 'send', bytes: 300 },
  ],
  untilMs: 3000,
}

test('live-retransmission', () => {
  runsLikeTheReference({
    scenario: oneLoss,
    handlers: { client: live({ nextRto }) },
    call: '2 × client.send(300 B)',
    receiver: 'server',
  })
})
