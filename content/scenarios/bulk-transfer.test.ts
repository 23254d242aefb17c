import { expect, test } from 'vitest'
import { bytesDelivered, segmentsSent } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { milliseconds } from '#engine/sim/time'
import { stateAt } from '#engine/trace/state-at'
import { bulkTransfer, closedWindow } from './bulk-transfer'

test('one segment of 60 is lost, and fast retransmit sends it again long before the timeout', () => {
  const trace = run(bulkTransfer)
  const again = segmentsSent(trace, { from: 'client', again: true })
  expect(again.map(({ seq, length }) => [seq, length])).toEqual([[21_001, 1000]])
  expect(trace.transmissions.filter(({ fate }) => fate === 'lost')).toHaveLength(1)
  expect(trace.events.filter((it) => it.kind === 'timer' && it.timer === 'retransmission')).toEqual([])
  expect(bytesDelivered(trace, 'server', 10_000)).toBe(60_000)
})

test('slow start ends with the loss: ssthresh is half of what was in flight, and cwnd grows on from there', () => {
  const trace = run(bulkTransfer)
  const client = stateAt(trace, milliseconds(10_000), 'client')
  const most = Math.max(...trace.events.flatMap((it) => (it.endpoint === 'client' ? it.changes : [])).map(cwndAfter))
  expect(most).toBeGreaterThan(2 * Number(client?.ssthresh))
  expect(Number(client?.cwnd)).toBeGreaterThan(Number(client?.ssthresh))
})

const cwndAfter = ([path, , after]: readonly [string, unknown, unknown]): number =>
  path === 'cwnd' ? Number(after) : 0

test('the window closes at 8,000 bytes, a probe of one byte is refused, and reading opens it', () => {
  const trace = run(closedWindow)
  expect(stateAt(trace, milliseconds(400), 'client')).toMatchObject({ sndWnd: 0 })
  expect(stateAt(trace, milliseconds(2900), 'server')).toMatchObject({ rcvUser: 8000, rcvWnd: 0 })
  expect(segmentsSent(trace, { from: 'client' }).filter(({ length }) => length === 1)).toMatchObject([
    { at: milliseconds(1300) },
    { at: milliseconds(3050) },
  ])
  expect(bytesDelivered(trace, 'server', 10_000)).toBe(14_000)
})

test('the numbers of the bytes that wait for the window wrap behind 2^32', () => {
  const sent = segmentsSent(run(closedWindow), { from: 'client', data: true }).map(({ seq }) => seq)
  expect(sent.slice(0, 5)).toEqual([0xffff_f448, 0xffff_f830, 0xffff_fc18, 0, 1000])
})
