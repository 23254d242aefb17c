import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { reference } from '../reference'
import { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { listen } from './listen'

const listening = inState('LISTEN', { passive: true, formulas: { ...reference, isn: () => 1000 } })

test.each(['RST', 'RST ACK', 'RST SYN'])('LISTEN: %s is ignored', (flags) => {
  const decision = listen(listening, arrives({ flags }))
  expect(decision?.send).toBeUndefined()
  expect(decision?.set).toBeUndefined()
})

test.each(['ACK', 'SYN ACK', 'FIN ACK'])('LISTEN: %s is reset, and the listener stays', (flags) => {
  const decision = listen(listening, arrives({ flags, ack: 777 }))
  expect(decision?.send).toEqual([segment({ flags: 'RST', seq: 777 })])
  expect(decision?.set).toBeUndefined()
})

test('LISTEN: a SYN is answered by a SYN,ACK and the connection is SYN-RECEIVED', () => {
  const decision = listen(listening, arrives({ flags: 'SYN', seq: 5000, window: 8000 }))
  expect(decision?.send).toEqual([
    segment({ flags: 'SYN ACK', seq: 1000, ack: 5001, window: 10_000, options: { mss: 536 } }),
  ])
  expect(decision?.set).toMatchObject({
    state: 'SYN-RECEIVED',
    remote: { host: 'there', port: 80 },
    irs: 5000,
    rcvNxt: 5001,
    iss: 1000,
    sndUna: 1000,
    sndNxt: 1001,
    sndWnd: 8000,
  })
})

test('LISTEN: the SYN,ACK is in flight and its timer runs', () => {
  const decision = listen(listening, arrives({ flags: 'SYN', seq: 5000 }, seconds(7)))
  expect(decision?.set?.inFlight).toEqual(decision?.send)
  expect(decision?.timers).toEqual({ retransmission: seconds(8) })
})

test('LISTEN: text and FIN on a SYN are left to be sent again', () => {
  const decision = listen(listening, arrives({ flags: 'SYN FIN', seq: 5000, payload: { length: 100 } }))
  expect(decision?.set).toMatchObject({ rcvNxt: 5001, state: 'SYN-RECEIVED' })
  expect(decision?.deliver).toBeUndefined()
})

test('LISTEN: numbers wrap after 2^32 - 1, theirs and ours', () => {
  const last = { ...listening, formulas: { ...reference, isn: () => 2 ** 32 - 1 } }
  const decision = listen(last, arrives({ flags: 'SYN', seq: 2 ** 32 - 1 }))
  expect(decision?.set).toMatchObject({ rcvNxt: 0, sndNxt: 0 })
})

test.each(['', 'FIN', 'PSH'])('LISTEN: a segment with flags "%s" is dropped', (flags) => {
  const decision = listen(listening, arrives({ flags, payload: { length: 5 } }))
  expect(decision).toMatchObject({ then: 'stop' })
  expect(decision?.send).toBeUndefined()
})
