import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { Draw } from './draw'
import { whenSentAgain } from './when-sent-again'

/** Round trips of 100 ms and 180 ms: SRTT=110, RTTVAR=57.5, RTO=340. */
const measured = { firstMs: 100, secondMs: 180 }
const scenario = (faults: Scenario['faults']): Scenario => ({
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 100, rtoMs: 200 }, server: { iss: 300, delayedAckMs: 0 } },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  faults,
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 300, call: 'send', bytes: 100 },
    { host: 'client', atMs: 1000, call: 'send', bytes: 100 },
  ],
  untilMs: 3000,
})
const late = { kind: 'delay' as const, segment: { from: 'client', data: true, nth: 1 }, byMs: 80 }
const lost = { kind: 'lose' as const, segment: { from: 'client', data: true, nth: 2 } }

test('the time comes from the run, and each mistake comes to another', () => {
  const trace = run(scenario([late, lost]))
  const question = whenSentAgain(trace, 'client', measured, new Draw(1))
  expect(question?.choices[question.right]?.text).toEqual({
    en: 'after 340 ms, at 1340 ms',
    zh: '340 ms 之后，即 1340 ms',
  })
  expect(question?.choices.map(({ text }) => text.en).toSorted()).toEqual([
    'after 225 ms, at 1225 ms',
    'after 300 ms, at 1300 ms',
    'after 330 ms, at 1330 ms',
    'after 340 ms, at 1340 ms',
    'after 400 ms, at 1400 ms',
  ])
  expect(trace.segments[question?.answer ?? -1]).toMatchObject({ at: 1_340_000_000, copy: 2 })
})

test('the lost segment is shown, and its copy is not', () => {
  const trace = run(scenario([late, lost]))
  const question = whenSentAgain(trace, 'client', measured, new Draw(1))
  const shown = trace.segments.filter(({ cause }) => cause <= (question?.until ?? -1))
  expect(shown.at(-1)).toMatchObject({ at: 1_000_000_000, copy: 1 })
})

test('where nothing is lost, nothing is asked', () => {
  expect(whenSentAgain(run(scenario([late])), 'client', measured, new Draw(1))).toBeNull()
})
