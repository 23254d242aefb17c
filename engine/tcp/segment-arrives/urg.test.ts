import { expect, test } from 'vitest'
import { STATES } from '../state'
import { arrives, inState } from '../view-for-tests'
import { urg } from './urg'

const urgent = (pointer: number, seq = 5001) => arrives({ flags: 'ACK URG', seq, urgent: pointer })

test('a segment without URG is nothing to this step', () => {
  expect(urg(inState('ESTABLISHED'), arrives({ flags: 'ACK', payload: { length: 5 } }))).toBeNull()
})

test('MUST-30, MUST-62: the pointer, added to SEG.SEQ, names the number after the urgent data', () => {
  expect(urg(inState('ESTABLISHED'), urgent(10))).toEqual({
    set: { rcvUp: 5011 },
    signal: 'urgent',
    why: expect.stringContaining('10 bytes'),
    then: 'continue',
  })
  expect(urg(inState('ESTABLISHED', { rcvNxt: 2 ** 32 - 4 }), urgent(10, 2 ** 32 - 4))?.set).toEqual({ rcvUp: 6 })
})

const MAY_HEAR = ['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2']
test.each(STATES)('%s: urgent data is heard of only where the peer may still send', (state) => {
  const heard = urg(inState(state, { rcvNxt: 5001 }), urgent(10))?.signal === 'urgent'
  expect(heard).toBe(MAY_HEAR.includes(state))
})

test('MUST-32: the application is told again whenever the pointer advances, and only then', () => {
  const pending = inState('ESTABLISHED', { rcvUp: 5011 })
  expect(urg(pending, urgent(11))).toMatchObject({ set: { rcvUp: 5012 }, signal: 'urgent' })
  expect(urg(pending, urgent(10))).toBeNull()
  expect(urg(pending, urgent(9))).toBeNull()
})

test('what the application has read is not urgent, what waits for it is', () => {
  const read = inState('ESTABLISHED', { rcvNxt: 5101 })
  expect(urg(read, urgent(100))).toBeNull()
  expect(urg({ ...read, readsAtOnce: false, rcvUser: 1 }, urgent(100))?.signal).toBe('urgent')
})

test('nobody is told of urgent data for a program that has gone', () => {
  expect(urg(inState('FIN-WAIT-2', { orphan: true }), urgent(10))).toBeNull()
})
