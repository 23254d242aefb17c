import { expect, test } from 'vitest'
import { bulkTransfer } from '#content/scenarios/bulk-transfer'
import { run } from '#engine/scenario/run'
import { milliseconds } from '#engine/sim/time'
import { scalesOf } from '../plot/axis'
import { windowSteps } from './window-data'
import { limitOf, lineLabels, valuesIn } from './window-layout'

const steps = windowSteps(run(bulkTransfer), 'client')
const span = { from: 0, until: milliseconds(1000) }

test('a name stands where its line ends, and names of one height stand apart', () => {
  const { y } = scalesOf(span, [0, 70_000], 200)
  const labels = lineLabels(steps, ['cwnd', 'ssthresh', 'sndWnd', 'flight'], span, { y }, 200)
  expect(labels.map(({ quantity }) => quantity)).toEqual(['cwnd', 'ssthresh', 'sndWnd', 'flight'])
  const heights = labels.map((it) => it.y).sort((a, b) => a - b)
  heights.slice(1).forEach((height, index) => {
    expect(height - (heights[index] ?? 0)).toBeGreaterThanOrEqual(14)
  })
})

test('a line above the plot has its name at the top, and says so', () => {
  const { y } = scalesOf(span, [0, 20_000], 200)
  expect(lineLabels(steps, ['sndWnd'], span, { y }, 200)).toEqual([{ quantity: 'sndWnd', y: 7, isOut: true }])
})

test('what has no value in sight has no name', () => {
  const early = { from: 0, until: milliseconds(1) }
  const { y } = scalesOf(early, [0, 10], 200)
  expect(lineLabels(steps, ['ssthresh'], early, { y }, 200)).toEqual([])
  expect(valuesIn(steps, 'ssthresh', early)).toEqual([])
})

test('slow start fills cwnd, a closed window is the limit of the peer, and an idle sender has none', () => {
  const at = { ssthresh: null, rto: null }
  expect(limitOf({ ...at, cwnd: 4000, sndWnd: 65_535, flight: 4000 }, 1000)).toBe('cwnd')
  expect(limitOf({ ...at, cwnd: 4500, sndWnd: 65_535, flight: 4000 }, 1000)).toBe('cwnd')
  expect(limitOf({ ...at, cwnd: 9000, sndWnd: 0, flight: 0 }, 1000)).toBe('sndWnd')
  expect(limitOf({ ...at, cwnd: 9000, sndWnd: 8000, flight: 8000 }, 1000)).toBe('sndWnd')
  expect(limitOf({ ...at, cwnd: 9000, sndWnd: 8000, flight: 0 }, 1000)).toBe('neither')
})
