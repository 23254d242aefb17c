import { expect, test } from 'vitest'
import { milliseconds } from '../sim/time'
import { urgentBytesLeft } from '../tcp/receiving/urgent'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import { scenarioSchema } from './schema'

const MSS = 1000
const hosts = { client: { iss: 1000, mss: MSS }, server: { iss: 5000, mss: MSS } }
const slowServer = { ...hosts.server, reads: 'when-called', receiveBuffer: 2000 }
const urgently = (atMs: number, bytes: number) => ({ host: 'client', atMs, call: 'send', bytes, urgent: true })
const plainly = (atMs: number, bytes: number) => ({ host: 'client', atMs, call: 'send', bytes })

/** What the client sends after the handshake: its first number, how many bytes, and how far its urgent pointer reaches. */
const sent = ({ segments }: Trace) =>
  segments
    .filter(({ endpoint, at }) => endpoint === 'client' && at >= milliseconds(1000))
    .map(({ seq, length, urgent }) => [seq - 1001, length, urgent ?? null])
const told = ({ events }: Trace) =>
  events.flatMap((event) =>
    event.kind === 'signal' && event.endpoint === 'server' && event.signal === 'urgent' ? [event.at / 1e6] : [],
  )
/** How many bytes the server's program has to read until nothing is urgent. */
function left(trace: Trace, ms: number): number {
  const { rcvUp = null, rcvNxt, rcvUser } = stateAt(trace, milliseconds(ms), 'server') ?? {}
  return urgentBytesLeft({
    rcvUp: rcvUp === null ? null : Number(rcvUp),
    rcvNxt: Number(rcvNxt),
    rcvUser: Number(rcvUser),
  })
}

test('MUST-30: urgent bytes are marked as such, and the receiving program is told when they come', () => {
  const trace = run(clientAndServer([urgently(1000, 10)], { hosts }))
  expect(sent(trace)).toEqual([[0, 10, 10]])
  expect(trace.segments.find(({ length }) => length > 0)?.flags).toEqual(['PSH', 'ACK', 'URG'])
  expect(told(trace)).toEqual([1100])
  expect(stateAt(trace, milliseconds(1200), 'client')?.sndUp).toBeNull()
})

test('MUST-62: every segment before the end of the urgent bytes points there, and none behind it', () => {
  const trace = run(clientAndServer([urgently(1000, 2500), plainly(1000, 1500)], { hosts }))
  expect(sent(trace).slice(0, 4)).toEqual([
    [0, 1000, 2500],
    [1000, 1000, 1500],
    [2000, 1000, 500],
    [3000, 1000, null],
  ])
})

test('MUST-31: urgent bytes may be more than 16 bits can point at', () => {
  const many = { client: { mss: 20_000 }, server: { mss: 20_000, receiveBuffer: 500_000, windowScale: 4 } }
  const trace = run(
    clientAndServer([urgently(1000, 100_000)], { hosts: { ...many, client: { ...many.client, windowScale: 4 } } }),
  )
  const pointers = trace.segments.filter(({ length }) => length > 0).map(({ urgent }) => urgent)
  expect(pointers).toEqual([65_535, 65_535, 60_000, 40_000, 20_000])
  expect(stateAt(trace, milliseconds(5000), 'server')).toMatchObject({ delivered: 100_000, rcvUp: null })
})

test('MUST-32: the program is told of urgent bytes before they have all come, and again when there are more', () => {
  const trace = run(
    clientAndServer([urgently(1000, 1500), urgently(1050, 10), plainly(1060, 10)], {
      hosts: { client: { ...hosts.client, nagle: false }, server: slowServer },
    }),
  )
  expect(told(trace)).toEqual([1100, 1150])
})

test('MUST-32: what is urgent anew after all was read is told of anew', () => {
  const trace = run(clientAndServer([urgently(1000, 10), urgently(2000, 10)], { hosts }))
  expect(told(trace)).toEqual([1100, 2100])
})

test('MUST-33: the program can learn how much urgent data remains, and it ends with the last byte', () => {
  const read = (atMs: number, bytes: number) => ({ host: 'server', atMs, call: 'read', bytes })
  const trace = run(
    clientAndServer([urgently(1000, 300), plainly(1400, 100), read(2000, 100), read(2100, 199), read(2200, 1)], {
      hosts: { ...hosts, server: slowServer },
    }),
  )
  expect([1999, 2000, 2100, 2200].map((ms) => left(trace, ms))).toEqual([300, 200, 1, 0])
  expect(stateAt(trace, milliseconds(2200), 'server')).toMatchObject({ rcvUp: null, rcvUser: 100 })
})

test('MUST-66: a program that lets its window close hears of urgent bytes that have no room', () => {
  const trace = run(
    clientAndServer([plainly(1000, 2000), urgently(3000, 50)], { hosts: { ...hosts, server: slowServer } }),
  )
  expect(stateAt(trace, milliseconds(3000), 'client')?.sndWnd).toBe(0)
  expect(told(trace)).toEqual([3100])
  expect(left(trace, 3100)).toBe(2050)
  // The probe says so again, which is nothing new.
  expect(sent(trace).slice(2, 4)).toEqual([
    [2000, 0, 50],
    [2000, 1, 50],
  ])
})

test('a program that reads when it is told of urgent bytes opens the window that they need', () => {
  const calls = [plainly(1000, 2000), urgently(3000, 50), { host: 'server', on: 'urgent', call: 'read' }]
  const trace = run(clientAndServer(calls, { hosts: { ...hosts, server: slowServer } }))
  expect(stateAt(trace, milliseconds(3500), 'server')).toMatchObject({ delivered: 2050 })
})

test('urgent bytes that are lost are urgent when they come again', () => {
  const faults = [{ kind: 'lose', segment: { from: 'client', data: true, nth: 1 } }]
  const trace = run(clientAndServer([urgently(1000, 10)], { hosts, faults }))
  expect(sent(trace)).toEqual([
    [0, 10, 10],
    [0, 10, 10],
  ])
  expect(told(trace)).toEqual([2100])
})

test('Nagle holds urgent bytes back as it holds others; the acknowledgment before them says that they are there', () => {
  const answer = { host: 'server', atMs: 1050, call: 'send', bytes: 5 }
  const trace = run(clientAndServer([plainly(1000, 10), urgently(1020, 10), answer], { hosts }))
  expect(sent(trace)).toEqual([
    [0, 10, null],
    [10, 0, 10],
    [10, 10, 10],
  ])
  expect(told(trace)).toEqual([1250])
})

test('a scenario says what is urgent, or nothing', () => {
  const saying = (urgent: unknown) => ({ ...clientAndServer(), calls: [{ ...plainly(0, 5), urgent }] })
  expect(scenarioSchema.safeParse(saying(true)).success).toBe(true)
  expect(scenarioSchema.safeParse(saying('very')).success).toBe(false)
  const trace = run(clientAndServer([urgently(1000, 10)], { hosts }))
  expect(trace.events.flatMap((it) => (it.kind === 'call' ? [it.call] : []))).toContain('send(10, urgent)')
})
