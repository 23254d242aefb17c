import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { firstStateDifference, stateDifferenceWords } from './state-difference'

const closing: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 100 }, server: { iss: 300 } },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 1000, call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
  untilMs: 3000,
}
const right = run(closing)

test('runs with the same states do not differ in them', () => {
  expect(firstStateDifference(run(closing), right)).toBeNull()
})

test('the first state that only one of them enters is said, with its time and host', () => {
  const crossing = run({
    ...closing,
    calls: [...closing.calls.slice(0, 3), { host: 'server', atMs: 1000, call: 'close' }],
  })
  const difference = firstStateDifference(crossing, right)
  expect(difference).toMatchObject({ host: 'server', atMs: 1000 })
  if (!difference) return
  expect(stateDifferenceWords(difference, 'en')).toBe(
    'The states of the server part: with your code it enters FIN-WAIT-1 at 1000 ms, and with the reference it enters CLOSE-WAIT at 1050 ms.',
  )
  expect(stateDifferenceWords(difference, 'zh')).toBe(
    '服务器的状态从这里开始不同：用你的代码时在 1000 ms 进入 FIN-WAIT-1，用参考实现时在 1050 ms 进入 CLOSE-WAIT。',
  )
})

test('a run that stops in a state enters no other', () => {
  const open = run({ ...closing, calls: closing.calls.slice(0, 2) })
  const difference = firstStateDifference(open, right)
  expect(difference).toMatchObject({ host: 'client', atMs: 1000, mine: null })
  expect(difference && stateDifferenceWords(difference, 'en')).toContain('with your code it enters no other')
})
