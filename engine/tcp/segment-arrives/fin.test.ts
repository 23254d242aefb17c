import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../../sim/time'
import { noTimers } from '../replies'
import { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { fin } from './fin'

test('a segment without FIN is nothing to this step', () => {
  expect(fin(inState('ESTABLISHED'), arrives({ flags: 'ACK' }))).toBeNull()
})

const atOnce = { profile: { finAckWaits: false } }
const patient = { profile: { delayedAck: milliseconds(200), delayedAckBeforeText: milliseconds(4) }, delivered: 10 }

test.each([
  ['SYN-RECEIVED', 'CLOSE-WAIT'],
  ['ESTABLISHED', 'CLOSE-WAIT'],
  ['FIN-WAIT-1', 'CLOSING'],
  ['FIN-WAIT-2', 'TIME-WAIT'],
] as const)('%s: a FIN in its turn is acknowledged and leads to %s', (from, to) => {
  const view = inState(from, atOnce)
  const decision = fin(view, arrives({ flags: 'FIN ACK' }))
  expect(decision).toMatchObject({ set: { state: to, rcvNxt: 5002, peerFin: null }, signal: 'closing' })
  expect(decision?.send).toEqual([segment({ flags: 'ACK', seq: view.sndNxt, ack: 5002, window: 9999 })])
})

test('FIN-WAIT-2: TIME-WAIT lasts 2 MSL from the FIN on', () => {
  const view = inState('FIN-WAIT-2', { profile: { timeWait: seconds(60) } })
  const decision = fin(view, arrives({ flags: 'FIN ACK' }, seconds(10)))
  expect(decision?.timers).toEqual({ retransmission: null, finWait2: null, keepalive: null, timeWait: seconds(70) })
})

test.each(['CLOSE-WAIT', 'CLOSING', 'LAST-ACK'] as const)(
  '%s: a second FIN changes nothing, wherever it is',
  (state) => {
    for (const seq of [5002, 5050]) {
      const decision = fin(inState(state), arrives({ flags: 'FIN ACK', seq }))
      expect(decision?.then).toBe('stop')
      expect(decision?.set).toBeUndefined()
    }
  },
)

test('a FIN that comes before its turn is kept in mind, and the gap is named', () => {
  const decision = fin(inState('ESTABLISHED'), arrives({ flags: 'FIN ACK', seq: 5101 }))
  expect(decision).toMatchObject({ set: { peerFin: 5101 }, send: [{ ack: 5001 }] })
  expect(decision?.set).not.toHaveProperty('state')
})

test('MUST-58: a FIN that comes early with text is not acknowledged twice', () => {
  const view = inState('ESTABLISHED', { peerFin: 5111 })
  expect(fin(view, arrives({ flags: 'FIN ACK', seq: 5101, payload: { length: 10 } }))).toBeNull()
})

test('the bytes that close the gap before an early FIN end the stream, although they carry no FIN', () => {
  const afterText = inState('ESTABLISHED', { rcvNxt: 5101, peerFin: 5101 })
  const decision = fin(afterText, arrives({ flags: 'ACK', seq: 5001, payload: { length: 100 } }))
  expect(decision).toMatchObject({ set: { state: 'CLOSE-WAIT', rcvNxt: 5102 }, send: [{ ack: 5102 }] })
})

test('of two FINs at different places the one that comes in its turn ends the stream', () => {
  const decision = fin(inState('ESTABLISHED', { peerFin: 5101 }), arrives({ flags: 'FIN ACK', seq: 5001 }))
  expect(decision?.set).toEqual({ state: 'CLOSE-WAIT', rcvNxt: 5002, rcvWnd: 9999, rcvUp: null, peerFin: null })
})

test('a FIN behind a cut is cut with it', () => {
  const afterText = inState('ESTABLISHED', { rcvNxt: 5004, rcvWnd: 0 })
  expect(fin(afterText, arrives({ flags: 'FIN ACK', seq: 5001, payload: { length: 6 } }))).toBeNull()
})

test('a FIN on number 2^32 - 1 brings RCV.NXT to 0', () => {
  const view = inState('ESTABLISHED', { ...atOnce, rcvNxt: 2 ** 32 - 1 })
  const decision = fin(view, arrives({ flags: 'FIN ACK', seq: 2 ** 32 - 1 }))
  expect(decision).toMatchObject({ set: { rcvNxt: 0 }, send: [{ ack: 0 }] })
})

test('the acknowledgment of a FIN waits for ours: until the program has answered, or as long as that of text', () => {
  const waits = (change: Parameters<typeof inState>[1]) => {
    const decision = fin(inState('ESTABLISHED', change), arrives({ flags: 'FIN ACK' }, seconds(1)))
    expect(decision).toMatchObject({ set: { state: 'CLOSE-WAIT', rcvNxt: 5002 }, signal: 'closing' })
    expect(decision?.send).toBeUndefined()
    return decision?.timers
  }
  expect(waits({})).toEqual({ delayedAck: seconds(1) })
  expect(waits(patient)).toEqual({ delayedAck: seconds(1.2) })
  expect(waits({ ...patient, delivered: 0 })).toEqual({ delayedAck: seconds(1.004) })
  expect(waits({ ...patient, timers: { ...noTimers, delayedAck: seconds(1.1) } })).toEqual({ delayedAck: seconds(1.1) })
})

test.each(['FIN-WAIT-1', 'FIN-WAIT-2'] as const)('%s: a FIN is acknowledged at once: ours has gone', (state) => {
  expect(fin(inState(state, patient), arrives({ flags: 'FIN ACK' }))?.send).toMatchObject([{ ack: 5002 }])
})

test('SHLD-19: a FIN behind two full segments that wait is acknowledged at once', () => {
  const behind = (bytes: number) => {
    const view = inState('ESTABLISHED', { ...patient, rcvNxt: 5001 + bytes, lastAckSent: 5001 })
    return fin(view, arrives({ flags: 'FIN ACK', seq: 5001 + bytes }))?.send?.length ?? 0
  }
  expect([behind(1070), behind(1071)]).toEqual([0, 1])
})

test('where a gap before an early FIN closes, the peer hears of it at once', () => {
  const view = inState('ESTABLISHED', { ...patient, rcvNxt: 5101, peerFin: 5101 })
  const decision = fin(view, arrives({ flags: 'ACK', seq: 5001, payload: { length: 100 } }))
  expect(decision?.send).toMatchObject([{ ack: 5102 }])
  expect(decision?.timers).toBeUndefined()
})
