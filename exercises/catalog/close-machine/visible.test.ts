import { type Connection, segment } from 'tcp'
import { test } from 'vitest'
import { handling } from '#exercises/suite/handling'
import { closeMachine } from './solution'

/** Everything up to 100 is sent and acknowledged, and the peer's number 301 comes next. */
const open: Connection = {
  state: 'ESTABLISHED',
  iss: 0,
  irs: 200,
  sndUna: 101,
  sndNxt: 101,
  rcvNxt: 301,
  rcvWnd: 1000,
  passive: false,
}

test('close-sends-our-fin', () => {
  handling({ closeMachine }, open, 'close').decides({
    set: { state: 'FIN-WAIT-1', sndNxt: 102 },
    send: [segment('FIN ACK', { seq: 101, ack: 301 })],
  })
})

test('our-fin-is-acknowledged', () => {
  const connection: Connection = { ...open, state: 'FIN-WAIT-1', sndNxt: 102 }
  handling({ closeMachine }, connection, segment('ACK', { seq: 301, ack: 102 })).decides({
    set: { state: 'FIN-WAIT-2', sndUna: 102 },
  })
})

test('their-fin-leads-to-close-wait', () => {
  handling({ closeMachine }, open, segment('FIN ACK', { seq: 301, ack: 101 })).decides({
    set: { state: 'CLOSE-WAIT', rcvNxt: 302 },
    send: [segment('ACK', { seq: 101, ack: 302 })],
    signal: 'closing',
  })
})
