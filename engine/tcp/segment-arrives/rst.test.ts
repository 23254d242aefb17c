import { expect, test } from 'vitest'
import { segment } from '../segment'
import { arrives, inFlight, inState } from '../view-for-tests'
import { rst } from './rst'

test('a segment without RST goes on', () => {
  expect(rst(inState('ESTABLISHED'), arrives({ flags: 'ACK' }))).toBeNull()
})

test.each(['SYN-RECEIVED', 'ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT', 'CLOSING', 'LAST-ACK'] as const)(
  '%s: a reset within the window that is not exact is challenged and ends nothing',
  (state) => {
    const view = inState(state)
    const decision = rst(view, arrives({ flags: 'RST', seq: view.rcvNxt + 1 }))
    expect(decision?.send).toEqual([segment({ flags: 'ACK', seq: view.sndNxt, ack: view.rcvNxt, window: 10_000 })])
    expect(decision?.set).toEqual({ challenges: { since: 0, sent: 1 } })
    expect(decision?.then).toBe('stop')
  },
)

test.each(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT'] as const)(
  '%s: an exact reset ends the connection, drops what waits, and the application is told',
  (state) => {
    const view = inState(state, { unsent: [{ length: 5 }], early: [{ seq: 6000, payload: { length: 5 } }] })
    const decision = rst(view, arrives({ flags: 'RST', seq: view.rcvNxt }))
    expect(decision).toMatchObject({
      set: { state: 'CLOSED', inFlight: [], unsent: [], early: [] },
      timers: { retransmission: null, timeWait: null },
      signal: 'reset',
      then: 'stop',
    })
    expect(decision?.send).toBeUndefined()
  },
)

test.each(['CLOSING', 'LAST-ACK'] as const)('%s: an exact reset only ends what was over', (state) => {
  const decision = rst(inState(state), arrives({ flags: 'RST', seq: 5002 }))
  expect(decision).toMatchObject({ set: { state: 'CLOSED' }, signal: 'closed' })
})

test.each([
  ['unsent', { unsent: [{ length: 5 }] }],
  ['unacknowledged', { inFlight: [inFlight(1001, 5)] }],
])('MUST-12: LAST-ACK: a reset while bytes are %s tells the application that they may be lost', (_, change) => {
  expect(rst(inState('LAST-ACK', change), arrives({ flags: 'RST', seq: 5002 }))?.signal).toBe('reset')
})

test.each([
  ['has shut down and holds its socket', false, 'reset'],
  ['is gone', true, 'closed'],
] as const)('LAST-ACK on Linux: where the program %s (orphan: %s), a reset is told as "%s"', (_, orphan, signal) => {
  const view = inState('LAST-ACK', { orphan, profile: { closeEndsReading: true } })
  expect(rst(view, arrives({ flags: 'RST', seq: 5002 }))?.signal).toBe(signal)
})

test('MUST-11: SYN-RECEIVED: an exact reset tells whoever connected that it was refused', () => {
  const decision = rst(inState('SYN-RECEIVED', { passive: false }), arrives({ flags: 'RST' }))
  expect(decision).toMatchObject({
    set: { state: 'CLOSED' },
    timers: { retransmission: null },
    signal: 'refused',
    then: 'stop',
  })
})

test('MUST-11: SYN-RECEIVED: an exact reset sends a listener back to listening, as if nothing had been', () => {
  const decision = rst(
    inState('SYN-RECEIVED', { passive: true, timeouts: 3, fin: 'wanted' }),
    arrives({ flags: 'RST' }),
  )
  expect(decision).toMatchObject({
    set: { state: 'LISTEN', remote: null, inFlight: [], timeouts: 0, fin: 'none' },
    timers: { retransmission: null },
    then: 'stop',
  })
  expect(decision?.signal).toBeUndefined()
})

test('SYN-RECEIVED: an exact reset ends a connection that a listener has spawned, and nobody is told', () => {
  const listener = { backlog: 1, requests: 1, waiting: 0 }
  const decision = rst(inState('SYN-RECEIVED', { listener }), arrives({ flags: 'RST' }))
  expect(decision).toMatchObject({ set: { state: 'CLOSED' }, timers: { retransmission: null }, then: 'stop' })
  expect(decision?.signal).toBeUndefined()
})

test('a reset that also carries a SYN and text is a reset', () => {
  const decision = rst(inState('ESTABLISHED'), arrives({ flags: 'RST SYN', payload: { length: 9 } }))
  expect(decision?.set?.state).toBe('CLOSED')
})
