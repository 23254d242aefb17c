import { test } from 'vitest'
import { calling } from '#exercises/suite/calling'
import { estimating } from '#exercises/suite/estimating'
import { backOff, nextRto, sampleOf } from './solution'

const bounds = { minMs: 0, maxMs: 60_000, granularityMs: 1 }

test('first-sample', () => {
  estimating({ nextRto }, null, 100, bounds).gives({ srttMs: 100, rttvarMs: 50, rtoMs: 300 })
})

test('second-sample', () => {
  const before = { srttMs: 100, rttvarMs: 50, rtoMs: 300 }
  estimating({ nextRto }, before, 200, bounds).gives({ srttMs: 112.5, rttvarMs: 62.5, rtoMs: 362.5 })
})

test('one-copy', () => {
  calling({ sampleOf }, [1000], 1100, null).gives(100)
})

test('doubles', () => {
  calling({ backOff }, 1000, bounds).gives(2000)
  calling({ backOff }, 2000, bounds).gives(4000)
})
