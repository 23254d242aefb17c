import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { reference } from '../reference'
import { segment } from '../segment'
import { inState } from '../view-for-tests'
import { open } from './open'

const remote = { host: 'there', port: 80 }

test('OPEN without a remote address listens and sends nothing', () => {
  const decision = open(inState('CLOSED'), { remote: null, now: 0 })
  expect(decision?.set).toEqual({ state: 'LISTEN' })
  expect(decision?.send).toBeUndefined()
})

test('OPEN with a remote address sends a SYN, which is in flight, and its timer runs', () => {
  const view = inState('CLOSED', { formulas: { ...reference, isn: () => 7000 } })
  const decision = open(view, { remote, now: seconds(2) })
  const syn = segment({ flags: 'SYN', seq: 7000, window: 10_000 })
  expect(decision).toMatchObject({
    set: { state: 'SYN-SENT', remote, iss: 7000, sndUna: 7000, sndNxt: 7001, inFlight: [syn] },
    send: [syn],
    timers: { retransmission: seconds(3) },
  })
})

test('OPEN: after a SYN on number 2^32 - 1 comes 0', () => {
  const view = inState('CLOSED', { formulas: { ...reference, isn: () => 2 ** 32 - 1 } })
  expect(open(view, { remote, now: 0 })?.set?.sndNxt).toBe(0)
})

test('OPEN: a listener may turn into a connection that is opened from here', () => {
  expect(open(inState('LISTEN'), { remote, now: 0 })?.set?.state).toBe('SYN-SENT')
})

test.each(['LISTEN', 'SYN-SENT', 'ESTABLISHED', 'TIME-WAIT'] as const)(
  '%s: a passive OPEN is refused, since the connection is there already',
  (state) => {
    expect(open(inState(state), { remote: null, now: 0 })?.set).toBeUndefined()
  },
)

test('ESTABLISHED: an active OPEN is refused', () => {
  expect(open(inState('ESTABLISHED'), { remote, now: 0 })).toMatchObject({ why: expect.stringContaining('refused') })
})
