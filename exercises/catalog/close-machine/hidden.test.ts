import fc from 'fast-check'
import { type Connection, type Decision, MODULUS, type Segment, type State, segment, seqAdd } from 'tcp'
import { test } from 'vitest'
import type { Scenario } from '#engine/scenario/schema'
import { caseSeed } from '#exercises/suite/case-seed'
import { handling } from '#exercises/suite/handling'
import { runsLikeTheReference } from '#exercises/suite/live'
import { live } from './live'
import { closeMachine } from './solution'

const FIN_NOT_SENT: readonly State[] = ['ESTABLISHED', 'CLOSE-WAIT']

/**
 * Bytes 91 to 100 are not acknowledged, and where we have closed, nor is our FIN, 101; from the peer 301 comes next.
 *
 * @param from moves all of our numbers, or all of theirs
 */
function inState(state: State, from: { ours?: number; theirs?: number } = {}): Connection {
  const { ours = 0, theirs = 0 } = from
  const isAcknowledged = state === 'FIN-WAIT-2'
  return {
    state,
    iss: ours,
    irs: seqAdd(theirs, 200),
    sndUna: seqAdd(ours, isAcknowledged ? 102 : 91),
    sndNxt: seqAdd(ours, FIN_NOT_SENT.includes(state) ? 101 : 102),
    rcvNxt: seqAdd(theirs, 301),
    rcvWnd: 1000,
    passive: false,
  }
}

const when = (state: State, event: Segment | 'close') => handling({ closeMachine }, inState(state), event)

const ack = (number: number, length = 0) => segment('ACK', { seq: 301, ack: number, length })
const fin = (number: number, length = 0) => segment('FIN ACK', { seq: 301, ack: number, length })
const answer = (seq: number, number: number) => [segment('ACK', { seq, ack: number })]

test('close-behind-their-fin', () => {
  when('CLOSE-WAIT', 'close').decides({
    set: { state: 'LAST-ACK', sndNxt: 102 },
    send: [segment('FIN ACK', { seq: 101, ack: 301 })],
  })
})

test('close-again', () => {
  for (const state of ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK'] as const) when(state, 'close').decides(null)
})

test('without-an-acknowledgment', () => {
  when('ESTABLISHED', segment('FIN', { seq: 301 })).decides(null)
  when('FIN-WAIT-2', segment('FIN', { seq: 301, length: 10 })).decides(null)
  when('LAST-ACK', segment('', { seq: 301 })).decides(null)
})

test('all-is-acknowledged-but-the-fin', () => {
  when('FIN-WAIT-1', ack(101)).decides({ set: { sndUna: 101 } })
  when('FIN-WAIT-1', ack(96)).decides({ set: { sndUna: 96 } })
  when('FIN-WAIT-1', ack(91)).decides(null)
})

test('closing-waits-for-the-acknowledgment', () => {
  when('CLOSING', ack(101)).decides({ set: { sndUna: 101 } })
  when('CLOSING', ack(91)).decides(null)
})

test('last-ack-waits-for-the-acknowledgment', () => {
  when('LAST-ACK', ack(101)).decides({ set: { sndUna: 101 } })
  when('LAST-ACK', ack(91)).decides(null)
})

test('nobody-has-closed', () => {
  when('ESTABLISHED', ack(101)).decides({ set: { sndUna: 101 } })
  when('CLOSE-WAIT', ack(101)).decides({ set: { sndUna: 101 } })
})

test('closing-ends-in-time-wait', () => {
  when('CLOSING', ack(102)).decides({ set: { state: 'TIME-WAIT', sndUna: 102 } })
})

test('last-ack-ends-in-closed', () => {
  when('LAST-ACK', ack(102)).decides({ set: { state: 'CLOSED', sndUna: 102 }, signal: 'closed' })
})

test('data-alone', () => {
  when('ESTABLISHED', ack(101, 10)).decides({ set: { sndUna: 101, rcvNxt: 311 }, send: answer(101, 311) })
})

test('data-after-our-close', () => {
  when('FIN-WAIT-1', ack(91, 10)).decides({ set: { rcvNxt: 311 }, send: answer(102, 311) })
  when('FIN-WAIT-2', ack(102, 10)).decides({ set: { rcvNxt: 311 }, send: answer(102, 311) })
})

test('data-that-acknowledges-our-fin', () => {
  when('FIN-WAIT-1', ack(102, 10)).decides({
    set: { state: 'FIN-WAIT-2', sndUna: 102, rcvNxt: 311 },
    send: answer(102, 311),
  })
})

test('data-before-the-fin', () => {
  when('ESTABLISHED', fin(101, 10)).decides({
    set: { state: 'CLOSE-WAIT', sndUna: 101, rcvNxt: 312 },
    send: answer(101, 312),
    signal: 'closing',
  })
  when('FIN-WAIT-2', fin(102, 10)).decides({
    set: { state: 'TIME-WAIT', rcvNxt: 312 },
    send: answer(102, 312),
    signal: 'closing',
  })
})

test('fins-cross', () => {
  const crossed: Decision = { set: { state: 'CLOSING', rcvNxt: 302 }, send: answer(102, 302), signal: 'closing' }
  when('FIN-WAIT-1', fin(91)).decides(crossed)
  when('FIN-WAIT-1', fin(101)).decides({ ...crossed, set: { ...crossed.set, sndUna: 101 } })
})

test('fin-with-the-acknowledgment-of-ours', () => {
  when('FIN-WAIT-1', fin(102)).decides({
    set: { state: 'TIME-WAIT', sndUna: 102, rcvNxt: 302 },
    send: answer(102, 302),
    signal: 'closing',
  })
})

test('their-fin-ends-fin-wait-2', () => {
  when('FIN-WAIT-2', fin(102)).decides({
    set: { state: 'TIME-WAIT', rcvNxt: 302 },
    send: answer(102, 302),
    signal: 'closing',
  })
})

test('after-their-fin-nothing-counts', () => {
  when('CLOSE-WAIT', ack(101, 10)).decides({ set: { sndUna: 101 } })
  when('CLOSE-WAIT', fin(91)).decides(null)
  when('CLOSING', ack(91, 10)).decides(null)
  when('CLOSING', fin(101)).decides({ set: { sndUna: 101 } })
  when('LAST-ACK', fin(101, 10)).decides({ set: { sndUna: 101 } })
})

test('our-fin-at-the-wrap', () => {
  // Our FIN is the last number before the wrap; then bytes before the wrap are acknowledged, and the FIN lies behind it.
  handling({ closeMachine }, inState('ESTABLISHED', { ours: MODULUS - 102 }), 'close').decides({
    set: { state: 'FIN-WAIT-1', sndNxt: 0 },
    send: [segment('FIN ACK', { seq: MODULUS - 1, ack: 301 })],
  })
  handling({ closeMachine }, inState('FIN-WAIT-1', { ours: MODULUS - 98 }), ack(MODULUS - 2)).decides({
    set: { sndUna: MODULUS - 2 },
  })
  handling({ closeMachine }, inState('FIN-WAIT-1', { ours: MODULUS - 102 }), ack(0)).decides({
    set: { state: 'FIN-WAIT-2', sndUna: 0 },
  })
})

test('their-fin-at-the-wrap', () => {
  const theirs = MODULUS - 302
  const alone = segment('FIN ACK', { seq: MODULUS - 1, ack: 101 })
  handling({ closeMachine }, inState('ESTABLISHED', { theirs }), alone).decides({
    set: { state: 'CLOSE-WAIT', sndUna: 101, rcvNxt: 0 },
    send: answer(101, 0),
    signal: 'closing',
  })
  const withData = segment('FIN ACK', { seq: MODULUS - 1, ack: 10, length: 5 })
  handling({ closeMachine }, inState('FIN-WAIT-2', { ours: MODULUS - 92, theirs }), withData).decides({
    set: { state: 'TIME-WAIT', rcvNxt: 5 },
    send: answer(10, 5),
    signal: 'closing',
  })
})

test('any-numbers', () => {
  // The wrap has tests of its own.
  const anyNumber = fc.integer({ min: 0, max: MODULUS - 2000 })
  fc.assert(
    fc.property(anyNumber, anyNumber, fc.integer({ min: 0, max: 1000 }), (ours, theirs, length) => {
      const seq = seqAdd(theirs, 301)
      const rcvNxt = seqAdd(seq, length + 1)
      const sndNxt = seqAdd(ours, 102)
      handling({ closeMachine }, inState('CLOSE-WAIT', { ours, theirs }), 'close').decides({
        set: { state: 'LAST-ACK', sndNxt },
        send: [segment('FIN ACK', { seq: seqAdd(ours, 101), ack: seq })],
      })
      const crossed = segment('FIN ACK', { seq, ack: seqAdd(ours, 101), length })
      handling({ closeMachine }, inState('FIN-WAIT-1', { ours, theirs }), crossed).decides({
        set: { state: 'CLOSING', sndUna: seqAdd(ours, 101), rcvNxt },
        send: answer(sndNxt, rcvNxt),
        signal: 'closing',
      })
    }),
    { seed: caseSeed(), numRuns: 100 },
  )
})

const between = (calls: Scenario['calls'], faults: NonNullable<Scenario['faults']> = []): Scenario => ({
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 100 }, server: { iss: 300 } },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  faults,
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    ...calls,
  ],
  untilMs: 6000,
})

const liveAtBothEnds = (scenario: Scenario, call: string) => {
  const theirs = live({ closeMachine })
  runsLikeTheReference({ scenario, handlers: { client: theirs, server: theirs }, call, receiver: 'client' })
}

test('live-half-closed', () => {
  // The client has closed, and the server still has something to say before it closes, too. Some of it is acknowledged in
  // CLOSE-WAIT, and the rest in LAST-ACK.
  const scenario = between([
    { host: 'client', atMs: 1000, call: 'close' },
    { host: 'server', atMs: 1100, call: 'send', bytes: 200 },
    { host: 'server', atMs: 1300, call: 'send', bytes: 300 },
    { host: 'server', atMs: 1310, call: 'close' },
  ])
  liveAtBothEnds(scenario, 'client.close(); server.send(500 B); server.close()')
})

test('live-crossing', () => {
  // The server's FIN has arrived, and the ACK of it is lost: the server sends it again, and somebody must be there to answer.
  const scenario = between(
    [
      { host: 'client', atMs: 1000, call: 'close' },
      { host: 'server', atMs: 1000, call: 'close' },
    ],
    [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', nth: 2 } }],
  )
  liveAtBothEnds(scenario, 'client.close() ⇄ server.close()')
})

test('live-fin-with-data', () => {
  // The second bytes wait for the acknowledgment of the first; the close lets them go, and the FIN with them.
  const scenario = between([
    { host: 'server', atMs: 1000, call: 'send', bytes: 300 },
    { host: 'server', atMs: 1010, call: 'send', bytes: 200 },
    { host: 'server', atMs: 1020, call: 'close' },
    { host: 'client', on: 'closing', call: 'close' },
  ])
  liveAtBothEnds(scenario, 'server.send(500 B); server.close(); client.close()')
})
