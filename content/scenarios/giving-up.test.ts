import { expect, test } from 'vitest'
import { answersTo, bytesUnread, gaps, segmentsSent, signalsOf, timesOf } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { bsd, linux, linuxToldUnreachable, linuxWithRetries, nobodyReads, rfc9293, WRITES_AT } from './giving-up'

/** How long after the write the program is told that it was in vain, in seconds, and in which words. */
function end(scenario: Scenario) {
  const last = signalsOf(run(scenario), 'client').at(-1)
  return last && { signal: last.signal, after: (last.atMs - WRITES_AT) / 1000 }
}

test('L3.4 ①: Linux gives up after 924.6 s', () => {
  expect(end(linux)).toEqual({ signal: 'timeout', after: 924.6 })
})

test.each([
  [3, 3],
  [5, 12.6],
  [7, 51],
  [8, 102.2],
])('L3.4 ②: with tcp_retries2 = %d Linux gives up after %d s; 8 is the least that meets 100 s', (retries, after) => {
  expect(end(linuxWithRetries(retries))).toEqual({ signal: 'timeout', after })
})

test('L3.4 ③: 4.4BSD tries twelve times more and gives up after 542.5 s', () => {
  expect(end(bsd)).toEqual({ signal: 'timeout', after: 542.5 })
  const tries = timesOf(segmentsSent(run(bsd), { from: 'client', data: true }))
  expect(gaps(tries).map((gap) => gap / 1000)).toEqual([1.5, 3, 6, 12, 24, 48, 64, 64, 64, 64, 64, 64])
})

test('L3.4: RFC 9293 tells the program of the trouble at R1, and gives up at R2, not before 100 s', () => {
  expect(signalsOf(run(rfc9293), 'client').map(({ signal }) => signal)).toEqual([
    'established',
    'delivery-problem',
    'timeout',
  ])
  expect(end(rfc9293)?.after).toBe(123)
})

test('L3.4 ④: where ICMP said "host unreachable", that is what the timeout is called', () => {
  expect(end(linuxToldUnreachable)?.signal).toBe('unreachable')
})

test('L3.4 ⑤: the peer’s kernel acknowledges what its program has not taken', () => {
  const trace = run(nobodyReads)
  const [data] = segmentsSent(trace, { from: 'client', data: true })
  expect(data && answersTo(trace, data)).toMatchObject([{ ack: 1101 }])
  expect(bytesUnread(trace, 'server')).toBe(100)
})
