import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { noTimers } from '../replies'
import { arrives, inState } from '../view-for-tests'
import { timeWaitAgain, timeWaitSyn } from './time-wait-syn'

const waiting = inState('TIME-WAIT', { rcvNxt: 5002 })

test('MAY-2: a SYN beyond what the peer has used ends the wait, for the next incarnation', () => {
  expect(timeWaitSyn(waiting, arrives({ flags: 'SYN', seq: 5002 }))).toMatchObject({
    set: { state: 'CLOSED' },
    timers: noTimers,
    signal: 'closed',
  })
})

test('a SYN of the past gets no answer and changes nothing', () => {
  const decision = timeWaitSyn(waiting, arrives({ flags: 'SYN', seq: 5001 }))
  expect(decision).toEqual({ why: expect.stringContaining('old duplicate'), then: 'stop' })
})

const stamped = { ...waiting, timestamps: true, tsRecent: 500, profile: { ...waiting.profile, timestamps: true } }
const synAt = (value: number, seq: number) =>
  arrives({ flags: 'SYN', seq, options: { timestamps: { value, echo: 0 } } })

test('SHLD-4: a later timestamp opens the connection again, whatever the number', () => {
  expect(timeWaitSyn(stamped, synAt(501, 4000))?.set?.state).toBe('CLOSED')
  expect(timeWaitSyn(stamped, synAt(499, 6000))?.set).toBeUndefined()
})

test('a timestamp counts only where this side would use it, too', () => {
  expect(timeWaitSyn(waiting, synAt(501, 4000))?.set).toBeUndefined()
})

test.each(['SYN ACK', 'SYN RST', 'FIN ACK'])('%s begins nothing', (flags) => {
  expect(timeWaitSyn(waiting, arrives({ flags, seq: 6000 }))).toBeNull()
})

test('where nothing came of it the wait begins anew', () => {
  expect(timeWaitAgain(inState('CLOSED', { profile: { timeWait: seconds(60) } }), { now: seconds(5) })).toMatchObject({
    set: { state: 'TIME-WAIT' },
    timers: { timeWait: seconds(65) },
  })
})
