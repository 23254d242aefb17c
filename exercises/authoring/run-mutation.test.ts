import { expect, test } from 'vitest'
import { goodEvidence, withMutation } from '../gate/checks/good-evidence'
import { suitesHash } from '../gate/kept-mutation'
import { resultOf, resultText } from './run-mutation'

const { exercise: good } = goodEvidence()
const source = 'export const half = (n: number) =>\n  n /\n  2\n'
const exercise = { ...good, mutation: null, solution: { ...good.solution, source } }

const change = (status: string) => ({
  status,
  replacement: 'n *\n 2',
  location: { start: { line: 2, column: 3 }, end: { line: 3, column: 4 } },
})

test('what a test failed on, or never ended with, is caught; what no test ran or noticed survives, with its code', () => {
  const changes = ['Killed', 'Timeout', 'NoCoverage', 'CompileError', 'Ignored'].map(change)
  expect(resultOf(exercise, changes)).toEqual({
    hash: suitesHash(exercise),
    tried: 3,
    caught: 2,
    survivors: [{ line: 2, code: 'n / 2', became: 'n * 2', reason: '' }],
  })
})

test('a survivor keeps its reason when it has moved, and another has none', () => {
  const before = { line: 9, code: 'n / 2', became: 'n * 2', reason: 'Nobody asks.' }
  const rerun = withMutation(exercise, { survivors: [before] })
  const other = { ...change('Survived'), replacement: 'n' }
  expect(resultOf(rerun, [change('Survived'), other]).survivors.map(({ reason }) => reason)).toEqual([
    'Nobody asks.',
    '',
  ])
})

test('the summary names what nobody notices, and what to do', () => {
  const result = resultOf(exercise, [change('Killed'), change('Survived')])
  expect(resultText('half', result)).toBe(
    [
      'half: 1 of 2 changes of the solution are caught (50 %).',
      '  solution.ts:2: nobody notices `n * 2` in place of `n / 2`.',
      '  Let a test notice, and run `npm run exercises:mutation -- half` again, or say in mutation.json, as the "reason", why none has to.',
    ].join('\n'),
  )
})
