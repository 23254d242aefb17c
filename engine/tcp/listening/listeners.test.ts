import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linux618 } from '../../profiles/linux-6.18'
import { seconds } from '../../sim/time'
import { seqAdd } from '../formulas/sequence-numbers'
import { here, host, ISS } from '../host-for-tests'
import { segment } from '../segment'

type Host = ReturnType<typeof host>

/** Peers who differ by their port; each sends from number 5000 on. */
const hear = (it: Host, port: number, words: Parameters<typeof segment>[0], now = 0) =>
  it.tcp.receive(
    { source: { host: 'there', port }, destination: here, segment: segment({ window: 10_000, seq: 5001, ...words }) },
    now,
    0,
  )
const syn = (it: Host, port: number) => hear(it, port, { flags: 'SYN', seq: 5000 })
const ack = (it: Host, port: number) => hear(it, port, { flags: 'ACK', ack: seqAdd(ISS, 1) })
const connect = (it: Host, port: number) => {
  syn(it, port)
  ack(it, port)
}
const connectionOf = (it: Host, port: number) => it.tcp.findExact(here, { host: 'there', port })

const listening = (backlog: number, change: Parameters<typeof host>[0] = {}) => {
  const it = host(change, {}, false)
  return { it, listener: it.tcp.listen(80, 0, 0, backlog) }
}

test('each SYN gets a connection of its own, and the listener goes on', () => {
  const it = host()
  const listener = it.tcp.listen(80, 0, 0, 5)
  connect(it, 1)
  connect(it, 2)
  expect(it.tcp.connections.map(({ id, state }) => [id, state])).toEqual([
    ['here', 'LISTEN'],
    ['here/2', 'ESTABLISHED'],
    ['here/3', 'ESTABLISHED'],
  ])
  expect(it.signals).toEqual(['established', 'established'])
  expect(listener).toMatchObject({ requests: 0, waiting: 0 })
})

test('first come, first accepted; a program that finds nobody gets the next', () => {
  const { it, listener } = listening(5)
  connect(it, 1)
  connect(it, 2)
  it.tcp.listeners.accept(listener, 0, 0)
  expect([1, 2].map((port) => connectionOf(it, port)?.listener === null)).toEqual([true, false])
  it.tcp.listeners.accept(listener, 0, 0)
  it.tcp.listeners.accept(listener, 0, 0)
  expect(it.signals).toHaveLength(2)
  connect(it, 3)
  connect(it, 4)
  expect(it.signals).toHaveLength(3)
  expect(listener).toMatchObject({ requests: 0, waiting: 1 })
})

test('what comes before the program accepts is kept, and told then in its order', () => {
  const { it, listener } = listening(5)
  connect(it, 1)
  hear(it, 1, { flags: 'FIN ACK', ack: seqAdd(ISS, 1), payload: { length: 10 } })
  const connection = connectionOf(it, 1)
  expect(connection).toMatchObject({ state: 'CLOSE-WAIT', rcvUser: 10 })
  expect(it.signals).toEqual([])
  it.tcp.listeners.accept(listener, 0, 0)
  expect(it.signals).toEqual(['established', 'closing'])
  expect(connection).toMatchObject({ rcvUser: 0, delivered: 10 })
})

test('once accepted, bytes are taken as they come', () => {
  const { it, listener } = listening(5)
  connect(it, 1)
  it.tcp.listeners.accept(listener, 0, 0)
  hear(it, 1, { flags: 'ACK', ack: seqAdd(ISS, 1), payload: { length: 10 } })
  expect(connectionOf(it, 1)).toMatchObject({ rcvUser: 0, delivered: 10 })
})

test('a connection that is reset while it waits is still accepted, and then its program hears of it', () => {
  const { it, listener } = listening(5)
  connect(it, 1)
  hear(it, 1, { flags: 'RST' })
  expect(listener.waiting).toBe(1)
  it.tcp.listeners.accept(listener, 0, 0)
  expect(it.signals).toEqual(['established', 'reset'])
  expect(listener.waiting).toBe(0)
})

test('a reset in SYN-RECEIVED ends that handshake alone, and no program hears of it', () => {
  const { it, listener } = listening(5)
  syn(it, 1)
  const connection = connectionOf(it, 1)
  syn(it, 2)
  hear(it, 1, { flags: 'RST' })
  expect(connection?.state).toBe('CLOSED')
  expect(connectionOf(it, 1)).toBeUndefined()
  expect(listener).toMatchObject({ state: 'LISTEN', requests: 1 })
  expect(it.signals).toEqual([])
})

test('a handshake whose SYN,ACKs stay unanswered ends, and no program hears of it', () => {
  const { it, listener } = listening(5, { synAckRetransmissions: 1 })
  syn(it, 1)
  const connection = connectionOf(it, 1)
  for (let nth = 0; nth < 2 && connection; nth++) it.tcp.timerFired(connection, 'retransmission', seconds(3), 0)
  expect(connection?.state).toBe('CLOSED')
  expect(listener).toMatchObject({ state: 'LISTEN', requests: 0 })
  expect(it.signals).toEqual([])
})

test('another SYN on the sockets of a handshake ends it, and its next copy begins anew', () => {
  const { it, listener } = listening(5)
  syn(it, 1)
  hear(it, 1, { flags: 'SYN', seq: 6000 })
  expect(listener.requests).toBe(0)
  hear(it, 1, { flags: 'SYN', seq: 6000 })
  expect(connectionOf(it, 1)).toMatchObject({ state: 'SYN-RECEIVED', irs: 6000 })
})

test('an ICMP error that ends a handshake leaves the listener as it was', () => {
  const { it, listener } = listening(5)
  syn(it, 1)
  const error = { error: 'port-unreachable', seq: ISS, nextHopMtu: 0, now: 0 } as const
  it.tcp.receiveIcmp(here, { host: 'there', port: 1 }, error, 0)
  expect(connectionOf(it, 1)).toBeUndefined()
  expect(listener).toMatchObject({ state: 'LISTEN', requests: 0 })
  expect(it.signals).toEqual([])
})

test.each(['close', 'abort'] as const)(
  '%s of a listener resets what waits, forgets handshakes, leaves the rest',
  (call) => {
    const { it, listener } = listening(5)
    connect(it, 1)
    it.tcp.listeners.accept(listener, 0, 0)
    connect(it, 2)
    syn(it, 3)
    const sent = it.sent.length
    it.tcp[call](listener, 0, 0)
    expect(it.sent.slice(sent)).toMatchObject([{ rst: true, seq: seqAdd(ISS, 1) }])
    expect(it.tcp.connections.map(({ state }) => state)).toEqual(['CLOSED', 'ESTABLISHED', 'CLOSED', 'CLOSED'])
    expect(it.tcp.connections.every(({ timers }) => timers.retransmission === null)).toBe(true)
    expect(listener).toMatchObject({ requests: 0, waiting: 0 })
    ack(it, 3)
    expect(it.sent.at(-1)?.rst).toBe(true)
  },
)

test('a power cut says nothing to anybody who waits', () => {
  const { it, listener } = listening(5)
  connect(it, 1)
  syn(it, 2)
  const sent = it.sent.length
  it.tcp.crash(0, 0)
  expect(it.sent).toHaveLength(sent)
  expect(it.tcp.connections.every(({ state }) => state === 'CLOSED')).toBe(true)
  expect(listener).toMatchObject({ requests: 0, waiting: 0 })
})

test('a listener answers what is no SYN and no cookie as RFC 9293 3.10.7.2 says', () => {
  const { it } = listening(5, linux618)
  hear(it, 1, { flags: 'ACK', ack: 77 })
  expect(it.sent).toMatchObject([{ rst: true, seq: 77 }])
  hear(it, 1, { flags: 'RST' })
  hear(it, 1, { flags: 'FIN' })
  expect(it.sent).toHaveLength(1)
  expect(it.tcp.connections).toHaveLength(1)
})

test('a connection that stands without a handshake waits to be accepted, too', () => {
  const it = host(
    {},
    {
      listen: (_view, { source }) => ({ set: { state: 'ESTABLISHED', remote: source }, why: 'at once', then: 'stop' }),
    },
    false,
  )
  const listener = it.tcp.listen(80, 0, 0, 5)
  syn(it, 1)
  expect(listener).toMatchObject({ requests: 0, waiting: 1 })
})

test('whatever comes, the lengths of the queues are what stands in them', () => {
  const event = fc.tuple(
    fc.constantFrom('SYN', 'SYN', 'ACK', 'ACK', 'RST', 'other SYN', 'FIN', 'accept', 'timeout'),
    fc.integer({ min: 1, max: 6 }),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), fc.constantFrom(0, 1, 3), (events, backlog) => {
      const { it, listener } = listening(backlog, { ...linux618, synAckRetransmissions: 0 })
      let accepts = 0
      for (const [kind, port] of events) {
        const connection = connectionOf(it, port)
        if (kind === 'SYN') syn(it, port)
        else if (kind === 'ACK') ack(it, port)
        else if (kind === 'RST') hear(it, port, { flags: 'RST' })
        else if (kind === 'other SYN') hear(it, port, { flags: 'SYN', seq: 9000 })
        else if (kind === 'FIN') hear(it, port, { flags: 'FIN ACK', ack: seqAdd(ISS, 1) })
        else if (kind === 'timeout') {
          if (connection?.state === 'SYN-RECEIVED') it.tcp.timerFired(connection, 'retransmission', 0, 0)
        } else {
          accepts++
          it.tcp.listeners.accept(listener, 0, 0)
        }
        const spawned = it.tcp.connections.slice(1)
        const stood = spawned.filter(({ sndUna, iss }) => sndUna !== iss).length
        const taken = spawned.filter((one) => one.listener === null).length
        expect(listener.state).toBe('LISTEN')
        expect(listener.requests).toBe(spawned.filter(({ state }) => state === 'SYN-RECEIVED').length)
        expect(listener.waiting).toBe(stood - taken)
        expect(taken).toBe(Math.min(accepts, stood))
        expect(listener.requests).toBeLessThanOrEqual(backlog + 1)
        expect(listener.waiting).toBeLessThanOrEqual(backlog + 1)
      }
    }),
  )
})
