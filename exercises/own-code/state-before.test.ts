import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import { stateBefore } from './state-before'

const trace = run({
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 100 }, server: { iss: 300 } },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
  ],
  untilMs: 1000,
})
const arrival = trace.events.find(({ kind, endpoint }) => kind === 'arrival' && endpoint === 'client')?.id ?? -1

test('what an event changes at its own moment has not happened before it', () => {
  expect(stateBefore(trace, arrival, 'client')).toMatchObject({ state: 'SYN-SENT', sndNxt: 101 })
  expect(stateBefore(trace, trace.events.length, 'client')).toMatchObject({ state: 'ESTABLISHED' })
})

test('an endpoint that is not there has no state', () => {
  expect(stateBefore(trace, arrival, 'client/2')).toBeNull()
})
