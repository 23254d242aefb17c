import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROFILES } from '../profiles/by-name'
import { Random } from '../sim/random'
import { seconds } from '../sim/time'
import type { Connection } from './connection'
import { seqAdd, seqDistance } from './formulas/sequence-numbers'
import { here, host, ISS, there, WAYS } from './host-for-tests'
import { noTimers } from './replies'
import { segment } from './segment'
import { STATES } from './state'

test.each(STATES)('%s can be reached', (state) => {
  expect(WAYS[state](host()).state).toBe(state)
})

test('a FIN that acknowledges ours leads from FIN-WAIT-1 to TIME-WAIT directly', () => {
  const it = host()
  const connection = WAYS['FIN-WAIT-1'](it)
  it.hear({ flags: 'FIN ACK', seq: 5001, ack: seqAdd(ISS, 2) })
  expect(connection.state).toBe('TIME-WAIT')
})

test('a SYN,ACK with text and FIN opens, delivers and ends the stream', () => {
  const it = host()
  const connection = WAYS['SYN-SENT'](it)
  it.hear({ flags: 'SYN FIN ACK', seq: 5000, ack: seqAdd(ISS, 1), payload: { length: 10 } })
  expect(connection).toMatchObject({ state: 'CLOSE-WAIT', delivered: 10, rcvNxt: 5012 })
  expect(it.signals).toEqual(['established', 'closing'])
})

test('the acknowledgment of our SYN may bring text and FIN', () => {
  const it = host()
  const connection = WAYS['SYN-RECEIVED'](it)
  it.hear({ flags: 'FIN ACK', seq: 5001, ack: seqAdd(ISS, 1), payload: { length: 10 } })
  expect(connection).toMatchObject({ state: 'CLOSE-WAIT', delivered: 10 })
})

test('what was written before the handshake leaves with it, and a close behind it', () => {
  const it = host()
  const connection = WAYS['SYN-RECEIVED'](it)
  it.tcp.send(connection, { length: 5 }, 0, 0)
  it.tcp.close(connection, 0, 0)
  expect(connection.state).toBe('SYN-RECEIVED')
  it.hear({ flags: 'ACK', seq: 5001, ack: seqAdd(ISS, 1) })
  expect(connection.state).toBe('FIN-WAIT-1')
  expect(it.sent.at(-1)).toMatchObject({ seq: seqAdd(ISS, 1), payload: { length: 5 }, fin: true })
})

test('an early FIN counts when the bytes before it have come', () => {
  const it = host()
  const connection = WAYS.ESTABLISHED(it)
  it.hear({ flags: 'FIN ACK', seq: 5011, ack: seqAdd(ISS, 1) })
  expect(connection.state).toBe('ESTABLISHED')
  it.hear({ flags: 'ACK', seq: 5001, ack: seqAdd(ISS, 1), payload: { length: 10 } })
  expect(connection).toMatchObject({ state: 'CLOSE-WAIT', delivered: 10, rcvNxt: 5012 })
})

test('a window that opens lets out what waited for it', () => {
  const it = host()
  const connection = WAYS.ESTABLISHED(it)
  it.hear({ flags: 'ACK', seq: 5001, ack: seqAdd(ISS, 1), window: 0 })
  it.tcp.send(connection, { length: 5 }, 0, 0)
  expect(connection.inFlight).toEqual([])
  it.hear({ flags: 'ACK', seq: 5001, ack: seqAdd(ISS, 1), window: 5 })
  expect(connection.inFlight).toHaveLength(1)
})

test('a listener that was reset in SYN-RECEIVED takes the next connection', () => {
  const it = host()
  const connection = WAYS['SYN-RECEIVED'](it)
  it.hear({ flags: 'RST', seq: 5001 })
  expect(connection.timers.retransmission).toBeNull()
  it.hear({ flags: 'SYN', seq: 9000 })
  expect(connection).toMatchObject({ state: 'SYN-RECEIVED', rcvNxt: 9001 })
})

test('a segment for no connection is reset from the port to which it came', () => {
  const it = host()
  it.hear({ flags: 'ACK', seq: 1, ack: 99 })
  expect(it.sent).toEqual([segment({ flags: 'RST', seq: 99 })])
  expect(it.tcp.connections).toEqual([])
})

test('the exact pair of sockets comes before a listener on the same port', () => {
  const it = host()
  const connection = WAYS.ESTABLISHED(it)
  const listener = it.tcp.listen(80, 0, 0)
  expect(it.tcp.find(here, there)).toBe(connection)
  expect(it.tcp.find(here, { ...there, port: 7 })).toBe(listener)
  expect(it.tcp.find({ ...here, port: 81 }, there)).toBeUndefined()
})

test('one pair of sockets has one connection until it is closed', () => {
  const { tcp, signals } = host()
  const connection = tcp.connect(there, 80, 0, 0)
  expect(tcp.connect(there, 80, 0, 0).state).toBe('CLOSED')
  expect(signals).toEqual(['address-not-available'])
  tcp.close(connection, 0, 0)
  expect(tcp.connect(there, 80, 0, 0).state).toBe('SYN-SENT')
})

test('MUST-25: keepalive is off until a program asks for it, whatever the stack', () => {
  for (const profile of Object.values(PROFILES)) {
    const { tcp } = host(profile)
    expect([tcp.listen(80, 0, 0), tcp.connect(there, 81, 0, 0)].map(({ keepalive }) => keepalive)).toEqual([null, null])
  }
})

test.each(['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED'] as const)(
  'MUST-41, MUST-42: a listener at the port of a connection in %s leaves it as it is, and takes the next',
  (state) => {
    const it = host()
    const connection = WAYS[state](it)
    const before = { ...connection }
    const listener = it.tcp.listen(80, 0, 0)
    expect({ ...connection }).toEqual(before)
    it.tcp.receive({ source: { ...there, port: 7 }, destination: here, segment: segment({ flags: 'SYN' }) }, 0, 0)
    expect([connection.state, listener.state]).toEqual([state, 'SYN-RECEIVED'])
  },
)

test('programs that ask for no port get one each', () => {
  const { tcp } = host()
  const ports = [1, 2].map(() => tcp.connect(there, undefined, 0, 0).local.port)
  expect(ports).toEqual([49_152, 49_153])
})

/** A hostile segment: every field near what the connection expects, at the ends of the circle, or anywhere. */
const hostile = fc.record({
  flags: fc.subarray(['SYN', 'ACK', 'FIN', 'RST', 'PSH']).map((flags) => flags.join(' ')),
  seq: fc.oneof(fc.integer({ min: -3, max: 12 }), fc.integer({ min: -70_000, max: 70_000 }), fc.nat(2 ** 32 - 1)),
  ack: fc.oneof(
    fc.integer({ min: -3, max: 12 }),
    fc.constantFrom(2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1),
    fc.nat(2 ** 32 - 1),
  ),
  window: fc.constantFrom(0, 1, 10, 65_535, 2 ** 30),
  length: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(20), fc.constant(70_000)),
})
const act = fc.oneof(
  { weight: 12, arbitrary: hostile },
  { weight: 1, arbitrary: fc.constantFrom('send', 'close', 'retransmission', 'timeWait') },
)

/** What holds for every connection after every segment. */
function expectSane(connection: Connection): void {
  expect(STATES).toContain(connection.state)
  for (const field of ['sndUna', 'sndNxt', 'rcvNxt', 'sndWl1', 'sndWl2'] as const) {
    expect(connection[field]).toBe(connection[field] >>> 0)
  }
  const held = connection.early.reduce((sum, { payload }) => sum + payload.length, 0)
  expect(held).toBeLessThanOrEqual(connection.rcvWnd)
  if (connection.state === 'CLOSED' || connection.state === 'LISTEN') {
    expect(connection.timers).toEqual(noTimers)
    expect(connection.inFlight).toEqual([])
  } else {
    expect(seqDistance(connection.sndUna, connection.sndNxt)).toBeLessThan(2 ** 31)
    expect(connection.timers.retransmission !== null).toBe(connection.inFlight.length > 0)
    expect(connection.timers.timeWait !== null).toBe(connection.state === 'TIME-WAIT')
  }
}

test.each(STATES)('%s: whatever arrives, nothing breaks, and only what RFC 5961 allows ends a connection', (state) => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 25 }), (acts) => {
      const it = host({ retransmissions: 2, synRetransmissions: 2, receiveBuffer: 10_000 })
      const connection = WAYS[state](it)
      for (const one of acts) {
        const { state: before, rcvNxt } = connection
        const sentBefore = it.sent.length
        if (one === 'send') it.tcp.send(connection, { length: 10 }, 0, 0)
        else if (one === 'close') it.tcp.close(connection, 0, 0)
        else if (typeof one === 'string') {
          if (connection.timers[one] !== null) it.tcp.timerFired(connection, one, seconds(1), 0)
        } else {
          const seq = seqAdd(rcvNxt, one.seq)
          const words = { ...one, seq, ack: seqAdd(connection.sndUna, one.ack), payload: { length: one.length } }
          it.hear(words)
          const isReset = segment(words).rst
          const wasOpen = before !== 'CLOSED' && before !== 'LISTEN' && before !== 'SYN-SENT'
          // A SYN may begin the next incarnation (RFC 6191); if nothing comes of it, TIME-WAIT goes on.
          const reopens = before === 'TIME-WAIT' && segment(words).syn
          if (wasOpen && connection.state === 'CLOSED' && before !== 'LAST-ACK' && !reopens) {
            expect(isReset && seq === rcvNxt).toBe(true)
          }
          if (isReset) expect(it.sent.slice(sentBefore).filter(({ rst }) => rst)).toEqual([])
        }
        expectSane(connection)
      }
    }),
    { numRuns: 150 },
  )
})

test('thousands of random segments into one host break nothing, and what it delivers is what was in order', () => {
  const random = new Random(9293)
  const upTo = (count: number) => Math.floor(random.fraction() * count)
  for (let round = 0; round < 40; round++) {
    const it = host({ receiveBuffer: 1000 })
    const connection = WAYS.ESTABLISHED(it)
    for (let i = 0; i < 100; i++) {
      const rcvNxt = connection.rcvNxt
      it.hear({
        flags: ['ACK', 'ACK', 'ACK', 'PSH ACK', 'FIN', 'SYN', 'SYN FIN ACK', 'RST'][upTo(8)] ?? '',
        seq: seqAdd(rcvNxt, upTo(8) === 0 ? random.uint32() : upTo(1500) - 300),
        ack: seqAdd(connection.sndNxt, upTo(3) - 1),
        payload: { length: upTo(400) },
      })
      if (connection.state === 'ESTABLISHED') {
        expect(seqDistance(5001, connection.rcvNxt)).toBe(connection.delivered)
      }
      expectSane(connection)
    }
  }
})
