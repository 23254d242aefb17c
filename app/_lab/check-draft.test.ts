import { expect, test } from 'vitest'
import { checkDraft } from './check-draft'
import { pathKey, withPart } from './draft'
import { problemText } from './problem-words'
import { starts } from './starts'

const [{ scenario }] = starts()
const says = (draft: unknown, ...path: (string | number)[]) => checkDraft(draft).at.get(pathKey(path))?.says

test('a scenario has no problems', () => {
  expect(checkDraft(scenario)).toMatchObject({ problems: [] })
})

test('a value that is wrong is told where it stands', () => {
  expect(says(withPart(scenario, ['hosts', 'client', 'mss'], 'big'), 'hosts', 'client', 'mss')).toBe(
    'is "big"; expected a number',
  )
})

test('a sysctl that a kernel removed says when', () => {
  const key = 'net.ipv4.tcp_tw_recycle'
  const linux = withPart(withPart(scenario, ['profile'], 'linux-6.18'), ['hosts', 'client', 'sysctl'], { [key]: 1 })
  expect(says(linux, 'hosts', 'client', 'sysctl', key)).toContain('Linux 4.12 removed it')
})

const wrong: readonly (readonly [string, unknown])[] = [
  ['no number', withPart(scenario, ['hosts', 'client', 'mss'], 'big')],
  ['too small', withPart(scenario, ['hosts', 'client', 'mss'], 0)],
  ['too large', withPart(scenario, ['calls', 0, 'port'], 70_000)],
  ['not whole', withPart(scenario, ['hosts', 'client', 'mss'], 1.5)],
  ['missing', withPart(scenario, ['untilMs'], undefined)],
  ['no such stack', withPart(scenario, ['profile'], 'windows')],
  ['no such word', withPart(scenario, ['speed'], 9)],
  ['no such host', withPart(scenario, ['calls', 1, 'to'], 'moon')],
  ['a bad delay', withPart(scenario, ['links', 0, 'delayMs'], 'soon')],
  ['a call without a time', withPart(scenario, ['calls', 0, 'atMs'], undefined)],
  ['bad flags', withPart(scenario, ['faults'], [{ kind: 'lose', segment: { from: 'client', flags: 'SIN' } }])],
  ['no kind of fault', withPart(scenario, ['faults'], [{ kind: 'eat' }])],
  ['a sysctl of nobody', withPart(scenario, ['hosts', 'client', 'sysctl'], { x: 1 })],
  [
    'a sysctl that is not there',
    withPart(withPart(scenario, ['profile'], 'linux-6.18'), ['hosts', 'client', 'sysctl'], { x: 1 }),
  ],
  [
    'a sysctl that is gone',
    withPart(withPart(scenario, ['profile'], 'linux-6.18'), ['hosts', 'client', 'sysctl'], {
      'net.ipv4.tcp_tw_recycle': 1,
      'net.ipv4.tcp_sack': 7,
      'net.ipv4.tcp_rmem': '3 2 1',
      'net.ipv4.ip_local_port_range': '0 0',
    }),
  ],
  ['no scenario', 5],
]

test.each(wrong)('%s is said in Chinese too', (_, draft) => {
  const { problems } = checkDraft(draft)
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems) {
    expect(problemText(problem.says, 'en')).toBe(problem.says)
    const chinese = problemText(problem.says, 'zh')
    expect(chinese).toMatch(/\p{Script=Han}/u)
    expect(chinese).not.toMatch(/expected|does not|there is/)
  }
})
