import type { Evidence } from '../evidence'
import { at, type Problem } from '../problem'
import { failedTests } from '../results'

/** Everything compiles; the starter fails, and by what it answers rather than by a crash. */
export function starterFails({ exercise, vitest, compileErrors }: Evidence): Problem[] {
  const problems: Problem[] = compileErrors.map((error) => {
    const [, path = error, line = '1', what = error] = /^(.+)\((\d+),\d+\): error (.+)$/.exec(error) ?? []
    return {
      where: `${path}:${line}`,
      what: `does not compile: ${what}`,
      todo: 'Correct the type error; a learner would see it before a first key.',
    }
  })
  const results = vitest[0]?.get('starter') ?? new Map()
  const failed = failedTests(results)
  if (failed.length === 0) {
    problems.push({
      where: at(exercise.starter),
      what: results.size === 0 ? 'did not run.' : 'passes every test.',
      todo: 'A starter must load and leave the work to the learner: give each function a wrong answer.',
    })
  }
  const threw = failed.filter((id) => results.get(id)?.threw)
  if (threw.length > 0) {
    problems.push({
      where: at(exercise.starter),
      what: `throws in ${threw.join(', ')}.`,
      todo: 'Let each function of the starter return something wrong, so that the first Run shows a readable failure.',
    })
  }
  return problems
}
