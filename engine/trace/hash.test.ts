import { expect, test } from 'vitest'
import { run } from '../scenario/run'
import { type Scenario, scenarioSchema } from '../scenario/schema'
import { traceHash } from './hash'

const opening = (delayMs: number): Scenario =>
  scenarioSchema.parse({
    version: 1,
    profile: 'rfc9293',
    hosts: { a: {}, b: {} },
    links: [{ between: ['a', 'b'], delayMs }],
    calls: [{ host: 'a', atMs: 0, call: 'connect', to: 'b', port: 80 }],
    untilMs: 1000,
  })

test('the same scenario has the same hash, one that differs by a nanosecond another', () => {
  expect(traceHash(run(opening(10)))).toBe(traceHash(run(opening(10))))
  expect(traceHash(run(opening(10)))).not.toBe(traceHash(run(opening(10.000_001))))
})

test('a hash is 64 hexadecimal digits', () => {
  expect(traceHash(run(opening(10)))).toMatch(/^[0-9a-f]{64}$/)
})
