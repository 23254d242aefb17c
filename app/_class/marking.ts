import type { Submitted } from '#exercises/grader/browser/grader'
import type { Gradable } from '#exercises/grader/gradable'
import type { Verdict } from '#exercises/grader/verdict'
import type { Pile } from './pile'

/** What is kept of a verdict: the connections that it shows would fill the memory of a page with many submissions. */
export type KeptVerdict = Omit<Verdict, 'tests'> & { readonly tests: readonly Omit<Verdict['tests'][number], 'run'>[] }

/** What is known of one exercise of one submission. */
export type Mark =
  | { readonly kind: 'waiting' | 'running' }
  /** The file does not have this exercise. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'marked'; readonly verdict: KeptVerdict }
  /** The grader failed, twice: it says nothing about the submission. */
  | { readonly kind: 'broken'; readonly message: Verdict['reason'] }

/** One submission in the table. */
export interface Row {
  /** Tells rows apart whose students and files have one name. */
  readonly id: number
  readonly path: string
  readonly submission: Pile['submissions'][number]['submission']
  /** By slug, for every exercise of the table. */
  readonly marks: ReadonlyMap<string, Mark>
}

/** A submission as a row of which nothing is marked. */
export const rowOf = (id: number, found: Pile['submissions'][number], slugs: readonly string[]): Row =>
  withColumns({ id, ...found, marks: new Map() }, slugs)

/** The row for a table of these exercises. What is marked stays. */
export function withColumns(row: Row, slugs: readonly string[]): Row {
  const has = (slug: string) => row.submission.exercises.some((exercise) => exercise.slug === slug)
  const markOf = (slug: string): Mark => row.marks.get(slug) ?? { kind: has(slug) ? 'waiting' : 'missing' }
  return { ...row, marks: new Map(slugs.map((slug) => [slug, markOf(slug)])) }
}

interface Marking {
  readonly rows: readonly Row[]
  readonly exercises: readonly Gradable[]
  readonly caseSeed: number
  /** Runs a submission in a sandbox of its own; always settles. */
  readonly grade: (submitted: Submitted) => Promise<Verdict>
  readonly onMark: (row: Row, slug: string, mark: Mark) => void
  readonly signal: AbortSignal
}

/**
 * Marks what waits, one exercise after the other. What a student wrote runs in `grade` alone, and what one submission does to its sandbox
 * ends with it. Stops at the signal, with what was running waiting again.
 */
export async function markAll({ rows, exercises, caseSeed, grade, onMark, signal }: Marking): Promise<void> {
  for (const row of rows) {
    for (const exercise of exercises) {
      const { slug } = exercise
      const source = row.submission.exercises.find((each) => each.slug === slug)?.source
      if (row.marks.get(slug)?.kind !== 'waiting' || source === undefined) continue
      if (signal.aborted) return
      onMark(row, slug, { kind: 'running' })
      const submitted = { ...exercise, source, caseSeed }
      const first = await grade(submitted)
      // A fault of ours may be of the moment: a frame that did not start, a script that did not come.
      const verdict = first.reason?.kind === 'grader' && !signal.aborted ? await grade(submitted) : first
      onMark(row, slug, signal.aborted ? { kind: 'waiting' } : judged(verdict))
    }
  }
}

function judged(verdict: Verdict): Mark {
  if (verdict.reason?.kind === 'grader') return { kind: 'broken', message: verdict.reason }
  return { kind: 'marked', verdict: { ...verdict, tests: verdict.tests.map(({ run: _, ...test }) => test) } }
}

/** How far marking is: of the exercises that were handed in, how many have been judged. */
export function progressOf(rows: readonly Row[]): { readonly done: number; readonly all: number } {
  const marks = rows.flatMap((row) => [...row.marks.values()]).filter(({ kind }) => kind !== 'missing')
  return { done: marks.filter(({ kind }) => kind === 'marked' || kind === 'broken').length, all: marks.length }
}

/** The points of a submission over all exercises; null while one is not judged, or where the grader failed at one. */
export function totalOf(row: Row): number | null {
  let total = 0
  for (const mark of row.marks.values()) {
    if (mark.kind === 'missing') continue
    if (mark.kind !== 'marked') return null
    total += mark.verdict.points
  }
  return total
}
