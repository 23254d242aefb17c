import { type Connection, type Host, type Segment, segment } from 'tcp'
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
  const onSegment = (_: Connection, __: Segment, host: Host) => {
    told = host
    return null
  }
  liveRule('timeWait', { onSegment })(waiting, finAgain)
  expect(told).toEqual({ nowMs: 2500.5, timeWaitMs: 60_000, rfc1337: true })
})

test('in TIME-WAIT the handler starts the wait again, and nobody does it in its place', () => {
  const startsAgain = (_: Connection, __: Segment, { nowMs }: Host) => ({
    send: [reply],
    timers: { timeWaitMs: nowMs + 100 },
  })
  expect(liveRule('timeWait', { startsAgain })(waiting, finAgain)?.timers?.timeWait).toBe(milliseconds(2600.5))
  const forgets = () => ({ send: [reply] })
  expect(liveRule('timeWait', { forgets })(waiting, finAgain)?.timers?.timeWait).toBe(seconds(60))
})

test('a connection that the handler closes has no timer left', () => {
  const closes = () => ({ set: { state: 'CLOSED' as const } })
  expect(liveRule('timeWait', { closes })(waiting, finAgain)).toMatchObject({
    set: { state: 'CLOSED' },
    timers: noTimers,
  })
})

test.each<[string, () => unknown, string]>([
  [
    'throws',
    () => {
      throw new RangeError('no')
    },
    'onSegment: threw RangeError: no',
  ],
  [
    'sets a state that there is not',
    () => ({ set: { state: 'OPEN' } }),
    'onSegment: set.state is "OPEN"; expected one of',
  ],
  ['sends what is no segment', () => ({ send: [{ ...reply, seq: -1 }] }), 'onSegment: send[0].seq is -1; expected'],
  [
    'throws while its decision is read',
    () => ({
      get send(): never {
        throw new Error('late')
      },
    }),
    'onSegment: threw Error: late',
  ],
])('a handler that %s is refused under its own name', (_, onSegment, said) => {
  // @ts-expect-error a learner's code can return anything
  expect(() => liveRule('timeWait', { onSegment })(waiting, finAgain)).toThrow(said)
})
