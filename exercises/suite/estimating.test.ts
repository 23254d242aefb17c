import { expect, test } from 'vitest'
import { FindingError } from './calling'
import { estimating, type NextRto } from './estimating'

const before = { srttMs: 100, rttvarMs: 50, rtoMs: 300 }
const right = { srttMs: 112.5, rttvarMs: 62.5, rtoMs: 362.5 }
const bounds = { minMs: 0, maxMs: 60_000, granularityMs: 1 }

/** What is found wrong with a function that answers this, or does this. */
function found(answer: unknown, known: typeof before | null = before): FindingError['finding'] {
  const nextRto: NextRto = (...lent) => (typeof answer === 'function' ? answer(...lent) : answer)
  try {
    estimating({ nextRto }, known, 200, bounds).gives(right)
  } catch (error) {
    if (error instanceof FindingError) return error.finding
    throw error
  }
  throw new Error('nothing was found')
}

test('the three numbers count, in any order', () => {
  estimating({ nextRto: () => ({ rtoMs: 362.5, srttMs: 112.5, rttvarMs: 62.5 }) }, before, 200, bounds).gives(right)
})

test('a finding has the names of the RFC, and the case as a line of a test', () => {
  expect(found({ ...right, rttvarMs: 65.625 })).toEqual({
    call: 'nextRto(SRTT=100 RTTVAR=50 RTO=300, R=200, MIN=0 MAX=60000 G=1)',
    got: 'SRTT=112.5 RTTVAR=65.625 RTO=362.5',
    expected: 'SRTT=112.5 RTTVAR=62.5 RTO=362.5',
    code:
      'estimating({ nextRto }, { srttMs: 100, rttvarMs: 50, rtoMs: 300 }, 200, { minMs: 0, maxMs: 60000, granularityMs: 1 })' +
      '.gives({ srttMs: 112.5, rttvarMs: 62.5, rtoMs: 362.5 })',
  })
  expect(found({ ...right, rtoMs: 1 }, null).call).toBe('nextRto(null, R=200, MIN=0 MAX=60000 G=1)')
})

test('what is no estimate is shown as it is', () => {
  expect(found({ srttMs: 112.5, rtoMs: 362.5 }).got).toBe('SRTT=112.5 RTTVAR=undefined RTO=362.5')
  expect(found(362.5).got).toBe('362.5')
  expect(found(null).got).toBe('null')
})

test('what was known is lent frozen, and what the submission throws is the answer', () => {
  const writes: NextRto = (known) => Object.assign(known ?? {}, right)
  expect(found(writes).got).toMatch(/^TypeError: /)
})
