import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { inState } from '../view-for-tests'
import { overrideTimeout } from './override-timeout'

test('MUST-38: when the override timer fires, what fits leaves, small as it is', () => {
  const view = inState('ESTABLISHED', { sndWnd: 50, unsent: [{ length: 200 }] })
  expect(overrideTimeout(view, { now: seconds(1) })).toMatchObject({
    send: [{ seq: 1001, psh: false, payload: { length: 50 } }],
    set: { sndNxt: 1051, unsent: [{ length: 150 }] },
    timers: { override: null, retransmission: seconds(2) },
  })
})

test('a window that has closed in the meantime gets nothing', () => {
  const view = inState('ESTABLISHED', { sndWnd: 0, unsent: [{ length: 200 }] })
  const decision = overrideTimeout(view, { now: seconds(1) })
  expect(decision?.timers).toEqual({ override: null })
  expect(decision?.send).toBeUndefined()
})
