import { expect, test } from 'vitest'
import { segment } from '../segment'
import { inFlight, inState } from '../view-for-tests'
import { unacknowledged } from './in-flight'

test('a segment leaves when its last number is acknowledged, and not before', () => {
  const view = inState('ESTABLISHED', { inFlight: [inFlight(1001, 100), inFlight(1101, 100)] })
  expect(unacknowledged(view, 1100).map(({ seq }) => seq)).toEqual([1001, 1101])
  expect(unacknowledged(view, 1101).map(({ seq }) => seq)).toEqual([1101])
  expect(unacknowledged(view, 1201)).toEqual([])
})

test('a FIN leaves when its own number is acknowledged', () => {
  const view = inState('FIN-WAIT-1', { inFlight: [segment({ flags: 'FIN ACK', seq: 1001 })] })
  expect(unacknowledged(view, 1001)).toHaveLength(1)
  expect(unacknowledged(view, 1002)).toHaveLength(0)
})

test('segments across 2^32 leave in order', () => {
  const view = inState('ESTABLISHED', { inFlight: [inFlight(2 ** 32 - 100, 100), inFlight(0, 100)] })
  expect(unacknowledged(view, 0).map(({ seq }) => seq)).toEqual([0])
  expect(unacknowledged(view, 2 ** 32 - 1)).toHaveLength(2)
})
