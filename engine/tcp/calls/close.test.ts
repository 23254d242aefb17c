import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { segment } from '../segment'
import { STATES } from '../state'
import { inState } from '../view-for-tests'
import { close } from './close'
import { shutdown } from './shutdown'

const now = { now: seconds(1) }
/** A program on sockets: who closes reads no more. */
const sockets = { closeEndsReading: true, finWait2Timeout: seconds(60) }

test.each(STATES)('%s: where a close does not end reading it is a shutdown', (state) => {
  const view = inState(state, { rcvUser: 6 })
  expect(close(view, now)).toEqual(shutdown(view, now))
})

test.each(['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT'] as const)(
  '%s: where it ends reading it does the same, and leaves an orphan',
  (state) => {
    const view = inState(state, { profile: sockets })
    const { set, ...rest } = { ...shutdown(view, now) }
    expect(close(view, now)).toEqual({ ...rest, set: { ...set, orphan: true } })
  },
)

test.each(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT'] as const)(
  'SHLD-3: %s: a close with bytes unread resets',
  (state) => {
    const view = inState(state, { rcvUser: 6, profile: sockets })
    expect(close(view, now)).toMatchObject({
      set: { state: 'CLOSED', orphan: true, inFlight: [] },
      send: [segment({ flags: 'RST', seq: view.sndNxt })],
      timers: { retransmission: null },
    })
  },
)

test('LAST-ACK: what was never read is no reason to reset a peer that has our FIN', () => {
  expect(close(inState('LAST-ACK', { rcvUser: 6, profile: sockets }), now)?.send).toBeUndefined()
})

test('FIN-WAIT-2: a close after a shutdown starts the timer of an orphan', () => {
  expect(close(inState('FIN-WAIT-2', { profile: sockets }), now)).toMatchObject({
    set: { orphan: true },
    timers: { finWait2: seconds(61) },
  })
})

test.each(['FIN-WAIT-1', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const)(
  '%s: a close after a shutdown leaves an orphan and nothing else',
  (state) => {
    const decision = close(inState(state, { profile: sockets }), now)
    expect(decision).toEqual({ set: { orphan: true }, why: expect.any(String), then: 'stop' })
  },
)

test('a second close changes nothing', () => {
  const decision = close(inState('FIN-WAIT-2', { orphan: true, profile: sockets }), now)
  expect(decision).toEqual({ why: expect.stringContaining('refused'), then: 'stop' })
})
