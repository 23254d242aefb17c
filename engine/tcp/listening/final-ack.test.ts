import { expect, test } from 'vitest'
import { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { finalAck } from './final-ack'

const request = (waiting: number, abortOnOverflow = false) =>
  inState('SYN-RECEIVED', { listener: { backlog: 2, requests: 1, waiting }, profile: { abortOnOverflow } })
const last = arrives({ flags: 'ACK', seq: 5001, ack: 1001 })

test('where there is room nothing stands in the way of the fifth step', () => {
  expect(finalAck(request(2), last)).toBeNull()
})

test('before a full accept queue it is as if the ACK were lost: nothing changes, and the SYN,ACK goes out again', () => {
  const decision = finalAck(request(3), last)
  expect(decision?.why).toMatch(/^ListenOverflows, ListenDrops: /)
  expect(decision).toEqual({ why: decision?.why, then: 'stop' })
})

test('by tcp_abort_on_overflow the handshake ends by a reset', () => {
  const decision = finalAck(request(3, true), last)
  expect(decision).toMatchObject({
    set: { state: 'CLOSED' },
    send: [segment({ flags: 'RST', seq: 1001 })],
    then: 'stop',
  })
  expect(decision?.signal).toBeUndefined()
})

test('an ACK of anything else is the fifth step’s, and so is every ACK of a connection that no listener spawned', () => {
  expect(finalAck(request(3), arrives({ flags: 'ACK', ack: 1000 }))).toBeNull()
  expect(finalAck(request(3), arrives({ flags: 'FIN' }))).toBeNull()
  expect(finalAck(inState('SYN-RECEIVED', { passive: true }), last)).toBeNull()
})
