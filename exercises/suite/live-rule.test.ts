import { segment } from 'tcp'
import { expect, test } from 'vitest'
import { milliseconds, seconds } from '#engine/sim/time'
import { noTimers } from '#engine/tcp/replies'
import { arrives, inState } from '#engine/tcp/view-for-tests'
import { liveRule } from './live-rule'

const waiting = inState('TIME-WAIT', {
  timers: { ...noTimers, timeWait: seconds(60) },
  profile: { timeWait: seconds(60), rfc1337: true },
})
const finAgain = arrives({ flags: 'FIN ACK', seq: 5001 }, milliseconds(2500.5))
const reply = segment('ACK', { seq: 1002, ack: 5002 })

test('a handler is told the time and the settings of its host', () => {
  let told: unknown
  liveRule('timeWait', (_, __, host) => {
    told = host
    return null
  })(waiting, finAgain)
  expect(told).toEqual({ nowMs: 2500.5, timeWaitMs: 60_000, rfc1337: true })
})

test('in TIME-WAIT the handler starts the wait again, and nobody does it in its place', () => {
  const starts = liveRule('timeWait', (_, __, { nowMs }) => ({ send: [reply], timers: { timeWaitMs: nowMs + 100 } }))
  expect(starts(waiting, finAgain)?.timers?.timeWait).toBe(milliseconds(2600.5))
  const forgets = liveRule('timeWait', () => ({ send: [reply] }))
  expect(forgets(waiting, finAgain)?.timers?.timeWait).toBe(seconds(60))
})

test('a connection that the handler closes has no timer left', () => {
  const closes = liveRule('timeWait', () => ({ set: { state: 'CLOSED' } }))
  expect(closes(waiting, finAgain)).toMatchObject({ set: { state: 'CLOSED' }, timers: noTimers })
})
