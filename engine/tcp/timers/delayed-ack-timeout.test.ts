import { expect, test } from 'vitest'
import { inState } from '../view-for-tests'
import { delayedAckTimeout } from './delayed-ack-timeout'

test('an acknowledgment that has waited goes alone', () => {
  const decision = delayedAckTimeout(inState('ESTABLISHED', { rcvNxt: 5101 }), { now: 0 })
  expect(decision).toMatchObject({
    send: [{ seq: 1001, ack: 5101, payload: { length: 0 } }],
    timers: { delayedAck: null },
  })
})
