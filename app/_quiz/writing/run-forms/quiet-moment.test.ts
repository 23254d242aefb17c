import { expect, test } from 'vitest'
import { stateOf } from '#engine/observe/measures'
import { traceOf } from '#exercises/quiz/trace-of'
import { quietMoment, stayAt, staysOf } from './quiet-moment'

const trace = traceOf({ template: 'closes-later' })
const stays = staysOf(trace, 'client')

test('every state that lasts has a moment well inside, at which the engine says the same', () => {
  expect(stays.map(({ state }) => state)).toEqual([
    'SYN-SENT',
    'ESTABLISHED',
    'FIN-WAIT-1',
    'FIN-WAIT-2',
    'TIME-WAIT',
    'CLOSED',
  ])
  for (const { state, atMs } of stays) expect(stateOf(trace, 'client', atMs)).toBe(state)
})

test('the moment is as round as there is room for', () => {
  // From 500 ms, where the FIN leaves, until its acknowledgment is there at 700 ms.
  expect(stays[2]).toMatchObject({ fromMs: 500, untilMs: 700, atMs: 600 })
})

test('a moment on which a state changes moves into the state that begins there', () => {
  expect(quietMoment(stays, 500)).toBe(600)
  expect(quietMoment(stays, 612.4)).toBe(612)
})

test('a moment before the first state is taken for the first', () => {
  expect(stayAt(staysOf(trace, 'server'), -1)?.state).toBe('LISTEN')
  expect(stayAt([], 5)).toBeNull()
})
