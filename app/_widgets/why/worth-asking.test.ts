import { expect, test } from 'vitest'
import { blindReset } from '#content/scenarios/abort'
import { handshake } from '#content/scenarios/three-segments'
import { twoHosts } from '#content/scenarios/two-hosts'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'
import { worthAsking } from './worth-asking'

const segmentsAsked = (trace: Trace) => worthAsking(trace).flatMap((it) => (it.kind === 'segment' ? [it.segment] : []))

test('of a short run every segment and every change of state may be asked about, in order', () => {
  const asked = worthAsking(run(handshake))
  expect(asked.flatMap((it) => (it.kind === 'segment' ? [it.transmission] : []))).toEqual([0, 1, 2])
  expect(asked.flatMap((it) => (it.kind === 'state' ? [it.change.to] : []))).toContain('SYN-RECEIVED')
  expect(asked.map(({ at }) => at)).toEqual(asked.map(({ at }) => at).toSorted((a, b) => a - b))
})

test('of a long run the retransmission comes before all that went well', () => {
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
  expect(worthAsking(trace)).toHaveLength(8)
  expect(segmentsAsked(trace).filter(({ copy }) => copy > 1)).not.toEqual([])
})

test('a forged segment has no cause in the run, and is not offered', () => {
  const trace = run(blindReset(1000))
  expect(trace.segments.some(({ forgedBy }) => forgedBy !== undefined)).toBe(true)
  expect(segmentsAsked(trace).filter(({ forgedBy }) => forgedBy !== undefined)).toEqual([])
})
