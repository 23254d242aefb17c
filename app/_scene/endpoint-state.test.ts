import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { stateAfter } from './endpoint-state'
import { momentsOf } from './moments'

/** Two segments leave, and arrive, at the same time. */
const burst: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000, mss: 10 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 40 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 200, call: 'send', bytes: 20 },
  ],
  untilMs: 500,
}

test('of two segments that arrive at the same time each moves RCV.NXT by its own part', () => {
  const trace = run(burst)
  const moments = momentsOf(trace)
  const arrivals = moments.flatMap((moment, index) => {
    const segment = trace.segments[trace.transmissions[moment.transmission]?.segment ?? -1]
    return moment.kind === 'arrived' && segment && segment.length > 0 ? [index] : []
  })
  expect(arrivals.map((index) => moments[index]?.at)).toEqual([240_000_000, 240_000_000])
  expect(arrivals.map((index) => stateAfter(trace, moments, index, 'server').rcvNxt)).toEqual([1011, 1021])
})
