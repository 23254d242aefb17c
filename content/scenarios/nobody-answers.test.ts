import { expect, test } from 'vitest'
import { segmentsSent, signalsOf, timesOf } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { hostUnreachable, linux26, linux310, linux618, oneRetry, oneRetry618, rfc9293 } from './nobody-answers'

/** When each SYN leaves, and when the program is told that it was in vain, both in seconds. */
function attempt(scenario: Scenario) {
  const trace = run(scenario)
  const signals = signalsOf(trace, 'client').map(({ signal, atMs }) => `${signal} after ${atMs / 1000} s`)
  return { syns: timesOf(segmentsSent(trace, { from: 'client', flags: 'SYN' })).map((at) => at / 1000), signals }
}

test('L2.5 ①②: Linux 6.18 sends 11 SYNs and gives up after 131 s', () => {
  expect(attempt(linux618)).toEqual({
    syns: [0, 1, 2, 3, 4, 5, 7, 11, 19, 35, 67],
    signals: ['delivery-problem after 3 s', 'timeout after 131 s'],
  })
})

test('L2.5: Linux 3.7 to 6.4 sends 7 and gives up after 127 s', () => {
  expect(attempt(linux310)).toEqual({
    syns: [0, 1, 3, 7, 15, 31, 63],
    signals: ['delivery-problem after 7 s', 'timeout after 127 s'],
  })
})

test('L2.5: an initial timeout of 3 s and five retries make 6 SYNs and 189 s', () => {
  expect(attempt(linux26)).toEqual({
    syns: [0, 3, 9, 21, 45, 93],
    signals: ['delivery-problem after 21 s', 'timeout after 189 s'],
  })
})

test('L2.5 ③: tcp_syn_retries = 1 on 6.1: two SYNs, and the end after 3 s', () => {
  expect(attempt(oneRetry)).toEqual({ syns: [0, 1], signals: ['timeout after 3 s'] })
})

test('L2.5: since 6.5 the same setting means six SYNs and 7 s', () => {
  expect(attempt(oneRetry618)).toEqual({
    syns: [0, 1, 2, 3, 4, 5],
    signals: ['delivery-problem after 3 s', 'timeout after 7 s'],
  })
})

test('L2.5 ④: Linux believes a router that says "host unreachable": the connect fails at once', () => {
  expect(signalsOf(run(hostUnreachable), 'client')).toEqual([{ signal: 'unreachable', atMs: 2 }])
})

test('L2.5 ⑤: RFC 9293 tries for at least three minutes', () => {
  const trace = run(rfc9293)
  const end = signalsOf(trace, 'client').at(-1)
  expect(end?.signal).toBe('timeout')
  expect(end?.atMs).toBeGreaterThanOrEqual(180_000)
})
