import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { findingIn } from '../grader/finding-words'
import { calling, FindingError } from './calling'
import { attachRun, runsLikeTheReference } from './live'

const scenario: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 10 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', on: 'established', call: 'send', bytes: 1000 },
  ],
  untilMs: 5000,
}
const live = { scenario, call: 'client.send(1000 B)', receiver: 'server' }

function findingOf(action: () => void) {
  try {
    action()
  } catch (error) {
    if (error instanceof FindingError) return error.finding
    throw error
  }
  throw new Error('nothing was found')
}

test('both runs stand on the test that ran them, whether or not it fails', ({ task }) => {
  findingOf(() => runsLikeTheReference({ ...live, handlers: { server: { tcp: { seqBetween: () => false } } } }))
  expect(task.meta.run?.learner.segments).not.toEqual(task.meta.run?.reference.segments)
})

test('a run cannot be attached to nothing', async ({ task }) => {
  runsLikeTheReference({ ...live, handlers: {} })
  const run = task.meta.run
  if (!run) throw new Error('the run was not attached')
  attachRun(run)
  expect(task.meta.run).toBe(run)
})

test('bytes that did not arrive are found first', () => {
  const handlers = { server: { tcp: { seqBetween: () => false } } }
  expect(findingOf(() => runsLikeTheReference({ ...live, handlers }))).toEqual({
    call: 'client.send(1000 B)',
    got: 'server.delivered = 0 B',
    expected: 'server.delivered = 1000 B',
  })
})

test('a segment that never came is found, and each language has words for it', () => {
  const handlers = { server: { tcp: { listen: () => ({ why: 'says nothing', then: 'stop' as const }) } } }
  const idle = { ...scenario, calls: scenario.calls.slice(0, 2), untilMs: 500 }
  const finding = findingOf(() => runsLikeTheReference({ ...live, scenario: idle, handlers }))
  expect(findingIn(finding, 'en')).toMatchObject({
    got: 'no further segment',
    expected: expect.stringMatching(/^#2 server SYN ACK/),
  })
  expect(findingIn(finding, 'zh').got).toBe('没有更多报文段')
})

test('the same bytes in other segments are found by the first that differs', () => {
  const handlers = { client: { tcp: { isn: () => 2000 } } }
  const drawn = { ...scenario, hosts: { client: {}, server: { iss: 5000 } } }
  const finding = findingOf(() => runsLikeTheReference({ ...live, scenario: drawn, handlers }))
  expect(finding.got).toBe('#1 client SYN 2000')
  expect(finding.expected).toMatch(/^#1 client SYN \d+$/)
})

test('the same segments at other times are found by the first that is late or early, with its time', () => {
  const nextRto = (_: unknown, srtt: number) => ({ srtt, rttvar: srtt, rto: 1_200_000_000 })
  const lossy: Scenario = {
    ...scenario,
    faults: [{ kind: 'lose', segment: { from: 'client', data: true } }],
    untilMs: 1300,
  }
  const finding = findingOf(() =>
    runsLikeTheReference({ ...live, scenario: lossy, handlers: { client: { tcp: { nextRto } } } }),
  )
  expect(finding.got).toMatch(/^1220 ms: #\d+ client /)
  expect(finding.expected).toMatch(/^1020 ms: #\d+ client /)
})

test('code that breaks its contract ends the run, and is named', () => {
  const handlers = {
    server: {
      tcp: {
        seqBetween: () => {
          throw new RangeError('no')
        },
      },
    },
  }
  expect(findingOf(() => runsLikeTheReference({ ...live, handlers })).got).toMatch(/^seqBetween threw/)
})

test('a failed assertion keeps the run of its own case, whatever is attached after it', () => {
  const half = (n: number) => n
  const runs = [1000, 2000].map((untilMs) => {
    const trace = run({ ...scenario, untilMs })
    return { learner: trace, reference: trace }
  })
  const errors: unknown[] = []
  for (const each of runs) {
    attachRun(each)
    try {
      calling({ half }, 4).gives(2)
    } catch (error) {
      errors.push(error)
    }
  }
  expect(errors.map((error) => error instanceof FindingError && error.run)).toEqual(runs)
})
