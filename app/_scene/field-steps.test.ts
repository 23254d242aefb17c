import { expect, test } from 'vitest'
import { bulkTransfer } from '#content/scenarios/bulk-transfer'
import { run } from '#engine/scenario/run'
import { stateAt } from '#engine/trace/state-at'
import { fieldSteps, numberIn, stepsOverTime, valueAfter } from './field-steps'
import { happenedAt } from './happened'
import { momentAt } from './moments'
import { shownRun } from './run'

const trace = run(bulkTransfer)
const shown = shownRun({ id: 0, parent: null, change: null, whole: trace })

test('at any time a field has the value that stateAt gives', () => {
  for (const path of ['cwnd', 'sndUna', 'sndNxt', 'sndWnd', 'rto', 'srtt']) {
    const steps = fieldSteps(trace, 'client', numberIn(path))
    for (let at = 0; at <= shown.end; at += 7_654_321) {
      const happened = happenedAt(shown, at, momentAt(shown.moments, at))
      expect(valueAfter(steps, happened), `${path} at ${at}`).toBe(stateAt(trace, at, 'client')?.[path])
    }
  }
})

test('a limit that is none has no value', () => {
  const steps = fieldSteps(trace, 'client', numberIn('ssthresh'))
  expect(steps[0]?.value).toBeNull()
  expect(steps.at(-1)?.value).toBe(stateAt(trace, shown.end, 'client')?.ssthresh)
})

test('an endpoint that is not there has no steps, and one that is not there yet no value', () => {
  expect(fieldSteps(trace, 'printer', numberIn('cwnd'))).toEqual([])
  expect(valueAfter(fieldSteps(trace, 'client', numberIn('cwnd')), 0)).toBeNull()
})

test('of several values at one time the last is the one over time', () => {
  const step = (event: number, at: number, value: number) => ({ event, at, value })
  expect(stepsOverTime([step(1, 5, 1), step(2, 5, 2), step(4, 6, 3)])).toEqual([step(2, 5, 2), step(4, 6, 3)])
})
