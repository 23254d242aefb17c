import { expect, test } from 'vitest'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

const scenario = clientAndServer(
  [
    { host: 'client', on: 'established', call: 'send', bytes: 20_000 },
    { host: 'client', on: 'established', call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
  { faults: [{ kind: 'lose-at-random', from: 'client', probability: 0.2 }], seed: 3 },
)

test('the level `segments` records the segments and transmissions of the level `full`, and no events', () => {
  const { segments, transmissions } = run(scenario)
  expect(run(scenario, { record: 'segments' })).toMatchObject({ segments, transmissions, events: [], endpoints: [] })
})

test('the level `off` records nothing', () => {
  expect(run(scenario, { record: 'off' })).toMatchObject({ segments: [], transmissions: [], events: [], snapshots: [] })
})

test('every level halts after the same number of events, and says so', () => {
  const { events } = run(scenario)
  for (const record of ['full', 'segments', 'off'] as const) {
    const atItsEnd = run(scenario, { record, mostEvents: events.length })
    expect(atItsEnd.events.at(-1)?.kind === 'halt', `${record}, enough`).toBe(false)
    const before = run(scenario, { record, mostEvents: events.length - 1 })
    expect(before.events.at(-1), `${record}, one less`).toMatchObject({ kind: 'halt', handler: null })
  }
})
