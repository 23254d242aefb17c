import { expect, test } from 'vitest'
import { noTimers } from '../replies'
import { segment } from '../segment'
import { inState } from '../view-for-tests'
import { abort } from './abort'

const now = { now: 0 }

test.each(['SYN-RECEIVED', 'ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT'] as const)(
  '%s: ABORT resets with the number that the peer expects, and throws away what waits',
  (state) => {
    const view = inState(state, { unsent: [{ length: 5 }] })
    expect(abort(view, now)).toMatchObject({
      set: { state: 'CLOSED', unsent: [], inFlight: [] },
      send: [segment({ flags: 'RST', seq: view.sndNxt })],
      timers: noTimers,
      signal: 'closed',
    })
  },
)

test.each(['LISTEN', 'SYN-SENT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const)(
  '%s: ABORT ends the connection without a word',
  (state) => {
    const decision = abort(inState(state), now)
    expect(decision).toMatchObject({ set: { state: 'CLOSED' }, timers: noTimers })
    expect(decision?.send).toBeUndefined()
  },
)

test('CLOSED: there is nothing to abort', () => {
  expect(abort(inState('CLOSED'), now)).toEqual({ why: 'refused: there is no connection', then: 'stop' })
})
