/**
 * `npm run exercises:check [-- slug ...]`: does every exercise, or each one named, keep what the course promises?
 *
 * Exit 0 where all do, 1 where one does not. What is wrong goes to stderr, a table of what each test catches to stdout.
 */
import { listExercises, loadExercise } from '../load'
import { CHECKS } from './checks'
import { catches } from './checks/hidden-tests-catch'
import { type Evidence, gather } from './evidence'
import { keptMutation } from './kept-mutation'
import { problemText } from './problem'

const named = process.argv.slice(2)
const slugs = named.length > 0 ? named : listExercises()
let wrong = 0
for (const slug of slugs) {
  try {
    const start = performance.now()
    const evidence = await gather(loadExercise(slug))
    const problems = CHECKS.flatMap((check) => check(evidence))
    console.log(table(evidence, (performance.now() - start) / 1000))
    for (const problem of problems) console.error(`${problemText(problem)}\n`)
    wrong += problems.length
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n`)
    wrong += 1
  }
}
console.log(wrong === 0 ? `${slugs.length} exercise(s) checked, nothing is wrong.` : `${wrong} thing(s) to correct.`)
// A spare worker of the grader waits for the next submission; there is none.
process.exit(wrong === 0 ? 0 : 1)

function table(evidence: Evidence, seconds: number): string {
  const { slug, exercise, mutants, alternatives } = evidence.exercise
  const tests = Object.entries(exercise.tests)
  const rows = tests.map(([id, { rule, points, visible }]) => {
    const { all, alone } = catches(evidence, id)
    return [id, rule, `${points}`, visible ? 'visible' : 'hidden', `${all.length}`, `${alone.length}`]
  })
  const header = ['test', 'rule', 'points', 'suite', 'catches', 'alone']
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()
  const summary = `${slug}: ${tests.length} tests, ${mutants.length} mutants, ${alternatives.length} alternatives${mutations(evidence)}; the solution takes ${Math.ceil(evidence.solutionMs)} ms, the gate ${seconds.toFixed(1)} s`
  return [summary, line(header), ...rows.map(line), ''].join('\n')
}

/** What the kept mutation run says, where there is one. */
function mutations({ exercise }: Evidence): string {
  const kept = keptMutation(exercise)
  return kept ? `, ${kept.caught} of ${kept.tried} changes of the solution caught` : ''
}
