import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TIMER_NAMES } from '../connection-view'
import { noTimers } from '../replies'
import { changedTimers } from './changed-timers'

const moment = fc.option(fc.nat())
const record = (requiredKeys: (typeof TIMER_NAMES)[number][]) =>
  fc.record(Object.fromEntries(TIMER_NAMES.map((name) => [name, moment])), { requiredKeys })

test('a decision changes the timers that it names, and no others', () => {
  fc.assert(
    fc.property(record([...TIMER_NAMES]), record([]), (timers, change) => {
      expect(changedTimers({ ...noTimers, ...timers }, change)).toEqual({ ...noTimers, ...timers, ...change })
    }),
  )
})
