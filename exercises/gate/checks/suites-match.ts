import type { Evidence } from '../evidence'
import { at, atTest, type Problem } from '../problem'

/** The suites have the tests that exercise.yaml names, each in the suite that it says. */
export function suitesMatch({ exercise, suites }: Evidence): Problem[] {
  const named = Object.entries(exercise.exercise.tests)
  const missing = named.filter(([id]) => !suites.has(id))
  const unnamed = [...suites].filter(([id]) => !Object.hasOwn(exercise.exercise.tests, id))
  const misplaced = named.filter(
    ([id, { visible }]) => suites.has(id) && suites.get(id) !== (visible ? 'visible' : 'hidden'),
  )
  return [
    ...missing.map(([id]) => ({
      where: atTest(exercise, id),
      what: `no suite has a test titled ${id}.`,
      todo: `A test's id is its title. Write test('${id}', ...) or remove tests.${id}.`,
    })),
    ...unnamed.map(([id, suite]) => ({
      where: at(suite === 'visible' ? exercise.visibleTest : exercise.hiddenTest, `'${id}'`),
      what: `the test ${id} is not in exercise.yaml.`,
      todo: `A learner needs its title, message and hints. Add tests.${id}.`,
    })),
    ...misplaced.map(([id, { visible }]) => ({
      where: atTest(exercise, id),
      what: `${id} stands in ${suites.get(id)}.test.ts, and exercise.yaml says that it is ${visible ? 'visible' : 'hidden'}.`,
      todo: `Move the test, or ${visible ? 'remove' : 'add'} tests.${id}.visible.`,
    })),
  ]
}
