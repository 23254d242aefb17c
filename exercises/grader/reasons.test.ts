import { expect, test } from 'vitest'
import * as reasons from './reasons'

const EVERY_REASON = [
  reasons.syntaxError('Unexpected token', { line: 3, column: 1 }),
  reasons.tooLarge(70_000, 65_536),
  reasons.refusedImport('fs', { line: 1 }),
  reasons.refused('using', { en: 'Use `const`.', zh: '请使用 `const`。' }, { line: 2 }),
  reasons.missingExports(['seqLt', 'seqLeq']),
  reasons.threwOnLoad('TypeError', 'no', 4),
  reasons.threwOnLoad('TypeError', 'no', undefined),
  reasons.deadlinePassed(3000, 'wraps'),
  reasons.memoryExhausted(undefined),
  reasons.stoppedByHand(undefined),
  reasons.graderFailed('the sandbox did not start'),
]

test('to a teacher no reason speaks of "you", in either language', () => {
  for (const { toTeacher } of EVERY_REASON) {
    expect(toTeacher.en).not.toMatch(/\byou/i)
    expect(toTeacher.zh).not.toMatch(/你|您/)
  }
})

test('a teacher is told the same facts as the learner: lines, names, sizes, times', () => {
  const factsOf = (text: string) => text.match(/\d+|`\w+`|'\w+'|TypeError|Unexpected token/g) ?? []
  for (const { message, toTeacher } of EVERY_REASON) {
    // What a learner should write instead is advice, and no fact.
    const facts = factsOf(message.en).filter((fact) => fact !== '`const`')
    expect(factsOf(toTeacher.en)).toEqual(facts)
    expect(factsOf(toTeacher.zh).sort()).toEqual(facts.sort())
  }
})
