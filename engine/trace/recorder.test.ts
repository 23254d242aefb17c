import { expect, test } from 'vitest'
import type { Decision } from '../handlers'
import { rfc9293 } from '../profiles/rfc9293'
import { scenarioSchema } from '../scenario/schema'
import { utf8 } from '../sim/utf8'
import { Connection } from '../tcp/connection'
import { reference } from '../tcp/reference'
import { segment } from '../tcp/segment'
import { Recorder } from './recorder'

const client = { host: 'client', port: 49_152 }
const server = { host: 'server', port: 80 }
const connection = () => new Connection('client', client, false, 0, rfc9293, reference)
const datagram = (words: Parameters<typeof segment>[0]) => ({
  source: client,
  destination: server,
  segment: segment(words),
})
/** A rule decides this about a connection. */
function fire(recorder: Recorder, it: Connection, decision: Partial<Decision>, now = 0): void {
  recorder.beforeRule(it)
  it.apply({ why: '', then: 'stop', ...decision }, now)
  recorder.rule({ connection: it, rule: 'rule', rfc: 'RFC', why: '', cause: 0 }, now)
}
const traceOf = (recorder: Recorder) =>
  recorder.trace(
    scenarioSchema.parse({ version: 1, profile: 'rfc9293', hosts: {}, links: [], calls: [], untilMs: 0 }),
    [],
  )

test('changes name path, before and after of what changed, and nothing else', () => {
  const it = connection()
  const recorder = new Recorder()
  fire(recorder, it, {
    set: { state: 'SYN-SENT', remote: server, sndNxt: 5, unsent: [{ length: 3 }, { length: 4 }] },
    timers: { retransmission: 100 },
    deliver: [{ length: 9 }],
  })
  expect(traceOf(recorder).events.at(-1)?.changes).toEqual([
    ['state', 'CLOSED', 'SYN-SENT'],
    ['remote', null, 'server:80'],
    ['sndNxt', 0, 5],
    ['delivered', 0, 9],
    ['unsent', 0, 7],
    ['timers.retransmission', null, 100],
  ])
})

test('a rule that changes nothing leaves no changes', () => {
  const recorder = new Recorder()
  fire(recorder, connection(), {})
  expect(traceOf(recorder).events.at(-1)?.changes).toEqual([])
})

test('ids of events and segments are their places in the trace', () => {
  const recorder = new Recorder()
  const words = { at: 0, endpoint: null, cause: null, changes: [], kind: 'call', call: 'x' } as const
  expect([recorder.event(words), recorder.event(words)]).toEqual([0, 1])
  expect(recorder.eventCount).toBe(2)
  expect([recorder.segment(datagram({}), null, 0, 0), recorder.segment(datagram({}), null, 0, 1)]).toEqual([0, 1])
  expect(traceOf(recorder).segments.map(({ id, cause }) => [id, cause])).toEqual([
    [0, 0],
    [1, 1],
  ])
})

test('what takes sequence numbers is counted by copies for each endpoint; a bare ACK is not', () => {
  const recorder = new Recorder()
  const data = datagram({ flags: 'ACK', seq: 7, payload: { length: 1 } })
  recorder.segment(data, 'client', 0, 0)
  recorder.segment(data, 'client', 1, 0)
  recorder.segment(data, 'server', 2, 0)
  recorder.segment(datagram({ flags: 'ACK', seq: 7 }), 'client', 3, 0)
  expect(traceOf(recorder).segments.map(({ copy }) => copy)).toEqual([1, 2, 1, 1])
})

test('the text of a payload stands in the trace, with dots for what cannot be printed', () => {
  const recorder = new Recorder()
  recorder.segment(datagram({ payload: { length: 4, bytes: utf8('a\n~\x7f') } }), 'client', 0, 0)
  recorder.segment(datagram({ payload: { length: 4 } }), 'client', 0, 0)
  const [written, counted] = traceOf(recorder).segments
  expect(written?.text).toBe('a·~·')
  expect(counted).not.toHaveProperty('text')
})

test('a new endpoint is written with all its fields, and with the events that it does not contain yet', () => {
  const recorder = new Recorder()
  recorder.event({ at: 5, endpoint: null, cause: null, changes: [], kind: 'call', call: 'connect' })
  recorder.endpoint(connection(), 5)
  const { endpoints, snapshots } = traceOf(recorder)
  expect(endpoints).toEqual([{ id: 'client', host: 'client', local: client }])
  expect(snapshots).toMatchObject([{ at: 5, nextEvent: 1, endpoint: 'client', fields: { state: 'CLOSED', sndUna: 0 } }])
})

test('the bytes in flight are a series with a point wherever they change', () => {
  const recorder = new Recorder()
  const it = connection()
  const to = (sndNxt: number, now: number) => fire(recorder, it, { set: { sndNxt } }, now)
  to(100, 1)
  to(100, 2)
  to(300, 3)
  expect(traceOf(recorder).series).toEqual({
    'client.inFlight': [
      [1, 100],
      [3, 300],
    ],
  })
})
