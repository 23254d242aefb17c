import fc from 'fast-check'
import { type Connection, type Decision, MODULUS, type Segment, segment, seqAdd } from 'tcp'
import { test } from 'vitest'
import type { Scenario } from '#engine/scenario/schema'
import { caseSeed } from '#exercises/suite/case-seed'
import { handling } from '#exercises/suite/handling'
import { runsLikeTheReference } from '#exercises/suite/live'
import { sendAndClose } from '#exercises/suite/send-and-close'
import { live } from './live'
import { onSegmentSynSent } from './solution'

/** Our SYN has left with number `iss`; nothing is known of the peer. */
const connecting = (iss: number): Connection => ({
  state: 'SYN-SENT',
  iss,
  irs: 0,
  sndUna: iss,
  sndNxt: seqAdd(iss, 1),
  rcvNxt: 0,
  rcvWnd: 1000,
  passive: false,
})

const arriving = (arrived: Segment, iss = 100) => handling({ onSegmentSynSent }, connecting(iss), arrived)

const opened = (iss: number, seq: number): Decision => ({
  set: { state: 'ESTABLISHED', irs: seq, rcvNxt: seqAdd(seq, 1), sndUna: seqAdd(iss, 1) },
  send: [segment('ACK', { seq: seqAdd(iss, 1), ack: seqAdd(seq, 1) })],
  signal: 'established',
})

const crossed = (iss: number, seq: number): Decision => ({
  set: { state: 'SYN-RECEIVED', irs: seq, rcvNxt: seqAdd(seq, 1) },
  send: [segment('SYN ACK', { seq: iss, ack: seqAdd(seq, 1) })],
})

test('our-own-number-is-no-acknowledgment', () => {
  arriving(segment('SYN ACK', { seq: 300, ack: 100 })).decides({ send: [segment('RST', { seq: 100 })] })
})

test('acknowledgment-of-what-was-never-sent', () => {
  arriving(segment('SYN ACK', { seq: 300, ack: 102 })).decides({ send: [segment('RST', { seq: 102 })] })
})

test('reset-is-not-answered', () => {
  arriving(segment('RST ACK', { seq: 0, ack: 91 })).decides(null)
})

test('reset-without-acknowledgment', () => {
  arriving(segment('RST', { seq: 300 })).decides(null)
})

test('simultaneous-open', () => {
  arriving(segment('SYN', { seq: 300 })).decides(crossed(100, 300))
})

test('bare-acknowledgment', () => {
  arriving(segment('ACK', { seq: 300, ack: 101 })).decides(null)
  arriving(segment('FIN ACK', { seq: 300, ack: 101 })).decides(null)
})

test('nothing-to-say', () => {
  arriving(segment('FIN', { seq: 300 })).decides(null)
  arriving(segment('', { seq: 300, length: 5 })).decides(null)
})

test('data-on-the-syn', () => {
  arriving(segment('SYN ACK', { seq: 300, ack: 101, length: 5 })).decides(opened(100, 300))
  arriving(segment('SYN', { seq: 300, length: 5 })).decides(crossed(100, 300))
})

test('their-number-wraps', () => {
  arriving(segment('SYN ACK', { seq: MODULUS - 1, ack: 101 })).decides(opened(100, MODULUS - 1))
  arriving(segment('SYN', { seq: MODULUS - 1 })).decides(crossed(100, MODULUS - 1))
})

test('our-number-wraps', () => {
  const iss = MODULUS - 1
  arriving(segment('SYN ACK', { seq: 300, ack: 0 }), iss).decides(opened(iss, 300))
  arriving(segment('RST ACK', { ack: 0 }), iss).decides({ set: { state: 'CLOSED' }, signal: 'refused' })
  arriving(segment('ACK', { seq: 300, ack: 5 }), iss).decides({ send: [segment('RST', { seq: 5 })] })
})

test('any-numbers', () => {
  // The wrap has tests of its own.
  const anyNumber = fc.integer({ min: 1, max: MODULUS - 3 })
  fc.assert(
    fc.property(anyNumber, anyNumber, anyNumber, (iss, seq, other) => {
      arriving(segment('SYN ACK', { seq, ack: seqAdd(iss, 1) }), iss).decides(opened(iss, seq))
      arriving(segment('SYN', { seq }), iss).decides(crossed(iss, seq))
      if (other >= iss && other <= iss + 2) return
      arriving(segment('SYN ACK', { seq, ack: other }), iss).decides({ send: [segment('RST', { seq: other })] })
    }),
    { seed: caseSeed(), numRuns: 100 },
  )
})

const link: Scenario['links'][number] = { between: ['client', 'server'], delayMs: 50 }

/** An ACK of an earlier connection reaches the client before the server's answer does. */
const withAnOldDuplicate: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 4_000_000_000 }, server: { iss: 5000 } },
  links: [link],
  faults: [
    { kind: 'forged-segment', from: 'server', connection: 'client', flags: 'ACK', seq: 777, ack: 900, atMs: 10 },
  ],
  calls: sendAndClose({ from: 'client', bytes: 300, closeAtMs: 1000 }),
  untilMs: 3000,
}

test('live-with-an-old-duplicate', () => {
  runsLikeTheReference({
    scenario: withAnOldDuplicate,
    handlers: { client: live({ onSegmentSynSent }) },
    call: 'client.connect(), client.send(300 B)',
    receiver: 'server',
  })
})

/** Both connect at the same moment, each to the port from which the other does. */
const crossing: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 100 }, server: { iss: 300 } },
  links: [link],
  calls: [
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 81, localPort: 80 },
    { host: 'server', atMs: 0, call: 'connect', to: 'client', port: 80, localPort: 81 },
    { host: 'client', on: 'established', call: 'send', bytes: 300 },
  ],
  untilMs: 3000,
}

test('live-simultaneous-open', () => {
  const theirs = live({ onSegmentSynSent })
  runsLikeTheReference({
    scenario: crossing,
    handlers: { client: theirs, server: theirs },
    call: 'client.connect() ⇄ server.connect()',
    receiver: 'server',
  })
})
