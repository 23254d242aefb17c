import { afterEach, expect } from 'vitest'
import type { Replacements } from '#engine/handlers'
import { asking } from './asking'
import { nextSegment } from './next-segment'
import type { OwnCode } from './own-code'
import { OWN_CODE } from './question'

const ownCode: OwnCode<Replacements> = {
  scene: (draw) => ({
    version: 1,
    profile: 'rfc9293',
    hosts: { client: { iss: draw.between(1, 1000) }, server: { iss: 5000 } },
    links: [{ between: ['client', 'server'], delayMs: 50 }],
    calls: [
      { host: 'server', atMs: 0, call: 'listen', port: 80 },
      { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    ],
    untilMs: 1000,
  }),
  handlers: (client) => ({ client }),
  question: (trace, draw) => nextSegment(trace, 'client', () => true, draw),
}

// What is looked at is the test that the call makes: its id, and what it carries when it is over.
afterEach(({ task }) => {
  expect(task.name).toBe(OWN_CODE)
  expect(task.meta.asked?.question.ask.en).toContain('has just arrived at the client')
  expect(task.meta.asked?.trace.segments).not.toEqual([])
})
asking(ownCode, {})
