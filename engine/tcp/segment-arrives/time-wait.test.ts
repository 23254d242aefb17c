import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { timeWait } from './time-wait'

const waiting = inState('TIME-WAIT', { rcvNxt: 5002, profile: { timeWait: seconds(60) } })
const ACK_NOW = segment({ flags: 'ACK', seq: 1002, ack: 5002, window: 10_000 })

test('TIME-WAIT: a retransmitted FIN is acknowledged and the wait starts again', () => {
  const decision = timeWait(waiting, arrives({ flags: 'FIN ACK', seq: 5001 }, seconds(10)))
  expect(decision).toMatchObject({ timers: { timeWait: seconds(70) }, then: 'stop' })
  expect(decision?.send).toEqual([ACK_NOW])
})

test('TIME-WAIT: a FIN that comes again with its text is the same FIN', () => {
  const decision = timeWait(waiting, arrives({ flags: 'FIN ACK', seq: 4901, payload: { length: 100 } }, seconds(10)))
  expect(decision?.timers).toEqual({ timeWait: seconds(70) })
})

test('TIME-WAIT: a retransmitted FIN on number 2^32 - 1 is known', () => {
  const decision = timeWait({ ...waiting, rcvNxt: 0 }, arrives({ flags: 'FIN ACK', seq: 2 ** 32 - 1 }))
  expect(decision?.timers).toEqual({ timeWait: seconds(60) })
})

test.each([
  ['an older FIN', { flags: 'FIN ACK', seq: 4000 }],
  ['a FIN of the future', { flags: 'FIN ACK', seq: 3_000_000_000 }],
  ['old text', { flags: 'ACK', seq: 4902, payload: { length: 100 } }],
  ['new text', { flags: 'ACK', seq: 5002, payload: { length: 100 } }],
  ['an ACK far away', { flags: 'ACK', seq: 4000 }],
  ['a SYN', { flags: 'SYN', seq: 9000 }],
])('TIME-WAIT: %s is told where we stand; it is not delivered and does not prolong the wait', (_, words) => {
  const decision = timeWait(waiting, arrives(words))
  expect(decision?.send).toEqual([ACK_NOW])
  expect(decision?.deliver).toBeUndefined()
  expect(decision?.timers).toBeUndefined()
  expect(decision?.set).toBeUndefined()
  expect(decision?.then).toBe('stop')
})

test('TIME-WAIT: an ACK in its place is not answered: two ends would answer each other for ever', () => {
  const decision = timeWait(waiting, arrives({ flags: 'ACK', seq: 5002, ack: 1002 }))
  expect(decision?.then).toBe('stop')
  expect(decision?.send).toBeUndefined()
  expect(decision?.timers).toBeUndefined()
})

test('TIME-WAIT: an exact reset ends the wait', () => {
  const decision = timeWait(waiting, arrives({ flags: 'RST', seq: 5002 }))
  expect(decision).toMatchObject({
    set: { state: 'CLOSED' },
    timers: { retransmission: null, timeWait: null },
    signal: 'closed',
    then: 'stop',
  })
})

test('TIME-WAIT: a reset within the window that is not exact is challenged', () => {
  const decision = timeWait(waiting, arrives({ flags: 'RST', seq: 5003 }))
  expect(decision?.then).toBe('stop')
  expect(decision?.send).toEqual([ACK_NOW])
  expect(decision?.set).toEqual({ challenges: { since: 0, sent: 1 } })
})

test('TIME-WAIT: a reset outside the window is dropped in silence', () => {
  const decision = timeWait(waiting, arrives({ flags: 'RST', seq: 4000 }))
  expect(decision?.then).toBe('stop')
  expect(decision?.send).toBeUndefined()
  expect(decision?.set).toBeUndefined()
})

test('RFC 1337: where it is heeded no reset ends the wait', () => {
  const heeding = { ...waiting, profile: { ...waiting.profile, rfc1337: true } }
  for (const seq of [5002, 5003, 4000]) {
    const decision = timeWait(heeding, arrives({ flags: 'RST', seq }))
    expect(decision).toEqual({ why: 'RFC 1337: no reset ends TIME-WAIT', then: 'stop' })
  }
})

const onLinux = { ...waiting, profile: { ...waiting.profile, timeWaitRestartsOn: 'any-ack' as const } }

test.each([
  ['an ACK in its place', { flags: 'ACK', seq: 5002, ack: 1002 }, 0],
  ['old text', { flags: 'ACK', seq: 4902, payload: { length: 100 } }, 1],
  ['a FIN once more', { flags: 'FIN ACK', seq: 5001 }, 1],
])('TIME-WAIT: where any acknowledgment counts, %s prolongs the wait', (_, words, answers) => {
  const decision = timeWait(onLinux, arrives(words, seconds(10)))
  expect(decision?.timers).toEqual({ timeWait: seconds(70) })
  expect(decision?.send ?? []).toHaveLength(answers)
})

test('TIME-WAIT: a segment without ACK does not prolong it, even so', () => {
  expect(timeWait(onLinux, arrives({ flags: 'SYN', seq: 9000 }, seconds(10)))?.timers).toBeUndefined()
})
