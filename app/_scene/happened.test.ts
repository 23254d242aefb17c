import { expect, test } from 'vitest'
import { crossingFins, serverClosesAtOnce } from '#content/scenarios/fin-each-way'
import { run } from '#engine/scenario/run'
import { milliseconds } from '#engine/sim/time'
import { stateAt } from '#engine/trace/state-at'
import { happenedAt } from './happened'
import { shownRun } from './run'
import { passageOf, stateChangesOf } from './state-changes'
import { createSceneStore } from './store'

const trace = run(crossingFins)
const changes = stateChangesOf(trace)
const shown = shownRun({ id: 0, parent: null, change: null, whole: trace })

test('at any time, the state is the one that stateAt gives', () => {
  const store = createSceneStore(trace)
  for (let ms = 0; ms <= 242_000; ms += ms < 1500 ? 7 : 2413) {
    store.seek(milliseconds(ms))
    const { at, moment } = store.get()
    for (const { id } of trace.endpoints) {
      const { state } = passageOf(trace, changes, id, happenedAt(shown, at, moment))
      expect(state, `${id} at ${ms} ms`).toBe(stateAt(trace, at, id)?.state ?? null)
    }
  }
})

test('before the first segment nothing has happened, although the programs call at the same time', () => {
  expect(happenedAt(shown, 0, -1)).toBe(0)
  expect(passageOf(trace, changes, 'client', 0).state).toBeNull()
})

test('where two segments arrive at once, the cursor stands between their answers', () => {
  const both = shown.moments.findIndex(({ at, kind }) => at === milliseconds(1200) && kind === 'arrived')
  const statesAt = (moment: number) =>
    ['client', 'server'].map((id) => passageOf(trace, changes, id, happenedAt(shown, milliseconds(1200), moment)).state)
  expect(statesAt(both)).toEqual(['FIN-WAIT-1', 'CLOSING'])
  expect(statesAt(shown.moments.findLastIndex(({ at }) => at === milliseconds(1200)))).toEqual(['CLOSING', 'CLOSING'])
})

test('where a program closes because of what arrives, the cursor stands between the arrival and the call', () => {
  const whole = run(serverClosesAtOnce)
  const closed = shownRun({ id: 0, parent: null, change: null, whole })
  const steps = closed.moments.flatMap(({ at, kind }, moment) => {
    if (at !== milliseconds(600)) return []
    return [`${kind}: ${passageOf(whole, stateChangesOf(whole), 'server', happenedAt(closed, at, moment)).state}`]
  })
  expect(steps).toEqual(['arrived: CLOSE-WAIT', 'sent: LAST-ACK'])
})

test('a passage says since when, and through which states', () => {
  const { state, since, past } = passageOf(trace, changes, 'client', trace.events.length)
  expect({ state, since }).toEqual({ state: 'CLOSED', since: milliseconds(241_400) })
  expect(past.map(({ to }) => to)).toEqual(['SYN-SENT', 'ESTABLISHED', 'FIN-WAIT-1', 'CLOSING', 'TIME-WAIT', 'CLOSED'])
})
