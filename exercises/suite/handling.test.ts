import { type Connection, type Decision, type Host, type Segment, segment } from 'tcp'
import { expect, test } from 'vitest'
import { FindingError } from './calling'
import { handling } from './handling'

const connecting: Connection = {
  state: 'SYN-SENT',
  iss: 100,
  irs: 0,
  sndUna: 100,
  sndNxt: 101,
  rcvNxt: 0,
  rcvWnd: 1000,
  passive: false,
}
const synAck = segment('SYN ACK', { seq: 300, ack: 101 })
const right: Decision = {
  set: { state: 'ESTABLISHED', irs: 300, sndUna: 101, rcvNxt: 301 },
  send: [segment('ACK', { seq: 101, ack: 301 })],
  signal: 'established',
}

/** What is found wrong with a handler that decides this. */
function found(decision: unknown, expected: Decision | null = right): FindingError['finding'] {
  const onSegment = () => decision as Decision | null
  return foundBy(() => handling({ onSegment }, connecting, synAck).decides(expected))
}

function foundBy(action: () => void): FindingError['finding'] {
  try {
    action()
  } catch (error) {
    if (error instanceof FindingError) return error.finding
    throw error
  }
  throw new Error('nothing was found')
}

test('a decision that leads to the same is right, however it is put', () => {
  const another = { ...right, set: { ...right.set, iss: 100, passive: false }, timers: {} }
  handling({ onSegment: () => another }, connecting, synAck).decides(right)
  handling({ onSegment: () => ({ set: {}, send: [] }) }, connecting, synAck).decides(null)
})

test('a finding says where the connection was, what came, what differs, and what is sent', () => {
  expect(found({ ...right, set: { ...right.set, rcvNxt: 300 } })).toMatchObject({
    call: 'SYN-SENT ISS=100 ← SYN ACK SEQ=300 ACK=101',
    got: 'ESTABLISHED RCV.NXT=300; ACK SEQ=101 ACK=301',
    expected: 'ESTABLISHED RCV.NXT=301; ACK SEQ=101 ACK=301',
  })
})

test('the case is a line of a test as a learner would write it', () => {
  expect(found(null).code).toBe(
    "handling({ onSegment }, { state: 'SYN-SENT', iss: 100, irs: 0, sndUna: 100, sndNxt: 101, rcvNxt: 0, rcvWnd: 1000, passive: false }, " +
      "segment('SYN ACK', { seq: 300, ack: 101 })).decides(" +
      "{ set: { state: 'ESTABLISHED', irs: 300, sndUna: 101, rcvNxt: 301 }, send: [segment('ACK', { seq: 101, ack: 301 })], signal: 'established' })",
  )
  const codeOf = (event: unknown) =>
    foundBy(() => handling({ onSegment: () => null }, connecting, event).decides({ signal: 'closing' })).code
  expect(codeOf(segment('RST'))).toContain(" segment('RST')).decides({ signal: 'closing' })")
  expect(codeOf(segment('', { seq: 7, length: 5 }))).toContain(" segment('', { seq: 7, length: 5 })).")
  expect(codeOf('close')).toContain(" 'close').")
})

test('a handler that wants nothing stays where it was; where the states differ they say it all', () => {
  expect(found(null)).toMatchObject({ got: 'SYN-SENT; –', expected: 'ESTABLISHED; ACK SEQ=101 ACK=301' })
})

test('a state in which the connection was and stays is not repeated', () => {
  expect(found({ set: { rcvNxt: 5 } }, { send: [segment('RST', { seq: 7 })] })).toMatchObject({
    got: 'RCV.NXT=5; –',
    expected: 'RCV.NXT=0; RST SEQ=7',
  })
})

test('a handler that wants nothing where something is right is shown as null', () => {
  expect(found(null, { send: [segment('RST', { seq: 7 })] })).toMatchObject({ got: 'null', expected: 'RST SEQ=7' })
})

test('what the program was told wrongly is shown', () => {
  expect(found({ ...right, signal: 'refused' })).toMatchObject({
    got: 'ESTABLISHED; ACK SEQ=101 ACK=301; signal refused',
    expected: 'ESTABLISHED; ACK SEQ=101 ACK=301; signal established',
  })
})

test('what the host says stands behind the segment in few words, and a timer behind what is sent', () => {
  const waiting: Connection = { ...connecting, state: 'TIME-WAIT', sndNxt: 102, rcvNxt: 302 }
  const onSegment = (_connection: Connection, _segment: Segment, _host: Host) => null
  const finding = foundBy(() =>
    handling({ onSegment }, waiting, segment('FIN', { seq: 301 }), {
      nowMs: 500,
      timeWaitMs: 4000,
      rfc1337: true,
    }).decides({ timers: { timeWaitMs: 4500 } }),
  )
  expect(finding).toMatchObject({
    code: expect.stringMatching(
      /^handling\(\{ onSegment \}, \{ .*\}\)\.decides\(\{ timers: \{ timeWaitMs: 4500 \} \}\)$/,
    ),
    call: 'TIME-WAIT SND.NXT=102 RCV.NXT=302 ← FIN SEQ=301, RFC1337 t=500 2MSL=4000',
    got: '–; timeWaitMs –',
    expected: '–; timeWaitMs 4500',
  })
})

test('a closed connection has no timer, whether or not a handler stops it', () => {
  const onSegment = () => ({ set: { state: 'CLOSED' as const }, timers: { timeWaitMs: null } })
  handling({ onSegment }, connecting, synAck).decides({ set: { state: 'CLOSED' } })
  const stops = () => ({ timers: { timeWaitMs: null } })
  expect(foundBy(() => handling({ stops }, connecting, synAck).decides(null)).got).toBe('–; timeWaitMs null')
})

test.each([
  ['no decision', undefined, 'undefined'],
  ['a number', 5, '5'],
  ['a field that no connection has', { set: { rcvnxt: 5 } }, 'set.rcvnxt: ?'],
  ['a part that no decision has', { sends: [] }, 'sends: ?'],
  ['a thing that is no segment', { send: [{ seq: 'one' }] }, 'SYN-SENT; { seq: "one" }'],
])('%s is shown as it is', (_, decision, got) => {
  expect(found(decision).got).toBe(got)
})

test("what a handler throws, also where its decision is read, is the learner's", () => {
  const throws = {
    get set(): never {
      throw new RangeError('no')
    },
  }
  expect(found(throws).got).toBe('RangeError: no')
})

test('what a handler is shown cannot be changed by it', () => {
  const onSegment = (connection: Connection) => {
    Object.assign(connection, { state: 'ESTABLISHED' })
    return null
  }
  expect(() => handling({ onSegment }, connecting, synAck).decides(null)).toThrow(FindingError)
  expect(connecting.state).toBe('SYN-SENT')
})
