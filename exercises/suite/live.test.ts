import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { findingIn } from '../grader/finding-words'
import { calling, FindingError } from './calling'
import { attachRun, runsLikeTheReference } from './live'
import { liveEstimate } from './live-estimate'
import { liveRule } from './live-rule'

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

const syn = { seq: 1, ack: null, syn: true, fin: false, rst: false, length: 0 }

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

test('what the code threw goes with the finding: it knows the line', () => {
  const thrown = new RangeError('no')
  const onSegmentSynSent = () => {
    throw thrown
  }
  const handlers = { client: { tcp: { synSent: liveRule('synSent', { onSegmentSynSent }) } } }
  expect(() => runsLikeTheReference({ ...live, handlers })).toThrow(
    expect.objectContaining({
      thrown,
      finding: expect.objectContaining({ got: 'onSegmentSynSent threw RangeError: no' }),
    }),
  )
})

test.each<[string, unknown, string]>([
  ['a time that is none', { timers: { timeWaitMs: Number.NaN } }, 'onSegmentSynSent: timers.timeWaitMs is NaN'],
  ['a time that is past', { timers: { timeWaitMs: -1 } }, 'onSegmentSynSent: timers.timeWaitMs is -1'],
  ['a number that is none', { set: { rcvNxt: Number.NaN } }, 'onSegmentSynSent: set.rcvNxt is NaN'],
  ['nothing', undefined, 'onSegmentSynSent returned undefined'],
  ['a segment alone', { send: { seq: 1 } }, 'onSegmentSynSent: send is {"seq":1}'],
  [
    'a segment without a length',
    { send: [{ ...syn, length: undefined }] },
    'onSegmentSynSent: send[0].length is undefined',
  ],
  [
    'a segment with a number that is none',
    { send: [{ ...syn, seq: Number.NaN }] },
    'onSegmentSynSent: send[0].seq is NaN',
  ],
])('a handler that decides %s is told which field was what, and nothing of errors', (_, decision, got) => {
  // @ts-expect-error what a learner's handler returns need not be a decision
  const handlers = { client: { tcp: { synSent: liveRule('synSent', { onSegmentSynSent: () => decision }) } } }
  expect(findingOf(() => runsLikeTheReference({ ...live, handlers })).got).toBe(got)
})

test.each<[string, unknown, string]>([
  ['no number', { srttMs: 1, rttvarMs: Number.NaN, rtoMs: 3 }, 'nextRto: rttvarMs is NaN'],
  ['less than nothing', { srttMs: 1, rttvarMs: 2, rtoMs: -3 }, 'nextRto: rtoMs is -3'],
  ['nothing', undefined, 'nextRto returned undefined'],
])('an estimate that is %s is told in the exercise’s words', (_, estimate, got) => {
  // @ts-expect-error what a learner's formula returns need not be an estimate
  const handlers = { client: { tcp: { nextRto: liveEstimate({ nextRto: () => estimate }) } } }
  expect(findingOf(() => runsLikeTheReference({ ...live, handlers })).got).toBe(got)
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
