import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { inState } from '../view-for-tests'
import { configure } from './configure'

const keepalive = { idle: seconds(60), interval: seconds(5), probes: 3 }

test('MUST-17: the application can turn Nagle off, and on again', () => {
  expect(configure(inState('ESTABLISHED'), { nagle: false, now: 0 })?.set?.nagle).toBe(false)
  expect(configure(inState('ESTABLISHED', { nagle: false }), { nagle: true, now: 0 })?.set?.nagle).toBe(true)
})

test('MUST-24: keepalive is on or off for each connection', () => {
  expect(configure(inState('ESTABLISHED'), { keepalive, now: 0 })?.set?.keepalive).toEqual(keepalive)
  expect(configure(inState('ESTABLISHED', { keepalive }), { keepalive: null, now: 0 })?.set?.keepalive).toBeNull()
})

test('what is not named stays as it is', () => {
  const view = inState('ESTABLISHED', { nagle: false, keepalive, userTimeout: seconds(9) })
  expect(configure(view, { now: 0 })?.set).toEqual({ nagle: false, keepalive, userTimeout: seconds(9) })
})

test('the first probe counts from the last segment that was heard, and is never due before now', () => {
  const view = inState('ESTABLISHED', { lastHeardAt: seconds(10), keepaliveProbes: 2 })
  const first = (now: number) => configure(view, { keepalive, now: seconds(now) })
  expect([first(50), first(90)].map((it) => it?.timers)).toEqual([
    { keepalive: seconds(70) },
    { keepalive: seconds(90) },
  ])
  expect(first(50)?.set?.keepaliveProbes).toBe(0)
})

test.each(['CLOSED', 'LISTEN', 'TIME-WAIT'] as const)('%s: nobody is there to be asked', (state) => {
  expect(configure(inState(state), { keepalive, now: 0 })?.timers).toEqual({ keepalive: null })
})

test('a user timeout that is chosen anew starts anew', () => {
  expect(configure(inState('ESTABLISHED'), { userTimeout: null, now: 0 })?.timers).toEqual({ userTimeout: null })
})
