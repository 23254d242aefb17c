import { expect, test } from 'vitest'
import { isAcceptable } from '../receiving/acceptable'
import { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { sequence } from './sequence'

const established = inState('ESTABLISHED', { rcvWnd: 100, profile: { receiveBuffer: 100 } })
const ACK_NOW = segment({ flags: 'ACK', seq: 1001, ack: 5001, window: 100 })

test.each([
  ['at RCV.NXT', 'acceptable', 5001],
  ['at the last number of the window', 'acceptable', 5100],
  ['just past the window', 'unacceptable', 5101],
  ['just before RCV.NXT', 'unacceptable', 5000],
])('without text, a segment %s is %s', (_, verdict, seq) => {
  expect(isAcceptable(established, segment({ flags: 'ACK', seq }))).toBe(verdict === 'acceptable')
})

test.each([
  ['wholly old', 'unacceptable', 4991, 10],
  ['whose last byte is new', 'acceptable', 4991, 11],
  ['in the window', 'acceptable', 5050, 10],
  ['whose first byte is the last that fits', 'acceptable', 5100, 10],
  ['that begins beyond', 'unacceptable', 5101, 10],
])('with text, a segment %s is %s', (_, verdict, seq, length) => {
  expect(isAcceptable(established, segment({ flags: 'ACK', seq, payload: { length } }))).toBe(verdict === 'acceptable')
})

test.each([
  ['nothing at RCV.NXT', 'acceptable', 5001, 0],
  ['nothing elsewhere', 'unacceptable', 5002, 0],
  ['a byte at RCV.NXT', 'unacceptable', 5001, 1],
])('with a window of zero, %s is %s', (_, verdict, seq, length) => {
  expect(isAcceptable({ ...established, rcvWnd: 0 }, segment({ flags: 'ACK', seq, payload: { length } }))).toBe(
    verdict === 'acceptable',
  )
})

test('SYN and FIN count as length: a FIN on the number before RCV.NXT is old', () => {
  expect(isAcceptable(established, segment({ flags: 'FIN ACK', seq: 5000 }))).toBe(false)
  expect(isAcceptable(established, segment({ flags: 'FIN ACK', seq: 5000, payload: { length: 1 } }))).toBe(true)
})

test.each([
  ['before the wrap', 'acceptable', 2 ** 32 - 10],
  ['after the wrap', 'acceptable', 5],
  ['old', 'unacceptable', 2 ** 32 - 11],
  ['beyond', 'unacceptable', 90],
])('a window across 2^32: a number %s is %s', (_, verdict, seq) => {
  const view = { ...established, rcvNxt: 2 ** 32 - 10 }
  expect(isAcceptable(view, segment({ flags: 'ACK', seq }))).toBe(verdict === 'acceptable')
})

test('an acceptable segment goes on to the next step', () => {
  expect(sequence(established, arrives({ flags: 'ACK' }))).toBeNull()
})

test('an empty acknowledgment from a peer that has filled the window goes on to the next step', () => {
  expect(sequence(established, arrives({ flags: 'ACK', seq: 5101 }))).toBeNull()
  expect(sequence(established, arrives({ flags: 'ACK', seq: 5102 }))?.send).toEqual([ACK_NOW])
  expect(sequence(established, arrives({ flags: 'ACK', seq: 5101, payload: { length: 1 } }))?.send).toEqual([ACK_NOW])
  expect(sequence(established, arrives({ flags: 'FIN ACK', seq: 5101 }))?.send).toEqual([ACK_NOW])
})

test('an unacceptable segment is dropped, and the peer is told where we stand', () => {
  expect(sequence(established, arrives({ flags: 'ACK', seq: 4000 }))).toMatchObject({ send: [ACK_NOW], then: 'stop' })
})

test('an unacceptable reset is dropped in silence', () => {
  const decision = sequence(established, arrives({ flags: 'RST', seq: 4000 }))
  expect(decision?.then).toBe('stop')
  expect(decision?.send).toBeUndefined()
})

test('text behind an old reset does not carry it into the window', () => {
  const decision = sequence(established, arrives({ flags: 'RST', seq: 5000, payload: { length: 50 } }))
  expect(decision?.then).toBe('stop')
  expect(decision?.send).toBeUndefined()
})

test('MUST-66: into a closed window text is not taken, but what comes next in turn goes on to ACK and URG', () => {
  const full = inState('ESTABLISHED', { rcvWnd: 0, rcvUser: 10_000 })
  const decision = sequence(full, arrives({ flags: 'ACK', payload: { length: 1 } }))
  expect(decision).toMatchObject({ send: [{ ack: 5001, window: 0 }], then: 'continue' })
  expect(sequence(full, arrives({ flags: 'ACK', seq: 5002, payload: { length: 1 } }))?.then).toBe('stop')
  expect(sequence(full, arrives({ flags: 'SYN ACK' }))?.then).toBe('stop')
})

test('what a replaced formula finds outside an open window stops here, also where it is next in turn', () => {
  const nothingFits = { ...established, formulas: { ...established.formulas, seqBetween: () => false } }
  expect(sequence(nothingFits, arrives({ flags: 'ACK', payload: { length: 1 } }))?.then).toBe('stop')
})

test('MUST-66: a closed window still lets an exact reset in', () => {
  expect(sequence({ ...established, rcvWnd: 0 }, arrives({ flags: 'RST', payload: { length: 1 } }))).toBeNull()
})

test('SYN-RECEIVED: the same SYN once more is answered by the same SYN,ACK', () => {
  const decision = sequence(inState('SYN-RECEIVED'), arrives({ flags: 'SYN', seq: 5000 }))
  expect(decision).toMatchObject({
    send: [segment({ flags: 'SYN ACK', seq: 1000, ack: 5001, window: 10_000 })],
    then: 'stop',
  })
})

test('SYN-RECEIVED: text on the repeated SYN does not change the answer', () => {
  const decision = sequence(inState('SYN-RECEIVED'), arrives({ flags: 'SYN', seq: 5000, payload: { length: 100 } }))
  expect(decision?.send).toMatchObject([{ syn: true, seq: 1000, ack: 5001 }])
})

test('SYN-RECEIVED: the SYN once more with an ACK completes a simultaneous open, although it looks old', () => {
  expect(sequence(inState('SYN-RECEIVED'), arrives({ flags: 'SYN ACK', seq: 5000 }))).toBeNull()
})

test('SYN-RECEIVED: a reset dressed as the known SYN is as old as its number', () => {
  const decision = sequence(inState('SYN-RECEIVED'), arrives({ flags: 'RST SYN ACK', seq: 5000 }))
  expect(decision?.then).toBe('stop')
  expect(decision?.send).toBeUndefined()
})

test('ESTABLISHED: the SYN of long ago is answered by an ACK', () => {
  expect(sequence(established, arrives({ flags: 'SYN', seq: 5000 }))?.send).toEqual([ACK_NOW])
})

test('RFC 5961 4: a SYN outside the window is challenged, and counted', () => {
  const decision = sequence(inState('ESTABLISHED'), arrives({ flags: 'SYN', seq: 99_000 }))
  expect(decision).toMatchObject({ send: [{ ack: 5001 }], set: { challenges: { sent: 1 } }, then: 'stop' })
})
