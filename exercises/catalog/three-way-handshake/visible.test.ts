import { type Connection, segment } from 'tcp'
import { test } from 'vitest'
import { handling } from '#exercises/suite/handling'
import { onSegmentSynSent } from './solution'

/** Our SYN has left with number 100; nothing is known of the peer. */
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

test('answer-opens', () => {
  handling({ onSegmentSynSent }, connecting, segment('SYN ACK', { seq: 300, ack: 101 })).decides({
    set: { state: 'ESTABLISHED', irs: 300, rcvNxt: 301, sndUna: 101 },
    send: [segment('ACK', { seq: 101, ack: 301 })],
    signal: 'established',
  })
})

test('refusal-closes', () => {
  handling({ onSegmentSynSent }, connecting, segment('RST ACK', { ack: 101 })).decides({
    set: { state: 'CLOSED' },
    signal: 'refused',
  })
})

test('old-duplicate-is-reset', () => {
  handling({ onSegmentSynSent }, connecting, segment('ACK', { seq: 300, ack: 91 })).decides({
    send: [segment('RST', { seq: 91 })],
  })
})
