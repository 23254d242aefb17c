import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../../sim/time'
import { segment } from '../segment'
import { inState } from '../view-for-tests'
import { challenge } from './challenge'

/** How many challenges leave when segments ask for one at these moments, each on what the one before has left. */
function answered(moments: readonly number[], profile: { challengeAcks: number; challengeInterval: number }) {
  let view = inState('ESTABLISHED', { profile })
  return moments.filter((now) => {
    const decision = challenge(view, now, 'a guess')
    view = { ...view, ...decision.set }
    return decision.send !== undefined
  })
}

test('a challenge says where we stand, and the segment goes no further', () => {
  expect(challenge(inState('ESTABLISHED'), seconds(9), 'a guess')).toEqual({
    set: { challenges: { since: seconds(9), sent: 1 } },
    send: [segment({ flags: 'ACK', seq: 1001, ack: 5001, window: 10_000 })],
    why: 'challenge: a guess',
    then: 'stop',
  })
})

test('beyond the limit a segment is dropped in silence, and counts no more', () => {
  const view = inState('ESTABLISHED', { challenges: { since: 0, sent: 10 }, profile: { challengeAcks: 10 } })
  expect(challenge(view, seconds(1), 'a guess')).toEqual({
    why: 'a guess: dropped in silence, enough challenges have left',
    then: 'stop',
  })
})

test('RFC 5961 7: ten in five seconds; the five seconds begin with the first of them', () => {
  const guesses = Array.from({ length: 12 }, (_, i) => seconds(100 + i * 0.4))
  expect(answered(guesses, { challengeAcks: 10, challengeInterval: seconds(5) })).toEqual(guesses.slice(0, 10))
  expect(answered([...guesses, seconds(105)], { challengeAcks: 10, challengeInterval: seconds(5) })).toHaveLength(11)
})

test('Linux: one in half a second', () => {
  const moments = [0, 100, 499, 500, 999, 1000].map(milliseconds)
  const answers = answered(moments, { challengeAcks: 1, challengeInterval: milliseconds(500) })
  expect(answers).toEqual([0, 500, 1000].map(milliseconds))
})

test('with a limit of none nothing is ever challenged', () => {
  expect(answered([0, seconds(9)], { challengeAcks: 0, challengeInterval: seconds(5) })).toEqual([])
})
