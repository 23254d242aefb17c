import { expect, test } from 'vitest'
import { valueAfter } from '#app/_scene/field-steps'
import { happenedAt } from '#app/_scene/happened'
import { momentAt } from '#app/_scene/moments'
import { shownRun } from '#app/_scene/run'
import { bulkTransfer, closedWindow } from '#content/scenarios/bulk-transfer'
import { run } from '#engine/scenario/run'
import { stateAt } from '#engine/trace/state-at'
import { highestBytes, spread, windowRows, windowSteps } from './window-data'

for (const [name, scenario] of Object.entries({ bulkTransfer, closedWindow })) {
  const trace = run(scenario)
  const shown = shownRun({ id: 0, parent: null, change: null, whole: trace })
  const steps = windowSteps(trace, 'client')
  const times = Array.from({ length: 150 }, (_, index) => Math.round((index / 149) * shown.end))

  test(`${name}: at any time each quantity is that of stateAt`, () => {
    for (const at of times) {
      const state = stateAt(trace, at, 'client')
      const happened = happenedAt(shown, at, momentAt(shown.moments, at))
      const ssthresh = state?.ssthresh === Number.MAX_SAFE_INTEGER ? null : state?.ssthresh
      expect(valueAfter(steps.cwnd, happened)).toBe(state?.cwnd)
      expect(valueAfter(steps.ssthresh, happened)).toBe(ssthresh)
      expect(valueAfter(steps.sndWnd, happened)).toBe(state?.sndWnd)
      expect(valueAfter(steps.rto, happened)).toBe(state?.rto)
      expect(valueAfter(steps.flight, happened)).toBe((Number(state?.sndNxt) - Number(state?.sndUna)) >>> 0)
    }
  })

  test(`${name}: the table's last row before a time holds what stateAt gives there`, () => {
    const rows = windowRows(steps, { from: 0, until: shown.end })
    for (const at of times) {
      const row = rows.findLast((it) => it.at <= at)
      const state = stateAt(trace, at, 'client')
      expect(row?.values).toMatchObject({ cwnd: state?.cwnd, sndWnd: state?.sndWnd, rto: state?.rto })
    }
  })
}

test('a window far above all else does not press it flat, one near it is in sight', () => {
  expect(highestBytes({ cwnd: [1000], flight: [800], ssthresh: [], sndWnd: [65_535] })).toBe(1080)
  expect(highestBytes({ cwnd: [1000], flight: [800], ssthresh: [500], sndWnd: [2000] })).toBe(2160)
})

test('labels keep their order and a gap, and stay inside', () => {
  expect(spread([10, 12, 100], 14, 100)).toEqual([10, 24, 100])
  expect(spread([95, 99, 20], 14, 100)).toEqual([86, 100, 20])
})
