import { expect, test } from 'vitest'
import { ladderStrings } from './ladder-strings'

test('what differs at a segment is said in words, and not by the name that a trace has for it', () => {
  expect(ladderStrings.en.differs).toMatchObject({ at: 'time differs', missing: 'only here' })
  expect(ladderStrings.zh.differs).toMatchObject({ at: '发送时间不同', missing: '另一边没有' })
})
