import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { mayReuseTimeWait } from './may-reuse-time-wait'

const reusable = {
  direction: 'connect',
  mode: 1,
  isLoopback: false,
  usedTimestamps: true,
  sinceLastTimestamp: seconds(1),
  delay: seconds(1),
} as const

test('with timestamps and after the delay an outgoing connection takes the sockets', () => {
  expect(mayReuseTimeWait(reusable)).toBe(true)
})

test.each([
  ['an arriving connection', { direction: 'accept' }],
  ['tcp_tw_reuse = 0', { mode: 0 }],
  ['tcp_tw_reuse = 2 and another host', { mode: 2 }],
  ['no timestamps', { usedTimestamps: false }],
  ['a moment before the delay is over', { sinceLastTimestamp: seconds(1) - 1 }],
] as const)('%s: no', (_, change) => {
  expect(mayReuseTimeWait({ ...reusable, ...change })).toBe(false)
})

test('tcp_tw_reuse = 2 within one host: yes', () => {
  expect(mayReuseTimeWait({ ...reusable, mode: 2, isLoopback: true })).toBe(true)
})
