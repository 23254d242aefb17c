import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { isn } from './isn'
import { seqDistance } from './sequence-numbers'

const here = { host: 'here', port: 49_152 }
const there = { host: 'there', port: 80 }

test('MUST-8: a later incarnation of the same pair of sockets starts 250,000 numbers a second further on', () => {
  expect(seqDistance(isn(here, there, 1, 0), isn(here, there, 1, seconds(1)))).toBe(250_000)
})

test('MUST-9: another port, direction or secret gives another place on the circle', () => {
  const first = isn(here, there, 1, 0)
  expect(isn({ ...here, port: 49_153 }, there, 1, 0)).not.toBe(first)
  expect(isn(there, here, 1, 0)).not.toBe(first)
  expect(isn(here, there, 2, 0)).not.toBe(first)
})

test('the number stays below 2^32 when the clock has gone round', () => {
  const late = isn(here, there, 1, seconds(100_000))
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(2 ** 32)
})
