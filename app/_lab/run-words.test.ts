import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { runProblemText } from './run-words'
import { starts } from './starts'

const [{ scenario }] = starts()

const whyNot = (change: Partial<Scenario>): string => {
  try {
    run({ ...scenario, ...change })
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  throw new Error('This scenario runs.')
}

const forged = { kind: 'forged-segment', from: 'client', connection: 'server', flags: 'RST', seq: 1, atMs: 0 } as const

test.each<[string, Partial<Scenario>]>([
  ['a call without a connection', { calls: [{ host: 'client', atMs: 0, call: 'close' }] }],
  ['a connection that is not there', { calls: [{ host: 'client', atMs: 0, call: 'close', connection: 'client/2' }] }],
  ['an accept without a listener', { calls: [{ host: 'client', atMs: 0, call: 'accept' }] }],
  ['a forgery for nobody', { faults: [forged], calls: [] }],
  ['a forgery for a listener', { faults: [{ ...forged, atMs: 1 }] }],
])('%s is told in Chinese', (_, change) => {
  const says = whyNot(change)
  expect(runProblemText(says, 'en')).toBe(says)
  expect(runProblemText(says, 'zh')).toMatch(/\p{Script=Han}/u)
  expect(runProblemText(says, 'zh')).not.toMatch(/cannot|there|has /)
})

test('a run without end is told in Chinese', () => {
  const halted = run(scenario, { mostEvents: 3 }).events.find(({ kind }) => kind === 'halt')
  expect(halted?.kind === 'halt' && runProblemText(halted.reason, 'zh')).toMatch(/^超过 3 个事件/)
})
