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

test('an ICMP message on its way is not known to arrive either', () => {
  const message = { id: 0, error: 'host-unreachable', from: 'server', to: 'client', at: milliseconds(40) } as const
  const { source, destination } = trace.segments[0] ?? {
    source: { host: '', port: 0 },
    destination: { host: '', port: 0 },
  }
  const ways = { link: 'client-server', from: 'server', to: 'client', fate: 'delivered' } as const
  const hops = [
    { ...ways, sent: milliseconds(40), arrivals: [milliseconds(80)] },
    { ...ways, sent: milliseconds(80), arrivals: [milliseconds(120)] },
  ]
  const messages = [{ ...message, segment: 0, quote: { source, destination, seq: 0 }, cause: 0, hops }]
  expect(traceUntil({ ...trace, messages }, milliseconds(70)).messages?.map((it) => it.hops)).toEqual([
    [expect.objectContaining({ sent: milliseconds(40), arrivals: [] })],
  ])
})
