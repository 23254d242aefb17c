import { type Connection, type Host, segment } from 'tcp'
import { test } from 'vitest'
import { handling } from '#exercises/suite/handling'
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

test('fin-again', () => {
  handling({ onSegmentTimeWait }, waiting, segment('FIN ACK', { seq: 301, ack: 102 }), host).decides({
    send: [segment('ACK', { seq: 102, ack: 302 })],
    timers: { timeWaitMs: 4050 },
  })
})

test('old-data', () => {
  handling({ onSegmentTimeWait }, waiting, segment('ACK', { seq: 201, ack: 102, length: 50 }), host).decides({
    send: [segment('ACK', { seq: 102, ack: 302 })],
  })
})

test('exact-reset', () => {
  handling({ onSegmentTimeWait }, waiting, segment('RST', { seq: 302 }), host).decides({
    set: { state: 'CLOSED' },
    signal: 'closed',
  })
})
