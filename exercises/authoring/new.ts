/**
 * `npm run exercises:new -- <slug>`: makes the folder of a new exercise.
 *
 * Exit 0 with the files on stdout, 1 with a sentence on stderr where the slug is missing, bad or taken.
 */
import { newExercise } from './new-exercise'

const [slug, ...more] = process.argv.slice(2)
try {
  if (slug === undefined || more.length > 0) {
    throw new Error('Name one exercise by its slug, such as: npm run exercises:new -- fast-retransmit')
  }
  const files = newExercise(slug)
  console.log(`${files.join('\n')}

A small example stands in every file, and TODO(author) where you write. What is still to do:
  npm run exercises:check -- ${slug}
List it under its lesson in app/_course/course-map.ts; CONTRIBUTING.md says the rest.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
