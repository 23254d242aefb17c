import { dirname } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Submitted } from '#exercises/grader/browser/grader'
import { gradeExercise } from '#exercises/grader/node/grade'
import { listExercises, loadExercise } from '#exercises/load'
import { type GraderPage, serveGrader } from './grader-server'
import { usually } from './usually'

declare const window: Window & GraderPage

/** The seed at which `npm run exercises:check` compares Node with Vitest itself, so that all three say the same. */
const CASE_SEED = 1

for (const slug of listExercises()) {
  test(
    `${slug}: every variant gets the same verdict in a browser and in Node`,
    usually(slug === 'three-way-handshake'),
    async ({ page }) => {
      test.setTimeout(600_000)
      const { exercise, hiddenTest, starter, solution, mutants, alternatives } = loadExercise(slug)
      const folder = dirname(hiddenTest.path)
      const tests = Object.entries(exercise.tests).map(([id, { points }]) => ({ id, points }))
      const gradable = { slug, tests, entryPoints: exercise.entryPoints, limits: exercise.limits }
      const server = await serveGrader(slug, folder)
      await page.goto(server.url)
      await page.evaluate(() => {
        window.grader = window.Ackademy.createGrader(window.Ackademy.graderFiles({ base: '' }))
      })
      for (const { path, source } of [starter, solution, ...mutants, ...alternatives]) {
        const submitted: Submitted = { ...gradable, source, caseSeed: CASE_SEED }
        // In a worker that has rehearsed, as a learner's has.
        const inBrowser = await page.evaluate(
          (each) => window.grader.warm(each).then(() => window.grader.grade(each)),
          submitted,
        )
        expect(inBrowser, path).toEqual(await gradeExercise(gradable, folder, source, CASE_SEED))
      }
      server.close()
    },
  )
}
