import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { inState } from '../view-for-tests'
import { keepaliveAnswered } from './keepalive-answered'

test('what is heard after a probe begins the count and the silence anew, and goes on to its own steps', () => {
  const keepalive = { idle: seconds(60), interval: seconds(5), probes: 3 }
  expect(
    keepaliveAnswered(inState('ESTABLISHED', { keepalive, keepaliveProbes: 2 }), { now: seconds(9) }),
  ).toMatchObject({
    set: { keepaliveProbes: 0 },
    timers: { keepalive: seconds(69) },
    then: 'continue',
  })
})
