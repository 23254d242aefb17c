import { expect, test } from 'vitest'
import { milliseconds } from '#engine/sim/time'
import { handwrittenTrace } from './handwritten-trace'
import { traceUntil } from './trace-until'

const trace = handwrittenTrace([
  { from: 'client', sentMs: 0, arrivesMs: 40, flags: ['SYN'] },
  { from: 'client', sentMs: 30, flags: ['ACK'] },
  { from: 'server', sentMs: 60, arrivesMs: 100, flags: ['SYN', 'ACK'] },
])

test('what is on its way at that moment has not arrived, and whether it will be lost is not known', () => {
  const { segments, transmissions, events } = traceUntil(trace, milliseconds(35))
  expect(segments.map(({ id }) => id)).toEqual([0, 1])
  expect(transmissions).toMatchObject([
    { arrivals: [], fate: 'delivered' },
    { arrivals: [], fate: 'delivered' },
  ])
  expect(events.every(({ at }) => at <= milliseconds(35))).toBe(true)
})

test('what happens at that very moment is known', () => {
  const { transmissions } = traceUntil(trace, milliseconds(70))
  expect(transmissions).toMatchObject([{ arrivals: [milliseconds(40)] }, { fate: 'lost' }, { arrivals: [] }])
})
