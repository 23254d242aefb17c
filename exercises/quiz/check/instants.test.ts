import { expect, test } from 'vitest'
import { twoHosts } from '../templates/template'
import { instantsOf } from './instants'

const scenario = twoHosts({
  calls: [
    { host: 'client', atMs: 500, call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
  faults: [
    { kind: 'partition', between: ['client', 'server'], fromMs: 0, untilMs: 50 },
    { kind: 'partition', between: ['client', 'server'], fromMs: 600, untilMs: 700 },
    { kind: 'hold', segment: { from: 'client' }, untilMs: 900 },
  ],
})

test('every stated moment but the beginning', () => {
  expect(instantsOf(scenario).map(({ path, atMs }) => [path.join('.'), atMs])).toEqual([
    ['calls.2.atMs', 500],
    ['faults.0.untilMs', 50],
    ['faults.1.fromMs', 600],
    ['faults.1.untilMs', 700],
    ['faults.2.untilMs', 900],
  ])
})

test('one of them is moved, and nothing else', () => {
  const [close, , , untilMs] = instantsOf(scenario)
  expect(close?.moved(1)).toEqual({
    ...scenario,
    calls: scenario.calls.map((call) => (call.call === 'close' && call.atMs ? { ...call, atMs: 501 } : call)),
  })
  expect(untilMs?.moved(-1).faults?.[1]).toMatchObject({ fromMs: 600, untilMs: 699 })
})
