import { expect, test } from 'vitest'
import type { Trace } from '#engine/trace/format'
import { attachRun } from './live'

const trace: Trace = {
  version: 1,
  scenario: { version: 1, profile: 'rfc9293', hosts: {}, links: [], calls: [], untilMs: 0 },
  endpoints: [],
  links: [],
  segments: [],
  transmissions: [],
  events: [],
  series: {},
  snapshots: [],
}

test('both runs stand on the test that attached them', ({ task }) => {
  attachRun({ learner: trace, reference: trace })
  expect(task.meta.run).toEqual({ learner: trace, reference: trace })
})
