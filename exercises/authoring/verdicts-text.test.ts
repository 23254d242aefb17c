import { expect, test } from 'vitest'
import { goodEvidence } from '../gate/checks/good-evidence'
import { verdictsText } from './verdicts-text'

const { exercise, verdicts } = goodEvidence()

test('of every wrong submission stands there what its author reads: sentence, values, hints and source', () => {
  expect(verdictsText(exercise, verdicts, 'en')).toContain(`half, rounds (Rounds.): 1 of 2 tests fail

  odd: Half
    half(3) gave 2, and half of it is 1.5.
    Call: half(3)
    Yours gave: 2
    Right is: 1.5
    Hint 1: Divide.
    RFC 9293 3.4
`)
})

test('in Chinese everything but the code is Chinese', () => {
  expect(verdictsText(exercise, verdicts, 'zh')).toContain(`half, rounds (取整。): 2 个测试中有 1 个没有通过

  odd: 一半
    half(3) 得到 2，一半应为 1.5。
    调用: half(3)
    你的结果: 2
    正确结果: 1.5
    提示 1: 除。
    RFC 9293 3.4
`)
})

test('the starter and every mutant come up, and no right solution', () => {
  const headings = verdictsText(exercise, verdicts, 'en').match(/^half, \w+/gm)
  expect(headings).toEqual(['half, starter', 'half, doubles', 'half, rounds'])
})
