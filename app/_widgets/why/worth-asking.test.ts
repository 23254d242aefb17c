import { expect, test } from 'vitest'
import { blindReset } from '#content/scenarios/abort'
import { handshake } from '#content/scenarios/three-segments'
import { twoHosts } from '#content/scenarios/two-hosts'
import { run } from '#engine/scenario/run'
import { worthAsking } from './worth-asking'

test('of a short run every segment may be asked about, in order', () => {
  expect(worthAsking(run(handshake))).toEqual([0, 1, 2])
})

test('of a long run the retransmission and what opens and ends the connection come before the rest', () => {
  const trace = run(
    twoHosts({
      faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 9 } }],
      calls: [
        { host: 'client', atMs: 300, call: 'send', bytes: 20_000 },
        { host: 'client', atMs: 9000, call: 'close' },
      ],
      untilMs: 20_000,
    }),
  )
  const asked = worthAsking(trace).map((place) => trace.segments[trace.transmissions[place]?.segment ?? -1])
  expect(asked).toHaveLength(8)
  expect(asked.filter((segment) => (segment?.copy ?? 0) > 1)).not.toEqual([])
  const ids = asked.map((segment) => segment?.id ?? -1)
  expect(ids).toEqual(ids.toSorted((a, b) => a - b))
})

test('a forged segment has no cause in the run, and is not offered', () => {
  const trace = run(blindReset(1000))
  const asked = worthAsking(trace).map((place) => trace.segments[trace.transmissions[place]?.segment ?? -1])
  expect(trace.segments.some(({ forgedBy }) => forgedBy !== undefined)).toBe(true)
  expect(asked.filter((segment) => segment?.forgedBy !== undefined)).toEqual([])
})
