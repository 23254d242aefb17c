import { expect, test } from 'vitest'
import { noTimers } from '../replies'
import { segment } from '../segment'
import { STATES } from '../state'
import { arrives, inState } from '../view-for-tests'
import { orphan } from './orphan'

const bytes = arrives({ flags: 'ACK', payload: { length: 5 } })

test.each(['FIN-WAIT-1', 'FIN-WAIT-2'] as const)(
  'SHLD-3: %s: new bytes for an orphan are answered by a reset',
  (state) => {
    expect(orphan(inState(state, { orphan: true }), bytes)).toMatchObject({
      set: { state: 'CLOSED' },
      send: [segment({ flags: 'RST', seq: 1001 })],
      timers: noTimers,
      then: 'stop',
    })
  },
)

test.each(STATES)('%s: while a program holds the connection its bytes are its own', (state) => {
  expect(orphan(inState(state), bytes)).toBeNull()
})

test.each([
  ['an acknowledgment', {}],
  ['a FIN', { flags: 'FIN ACK' }],
  ['bytes that it had before', { seq: 4996, payload: { length: 5 } }],
])('%s is no loss to an orphan', (_, words) => {
  expect(orphan(inState('FIN-WAIT-2', { orphan: true }), arrives({ flags: 'ACK', ...words }))).toBeNull()
})

test('bytes that are new in part are new', () => {
  const partly = arrives({ flags: 'ACK', seq: 4997, payload: { length: 5 } })
  expect(orphan(inState('FIN-WAIT-2', { orphan: true }), partly)).not.toBeNull()
})
