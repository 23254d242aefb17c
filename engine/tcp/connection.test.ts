import { expect, test } from 'vitest'
import type { Decision } from '../handlers'
import { PROFILES } from '../profiles/by-name'
import { seconds } from '../sim/time'
import { Connection } from './connection'
import { reference } from './reference'
import { segment } from './segment'

const decided = (decision: Partial<Decision>): Decision => ({ why: 'a test', then: 'stop', ...decision })

/** A connection that has acknowledged up to 5001, with an acknowledgment of 100 bytes more that waits. */
function owing(): Connection {
  const connection = new Connection('here', { host: 'here', port: 80 }, true, 0, PROFILES.rfc9293, reference)
  connection.apply(decided({ set: { state: 'ESTABLISHED', irs: 5000, rcvNxt: 5001, rcvWnd: 1000 } }), 0)
  const set = { rcvNxt: 5101, rcvWnd: 900 }
  connection.apply(decided({ set, timers: { delayedAck: seconds(1) } }), 0)
  return connection
}

test('whoever learns IRS has the SYN acknowledged: with a cookie a listener has done that before', () => {
  expect(owing().lastAckSent).toBe(5001)
})

test('whatever carries an acknowledgment pays what is owed, and stops the timer', () => {
  const connection = owing()
  connection.apply(decided({ send: [segment({ flags: 'PSH ACK', ack: 5101, payload: { length: 5 } })] }), seconds(0.5))
  expect(connection).toMatchObject({ lastAckSent: 5101, lastSentAt: seconds(0.5) })
  expect(connection.timers.delayedAck).toBeNull()
})

test.each(['RST', 'RST ACK', 'FIN'])('%s pays nothing', (flags) => {
  const connection = owing()
  connection.apply(decided({ send: [segment({ flags, ack: 5101 })] }), 0)
  expect(connection).toMatchObject({ lastAckSent: 5001 })
  expect(connection.timers.delayedAck).toBe(seconds(1))
})

test('a SYN,ACK that is sent again pays nothing of the text that has come since', () => {
  const connection = owing()
  connection.apply(decided({ send: [segment({ flags: 'SYN ACK', ack: 5001, window: 5000 })] }), 0)
  expect(connection).toMatchObject({ lastAckSent: 5001, rcvWnd: 900 })
  expect(connection.timers.delayedAck).toBe(seconds(1))
})

test('SHLD-14: a window that was stated holds: a larger one moves the right edge, a smaller one does not', () => {
  const connection = owing()
  connection.apply(decided({ send: [segment({ flags: 'ACK', ack: 5101, window: 500 })] }), 0)
  expect(connection.rcvWnd).toBe(900)
  connection.apply(decided({ send: [segment({ flags: 'ACK', ack: 5101, window: 2000 })] }), 0)
  expect(connection.rcvWnd).toBe(2000)
})
