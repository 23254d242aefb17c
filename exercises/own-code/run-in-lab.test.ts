import { afterEach, expect, vi } from 'vitest'
import type { Scenario } from '#engine/scenario/schema'
import { IN_LAB } from './in-lab'
import { runInLab } from './run-in-lab'

const scenario: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
  ],
  untilMs: 1000,
}

vi.mock('vitest', async (original) => ({
  ...(await original<typeof import('vitest')>()),
  inject: () => ({ scenario, hosts: ['client'] }),
}))

// What is looked at is the test that the call makes: its id, and what it carries when it is over.
afterEach(({ task }) => {
  expect(task.name).toBe(IN_LAB)
  const trace = task.meta.trace
  expect(trace?.scenario).toEqual(scenario)
  const own = trace?.segments.filter(({ endpoint }) => endpoint === 'client').map(({ seq }) => seq)
  expect(own?.[0]).toBe(77)
  expect(trace?.segments.find(({ endpoint }) => endpoint === 'server')?.seq).toBe(5000)
})
runInLab(({ isn }) => ({ tcp: { isn } }), { isn: () => 77 })
