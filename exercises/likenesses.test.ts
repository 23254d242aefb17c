import { expect, test, vi } from 'vitest'
import { likenessOf } from './grader/likeness'
import { gradeInNode } from './grader/node/grade'
import { PUBLIC_CASE_SEED } from './grader/public-case-seed'
import { likenessesOf } from './likenesses'
import { loadExercise } from './load'

// Starts many workers; while the machine is busy that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const loaded = loadExercise('sequence-comparison')
const grade = (source: string) => gradeInNode({ slug: loaded.slug, source, caseSeed: PUBLIC_CASE_SEED })
const sourceOf = (name: string) => loaded.mutants.find((mutant) => mutant.name === name)?.source ?? ''

test('a mutant looks like itself, also where another one fails the same tests; the starter looks like none', async () => {
  const known = await likenessesOf(loaded)
  for (const name of ['swapped-arguments', 'plain-comparison', 'bigint-without-mask', 'half-too-long']) {
    const mutant = loaded.mutants.find((each) => each.name === name)
    expect(likenessOf(await grade(sourceOf(name)), known), name).toEqual(mutant?.misconception)
  }
  expect(likenessOf(await grade(loaded.starter.source), known)).toBeNull()
  expect(likenessOf(await grade(loaded.solution.source), known)).toBeNull()
})

test('what the page is told holds no code', async () => {
  const text = JSON.stringify(await likenessesOf(loaded))
  expect(text).not.toMatch(/=>|return|export/)
})
