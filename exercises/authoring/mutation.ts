/**
 * `npm run exercises:mutation [-- slug ...]`: a mutation run over every solution that has changed since the last one, or over each
 * one named; the result goes into the exercise's `mutation.json`, where the gate reads it.
 *
 * Takes some 20 seconds for a solution of 30 lines. Exit 0 where every survivor has a reason, 1 where one has none.
 */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mutationsAreCaught } from '../gate/checks/mutations-are-caught'
import { keptMutation, suitesHash } from '../gate/kept-mutation'
import { listExercises, loadExercise } from '../load'
import { resultText, runMutation } from './run-mutation'

const named = process.argv.slice(2)
let wrong = 0
try {
  for (const slug of named.length > 0 ? named : listExercises()) {
    const exercise = loadExercise(slug)
    const kept = keptMutation(exercise)
    const fresh = named.length === 0 && kept?.hash === suitesHash(exercise)
    const result = fresh && kept ? kept : await runMutation(exercise)
    const source = `${JSON.stringify(result, null, 2)}\n`
    const path = join(dirname(exercise.solution.path), 'mutation.json')
    if (!fresh) writeFileSync(path, source)
    console.log(resultText(slug, result))
    wrong += mutationsAreCaught({ exercise: { ...exercise, mutation: { path, source } } }).length
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  wrong += 1
}
process.exit(wrong === 0 ? 0 : 1)
