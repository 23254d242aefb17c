import type { LoadedExercise } from '../../load'
import type { Evidence } from '../evidence'
import { type KeptMutation, suitesHash } from '../kept-mutation'
import type { Results, TestResult } from '../results'

/**
 * What running a small, good exercise gives: `half` of an even number, with a visible test, a hidden one, and a mutant for
 * each. A test of a check changes the one thing that the check is there to refuse.
 */
export function goodEvidence(): Evidence {
  return {
    exercise: withMutation(exercise),
    compileErrors: [],
    suites: new Map([
      ['small', 'visible'],
      ['odd', 'hidden'],
    ]),
    vitest: [resultsOfAll(), resultsOfAll()],
    verdicts: new Map(Object.entries(failing).map(([name, failed]) => [name, verdict(failed)])),
    answers: new Map([
      ['doubles', ['4', '6']],
      ['rounds', ['1', '2']],
    ]),
    questions: new Map(),
    solutionMs: 20,
  }
}

export const passed: TestResult = { status: 'passed', threw: false }
export const failed = (got: string): TestResult => ({
  status: 'failed',
  threw: false,
  finding: { call: 'half(3)', got, expected: '1.5' },
  error: `half(3) gave ${got}`,
})

/** A copy of the exercise with some of its tests' fields changed. */
export const withTest = (evidence: Evidence, id: string, change: object): Evidence => {
  const { exercise } = evidence
  const test = exercise.exercise.tests[id]
  if (!test) throw new Error(`the good exercise has no test ${id}`)
  const tests = { ...exercise.exercise.tests, [id]: { ...test, ...change } }
  return { ...evidence, exercise: { ...exercise, exercise: { ...exercise.exercise, tests } } }
}

/** A copy of the exercise with the result of a mutation run, in which nothing survived. */
export function withMutation(exercise: LoadedExercise, change: Partial<KeptMutation> = {}): LoadedExercise {
  const kept: KeptMutation = { hash: suitesHash(exercise), tried: 10, caught: 10, survivors: [], ...change }
  return { ...exercise, mutation: file('mutation.json', JSON.stringify(kept, null, 2)) }
}

/** A copy of the evidence in which Vitest saw this of one submission, at every seed or at the second alone. */
export const withResults = (
  evidence: Evidence,
  name: string,
  results: Results,
  when: 'always' | 'second' = 'always',
) => ({
  ...evidence,
  vitest: evidence.vitest.map((run, index) =>
    when === 'second' && index === 0 ? run : new Map([...run, [name, results]]),
  ),
})

/** Which tests each submission fails, and what came back. */
const failing: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  solution: {},
  shift: {},
  divide: {},
  starter: { small: '0', odd: '0' },
  doubles: { small: '6', odd: '6' },
  rounds: { odd: '2' },
}

const resultsOfAll = () => new Map(Object.entries(failing).map(([name, fails]) => [name, results(fails)]))

const results = (fails: Readonly<Record<string, string>>): Results =>
  new Map(['small', 'odd'].map((id) => [id, fails[id] === undefined ? passed : failed(fails[id])]))

const verdict = (fails: Readonly<Record<string, string>>) => ({
  slug: 'half',
  status: Object.keys(fails).length === 0 ? ('passed' as const) : ('failed' as const),
  points: 2 - Object.keys(fails).length,
  maxPoints: 2,
  tests: ['small', 'odd'].map((id) => {
    const { finding } = fails[id] === undefined ? passed : failed(fails[id])
    return {
      id,
      status: finding ? ('failed' as const) : ('passed' as const),
      points: finding ? 0 : 1,
      maxPoints: 1,
      console: [],
      ...(finding && { finding }),
    }
  }),
  hash: '0',
  caseSeed: 1,
})

const file = (name: string, source = '') => ({ path: `exercises/catalog/half/${name}`, source })
const fails = { en: '{call} gave {got}, and half of it is {expected}.', zh: '{call} 得到 {got}，一半应为 {expected}。' }
const test = {
  points: 1,
  title: { en: 'Half', zh: '一半' },
  fails,
  hints: [{ en: 'Divide.', zh: '除。' }],
  rfc: 'RFC 9293 3.4',
}

const exercise: LoadedExercise = {
  slug: 'half',
  exercise: {
    title: { en: 'Half', zh: '一半' },
    lesson: 'half',
    level: 'core',
    rfc: ['RFC 9293 3.4'],
    entryPoints: [{ name: 'half', signature: '(n: number) => number' }],
    limits: { deadlineMs: 1000, sourceBytes: 1000 },
    tests: { small: { ...test, rule: 'R1', visible: true }, odd: { ...test, rule: 'R2' } },
  },
  yaml: file(
    'exercise.yaml',
    'limits: { deadlineMs: 1000 }\ntests:\n  small:\n  odd:\n# yaml-language-server: $schema=../../exercise.schema.json\n',
  ),
  brief: {
    en: 'Halve it.\n\n- **R1** Half of an even number.\n- **R2** Half of an odd one has a fraction.\n',
    zh: '取一半。\n\n- **R1** 偶数的一半。\n- **R2** 奇数的一半带小数。\n',
  },
  starter: file('starter.ts'),
  solution: file('solution.ts'),
  visibleTest: file('visible.test.ts', "test('small', () => {})"),
  hiddenTest: file('hidden.test.ts', "test('odd', () => {})"),
  support: [],
  mutants: [
    {
      ...file('mutants/doubles.ts'),
      name: 'doubles',
      misconception: { en: 'Doubles.', zh: '加倍。' },
      mustFail: ['small', 'odd'],
    },
    { ...file('mutants/rounds.ts'), name: 'rounds', misconception: { en: 'Rounds.', zh: '取整。' }, mustFail: ['odd'] },
  ],
  alternatives: [
    { ...file('alternatives/shift.ts'), name: 'shift' },
    { ...file('alternatives/divide.ts'), name: 'divide' },
  ],
  mutation: null,
  hasLive: false,
  ownCode: null,
}
