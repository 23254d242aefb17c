import { expect, test } from 'vitest'
import { milliseconds } from '../sim/time'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

/** A client that writes 6,000 bytes at 1 s to a server with a buffer of 4,000 whose program reads only when it is told to. */
const slowReader = (calls: readonly object[] = [], server: object = {}) =>
  run(
    clientAndServer([{ host: 'client', atMs: 1000, call: 'send', bytes: 6000 }, ...calls], {
      hosts: {
        client: { iss: 1000, mss: 1000 },
        server: { iss: 5000, mss: 1000, receiveBuffer: 4000, reads: 'when-called', ...server },
      },
      untilMs: 20_000,
    }),
  )

const fieldsAt = (trace: ReturnType<typeof run>, ms: number, host: string) => stateAt(trace, milliseconds(ms), host)

test('a program that does not read closes the window: the peer stops when the buffer is full', () => {
  const trace = slowReader()
  expect(fieldsAt(trace, 19_000, 'server')).toMatchObject({ rcvUser: 4000, rcvWnd: 0, delivered: 4000 })
  expect(fieldsAt(trace, 19_000, 'client')?.sndWnd).toBe(0)
})

test('a read opens the window, and the peer goes on', () => {
  const trace = slowReader([{ host: 'server', atMs: 5000, call: 'read' }])
  const update = trace.segments.find(({ at, endpoint }) => endpoint === 'server' && at === milliseconds(5000))
  expect(update).toMatchObject({ flags: ['ACK'], length: 0, window: 4000 })
  expect(fieldsAt(trace, 19_000, 'server')).toMatchObject({ delivered: 6000, rcvUser: 2000, rcvWnd: 2000 })
})

test('MUST-39: reads of a byte say nothing until a full segment has room', () => {
  const reads = Array.from({ length: 10 }, (_, i) => ({ host: 'server', atMs: 5000 + i, call: 'read', bytes: 100 }))
  const trace = slowReader(reads)
  const updates = trace.segments.filter(
    ({ at, endpoint }) => endpoint === 'server' && at >= milliseconds(5000) && at < milliseconds(5100),
  )
  expect(updates).toMatchObject([{ at: milliseconds(5009), window: 1000 }])
})

test('SHLD-14: whatever is read and when, the right edge never moves left', () => {
  const reads = [1150, 1250, 1400, 2000, 2100, 3000].map((atMs, i) => ({
    host: 'server',
    atMs,
    call: 'read',
    bytes: 700 + 100 * i,
  }))
  const edges = slowReader(reads)
    .segments.filter(({ endpoint }) => endpoint === 'server')
    .flatMap(({ ack, window }) => (ack === null ? [] : [ack + window]))
  expect(edges).toEqual([...edges].sort((a, b) => a - b))
  expect(edges.length).toBeGreaterThan(4)
})
