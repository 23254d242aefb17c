import { expect, test } from 'vitest'
import { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { closed } from './closed'

const closedView = inState('CLOSED')

test('CLOSED: a segment without ACK is reset with number 0 and an acknowledgment of all that it took', () => {
  const decision = closed(closedView, arrives({ flags: 'SYN', seq: 5000, payload: { length: 10 } }))
  expect(decision?.send).toEqual([segment({ flags: 'RST ACK', seq: 0, ack: 5011 })])
})

test('CLOSED: the acknowledgment in a reset wraps at 2^32', () => {
  const decision = closed(closedView, arrives({ flags: 'SYN FIN', seq: 2 ** 32 - 1 }))
  expect(decision?.send).toEqual([segment({ flags: 'RST ACK', seq: 0, ack: 1 })])
})

test('CLOSED: a segment with ACK is reset with the number that it acknowledges, and without ACK', () => {
  const decision = closed(closedView, arrives({ flags: 'ACK', ack: 4_000_000_000 }))
  expect(decision?.send).toEqual([segment({ flags: 'RST', seq: 4_000_000_000 })])
})

test.each(['RST', 'RST ACK', 'RST SYN'])('CLOSED: %s is not answered', (flags) => {
  expect(closed(closedView, arrives({ flags }))?.send).toBeUndefined()
})
