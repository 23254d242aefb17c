import { messageOf } from '../grader/message'
import type { TestVerdict, Verdict } from '../grader/verdict'
import type { LoadedExercise } from '../load'

export type Locale = 'en' | 'zh'

/** The labels are those of the exercise's page. */
const strings = {
  en: {
    fails: (failed: number, all: number) => `${failed} of ${all} tests fail`,
    rows: { call: 'Call', got: 'Yours gave', expected: 'Right is' },
    hint: (tier: number) => `Hint ${tier}`,
  },
  zh: {
    fails: (failed: number, all: number) => `${all} 个测试中有 ${failed} 个没有通过`,
    rows: { call: '调用', got: '你的结果', expected: '正确结果' },
    hint: (tier: number) => `提示 ${tier}`,
  },
}

/**
 * What the author of each wrong submission would read: the starter's and every mutant's, in one language. Of each test that
 * fails the sentence, the values one under the other, the hints in their order, and the source.
 */
export function verdictsText(exercise: LoadedExercise, verdicts: ReadonlyMap<string, Verdict>, locale: Locale): string {
  const say = strings[locale]
  const wrongOnes = [
    { name: 'starter', about: '' },
    ...exercise.mutants.map(({ name, misconception }) => ({
      name,
      about: ` (${misconception[locale]})`,
    })),
  ]
  const parts = wrongOnes.map(({ name, about }) => {
    const tests = verdicts.get(name)?.tests ?? []
    const failed = tests.filter(({ status }) => status !== 'passed')
    const heading = `${exercise.slug}, ${name}${about}: ${say.fails(failed.length, tests.length)}`
    return [heading, ...failed.map((test) => testText(exercise, test, locale))].join('\n\n')
  })
  return `${parts.join('\n\n\n')}\n`
}

function testText({ exercise }: LoadedExercise, test: TestVerdict, locale: Locale): string {
  const say = strings[locale]
  const authored = exercise.tests[test.id]
  const values = (['call', 'got', 'expected'] as const).flatMap((part) =>
    test.finding === undefined ? [] : [`    ${say.rows[part]}: ${test.finding[part]}`],
  )
  return [
    `  ${test.id}: ${authored?.title[locale] ?? ''}`,
    `    ${messageOf(exercise, test, locale)}`,
    ...values,
    ...(authored?.hints ?? []).map((hint, index) => `    ${say.hint(index + 1)}: ${hint[locale]}`),
    `    ${authored?.rfc ?? ''}`,
  ].join('\n')
}
