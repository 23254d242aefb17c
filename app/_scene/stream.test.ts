import { expect, test } from 'vitest'
import { closedWindow } from '#content/scenarios/bulk-transfer'
import { reusedAfterTimeWait } from '#content/scenarios/wandering-duplicates'
import { run } from '#engine/scenario/run'
import { absolute, relative, streamsFrom } from './stream'
import { traceUntil } from './trace-until'

test('each end of a connection has a stream, and the other end is its peer', () => {
  const trace = run(closedWindow)
  expect(streamsFrom(trace, 'client')).toMatchObject([{ endpoint: 'client', peer: 'server', iss: 0xffff_f447 }])
  expect(streamsFrom(trace, 'server')).toMatchObject([{ endpoint: 'server', peer: 'client', iss: 5000 }])
})

test('before the other end has spoken it is not known', () => {
  expect(streamsFrom(traceUntil(run(closedWindow), 0), 'client')).toMatchObject([{ peer: null, peerHost: 'server' }])
})

test('a connection on the same ports and numbers has an end of its own on each side', () => {
  const pairs = streamsFrom(run(reusedAfterTimeWait), 'client').map(({ endpoint, peer }) => [endpoint, peer])
  expect(pairs).toHaveLength(2)
  expect(new Set(pairs.map(([endpoint]) => endpoint)).size).toBe(2)
})

test('numbers are counted from the ISS on and behind 2^32 too', () => {
  const stream = { iss: 0xffff_fffe }
  expect([0xffff_fffe, 0xffff_ffff, 0, 5, 0xffff_fff0].map((seq) => relative(seq, stream))).toEqual([0, 1, 2, 7, -14])
  expect([0, 1, 2, 7, -14].map((place) => absolute(place, stream))).toEqual([
    0xffff_fffe, 0xffff_ffff, 0, 5, 0xffff_fff0,
  ])
})
