import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import { shownUntil } from './shown-until'

const trace = run({
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 100 }, server: { iss: 300 } },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  faults: [{ kind: 'duplicate', segment: { from: 'server', flags: 'SYN ACK', nth: 1 }, afterMs: 400 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', on: 'established', call: 'send', bytes: 50 },
  ],
  untilMs: 1000,
})
const arrival = trace.events.find(({ kind, endpoint }) => kind === 'arrival' && endpoint === 'client')?.id ?? -1

test('what leaves at the very moment of an arrival is not in what is shown of it', () => {
  const { segments, transmissions, events } = shownUntil(trace, arrival)
  expect(segments.map(({ flags }) => flags.join(' '))).toEqual(['SYN', 'SYN ACK'])
  expect(transmissions).toHaveLength(2)
  expect(events.at(-1)?.id).toBe(arrival)
})

test('a second copy that comes later is not known yet', () => {
  expect(shownUntil(trace, arrival).transmissions[1]?.arrivals).toEqual([100_000_000])
  expect(trace.transmissions[1]?.arrivals).toHaveLength(2)
})

test('what is on its way is drawn to its end', () => {
  const first = trace.segments[0]?.cause ?? -1
  expect(shownUntil(trace, first).transmissions).toMatchObject([{ arrivals: [50_000_000] }])
})
