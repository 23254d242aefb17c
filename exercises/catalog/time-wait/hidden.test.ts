import fc from 'fast-check'
import { type Connection, type Decision, type Host, MODULUS, type Segment, segment, seqAdd } from 'tcp'
import { test } from 'vitest'
import type { Scenario } from '#engine/scenario/schema'
import { caseSeed } from '#exercises/suite/case-seed'
import { handling } from '#exercises/suite/handling'
import { runsLikeTheReference } from '#exercises/suite/live'
import { sendAndClose } from '#exercises/suite/send-and-close'
import { live } from './live'
import { onSegmentTimeWait } from './solution'

/** The peer sent 100 bytes, from 201 to 300, and its FIN was number 301. Our own FIN, number 101, is acknowledged. */
const waiting: Connection = {
  state: 'TIME-WAIT',
  iss: 100,
  irs: 200,
  sndUna: 102,
  sndNxt: 102,
  rcvNxt: 302,
  rcvWnd: 1000,
  passive: false,
}
const host: Host = { nowMs: 50, timeWaitMs: 4000, rfc1337: false }
const heeding: Host = { ...host, rfc1337: true }

const arriving = (arrived: Segment, told = host, connection = waiting) =>
  handling({ onSegmentTimeWait }, connection, arrived, told)

const answered = ({ sndNxt, rcvNxt } = waiting): Decision => ({ send: [segment('ACK', { seq: sndNxt, ack: rcvNxt })] })
const waitsAgain = ({ nowMs, timeWaitMs } = host, connection = waiting): Decision => ({
  ...answered(connection),
  timers: { timeWaitMs: nowMs + timeWaitMs },
})
const closed: Decision = { set: { state: 'CLOSED' }, signal: 'closed' }

test('fin-behind-its-data', () => {
  arriving(segment('FIN ACK', { seq: 251, ack: 102, length: 50 })).decides(waitsAgain())
  arriving(segment('FIN ACK', { seq: 201, ack: 102, length: 100 })).decides(waitsAgain())
})

test('another-fin', () => {
  arriving(segment('FIN ACK', { seq: 250, ack: 102 })).decides(answered())
  arriving(segment('FIN ACK', { seq: 302, ack: 102 })).decides(answered())
})

test('data-where-the-fin-was', () => {
  arriving(segment('FIN ACK', { seq: 301, ack: 102, length: 5 })).decides(answered())
  arriving(segment('ACK', { seq: 301, ack: 102, length: 1 })).decides(answered())
})

test('new-data', () => {
  arriving(segment('ACK', { seq: 302, ack: 102, length: 50 })).decides(answered())
  arriving(segment('ACK', { seq: 400, ack: 102, length: 50 })).decides(answered())
})

test('bare-ack-in-its-place', () => {
  arriving(segment('ACK', { seq: 302, ack: 102 })).decides(null)
})

test('bare-ack-within-the-window', () => {
  arriving(segment('ACK', { seq: 303, ack: 102 })).decides(null)
  arriving(segment('ACK', { seq: 1301, ack: 102 })).decides(null)
})

test('bare-ack-out-of-place', () => {
  arriving(segment('ACK', { seq: 301, ack: 102 })).decides(answered())
  arriving(segment('ACK', { seq: 1302, ack: 102 })).decides(answered())
})

test('reset-within-the-window', () => {
  arriving(segment('RST', { seq: 303 })).decides(answered())
  arriving(segment('RST', { seq: 1301 })).decides(answered())
})

test('reset-outside-the-window', () => {
  arriving(segment('RST', { seq: 301 })).decides(null)
  arriving(segment('RST', { seq: 1302 })).decides(null)
})

test('reset-with-other-bits', () => {
  arriving(segment('RST FIN ACK', { seq: 301, ack: 102 })).decides(null)
  arriving(segment('RST ACK', { seq: 290, ack: 102, length: 20 })).decides(null)
  arriving(segment('RST ACK', { seq: 302, ack: 102, length: 20 })).decides(closed)
})

test('heeding-rfc-1337', () => {
  arriving(segment('RST', { seq: 302 }), heeding).decides(null)
})

test('heeding-rfc-1337-answers-no-reset', () => {
  arriving(segment('RST', { seq: 303 }), heeding).decides(null)
})

test('heeding-rfc-1337-changes-nothing-else', () => {
  arriving(segment('FIN ACK', { seq: 301, ack: 102 }), heeding).decides(waitsAgain(heeding))
  arriving(segment('ACK', { seq: 201, ack: 102, length: 50 }), heeding).decides(answered())
})

test('what-it-acknowledges', () => {
  arriving(segment('FIN', { seq: 301 })).decides(waitsAgain())
  arriving(segment('FIN ACK', { seq: 301, ack: 101 })).decides(waitsAgain())
  arriving(segment('', { seq: 201, length: 50 })).decides(answered())
})

test('numbers-wrap', () => {
  const finAtTheWrap: Connection = { ...waiting, rcvNxt: 0 }
  arriving(segment('FIN ACK', { seq: MODULUS - 1, ack: 102 }), host, finAtTheWrap).decides(
    waitsAgain(host, finAtTheWrap),
  )
})

test('window-wraps', () => {
  const acrossTheWrap: Connection = { ...waiting, rcvNxt: MODULUS - 10 }
  arriving(segment('ACK', { seq: MODULUS - 5, ack: 102 }), host, acrossTheWrap).decides(null)
  arriving(segment('ACK', { seq: 5, ack: 102 }), host, acrossTheWrap).decides(null)
  arriving(segment('ACK', { seq: 900, ack: 102 }), host, acrossTheWrap).decides(null)
  arriving(segment('ACK', { seq: 1100, ack: 102 }), host, acrossTheWrap).decides(answered(acrossTheWrap))
  arriving(segment('ACK', { seq: MODULUS - 11, ack: 102 }), host, acrossTheWrap).decides(answered(acrossTheWrap))
})

test('any-numbers', () => {
  // The wrap and the ends of the window have tests of their own.
  const anyNumber = fc.integer({ min: 5000, max: MODULUS - 100_000 })
  const anyWindow = fc.integer({ min: 10, max: 65_535 })
  const anyTime = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(anyNumber, anyNumber, anyWindow, anyTime, anyTime, (sndNxt, rcvNxt, rcvWnd, nowMs, timeWaitMs) => {
      const connection: Connection = { ...waiting, sndUna: sndNxt, sndNxt, rcvNxt, rcvWnd }
      const told: Host = { ...host, nowMs, timeWaitMs }
      const comes = (flags: string, steps: number, length = 0) =>
        arriving(segment(flags, { seq: seqAdd(rcvNxt, steps), ack: sndNxt, length }), told, connection)
      comes('FIN ACK', -1).decides(waitsAgain(told, connection))
      comes('ACK', -50, 40).decides(answered(connection))
      comes('ACK', Math.floor(rcvWnd / 2)).decides(null)
      comes('ACK', rcvWnd + 10).decides(answered(connection))
      comes('RST', 0).decides(closed)
      comes('RST', -20).decides(null)
    }),
    { seed: caseSeed(), numRuns: 100 },
  )
})

const link: Scenario['links'][number] = { between: ['client', 'server'], delayMs: 50 }

/**
 * The client waits 2.5 seconds, and its last ACK is lost twice. The server's third FIN comes 3 seconds after the first: too
 * late, unless the second has started the wait again.
 */
const lastAckLostTwice: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 100, mslMs: 1250 }, server: { iss: 300 } },
  links: [link],
  faults: [
    { kind: 'lose', segment: { from: 'client', flags: 'ACK', seq: 302, nth: 1 } },
    { kind: 'lose', segment: { from: 'client', flags: 'ACK', seq: 302, nth: 2 } },
  ],
  calls: sendAndClose({ from: 'client', bytes: 300, closeAtMs: 1000 }),
  untilMs: 9000,
}

test('live-last-ack-lost-twice', () => {
  runsLikeTheReference({
    scenario: lastAckLostTwice,
    handlers: { client: live({ onSegmentTimeWait }) },
    call: 'client.close(), ACK ✗ ✗',
    receiver: 'server',
  })
})

/** Copies of the server's two segments of data wander, and arrive when only the client still knows the connection. */
const wanderingDuplicates: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 100, mslMs: 30_000 }, server: { iss: 300 } },
  links: [link],
  faults: [
    { kind: 'duplicate', segment: { from: 'server', data: true, nth: 1 }, afterMs: 2000 },
    { kind: 'duplicate', segment: { from: 'server', data: true, nth: 2 }, afterMs: 3000 },
  ],
  calls: sendAndClose({ from: 'server', bytes: 1000, closeAtMs: 1000 }),
  untilMs: 6000,
}

test('live-wandering-duplicates', () => {
  runsLikeTheReference({
    scenario: wanderingDuplicates,
    handlers: { client: live({ onSegmentTimeWait }) },
    call: 'client.close() ← LEN=536 ← LEN=464',
    receiver: 'client',
  })
})

/** RFC 1337 is a setting of Linux; the rest of that client is as plain as the server. */
const heedingClient = {
  profile: 'linux-6.18',
  iss: 100,
  timestamps: false,
  sysctl: { 'net.ipv4.tcp_rfc1337': 1 },
} as const

test('live-heeding-rfc-1337', () => {
  runsLikeTheReference({
    scenario: { ...wanderingDuplicates, hosts: { client: heedingClient, server: { iss: 300 } } },
    handlers: { client: live({ onSegmentTimeWait }) },
    call: 'client.close() ← LEN=536 ← LEN=464',
    receiver: 'client',
  })
})
