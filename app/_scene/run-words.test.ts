import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { milliseconds, mulDiv } from '#engine/sim/time'
import { starts } from '../_lab/starts'
import { haltText, runProblemText } from './run-words'

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
  ['hosts that no link joins', { links: [] }],
])('%s is told in Chinese', (_, change) => {
  const says = whyNot(change)
  expect(runProblemText(says, 'en')).toBe(says)
  expect(runProblemText(says, 'zh')).toMatch(/\p{Script=Han}/u)
  expect(runProblemText(says, 'zh')).not.toMatch(/cannot|there|has |outside|leads|exceeds/)
})

test('a run without end is told in Chinese', () => {
  const halted = run(scenario, { mostEvents: 3 }).events.find(({ kind }) => kind === 'halt')
  expect(halted?.kind === 'halt' && haltText(halted, 'zh')).toMatch(/^超过 3 个事件/)
})

test('a moment beyond virtual time is told in Chinese', () => {
  for (const compute of [() => milliseconds(1e12), () => mulDiv(2 ** 52, 9, 1)]) {
    expect(compute).toThrow(RangeError)
    try {
      compute()
    } catch (error) {
      const says = error instanceof Error ? error.message : ''
      expect(runProblemText(says, 'zh')).toMatch(/^有一(个时刻|段时间)超出了虚拟时间/)
    }
  }
})

test('code that broke its contract is named, and told in Chinese', () => {
  const handlers = { client: { tcp: { isn: () => Number.NaN } } }
  const halted = run({ ...scenario, hosts: { client: {}, server: {} } }, { handlers }).events.at(-1)
  if (halted?.kind !== 'halt') throw new Error('The run did not end for it.')
  expect(haltText(halted, 'en')).toMatch(/^isn\(.*\) returned NaN; expected a whole number from 0 to 4294967295$/)
  expect(haltText(halted, 'zh')).toMatch(/^isn\(.*\) 返回了 NaN，应为 0 到 4294967295 的整数$/)
})
