import type { ProgressSnapshot } from '../_progress/snapshot'

/** A lesson that is written, in the order of the course, with the exercises that belong to it. */
export interface StartableLesson {
  readonly slug: string
  readonly exercises: readonly string[]
}

export interface Start {
  readonly slug: string
  /** Nothing was begun; this one was; those before it are done; all are. */
  readonly why: 'begin' | 'goOn' | 'next' | 'allDone'
}

/**
 * The lesson to offer first: the one where the reader left, as long as it is not done; else the first that is not; else the first of all.
 *
 * @param lessons in the order of the course; at least one
 */
export function whereToStart(
  lessons: readonly [StartableLesson, ...StartableLesson[]],
  { lessons: records, lastVisited }: Pick<ProgressSnapshot, 'lessons' | 'lastVisited'>,
): Start {
  const isDone = ({ slug }: StartableLesson) => typeof records[slug]?.doneAt === 'number'
  const left = lessons.find(({ slug, exercises }) =>
    lastVisited?.kind === 'exercise' ? exercises.includes(lastVisited.slug) : slug === lastVisited?.slug,
  )
  if (left && !isDone(left)) return { slug: left.slug, why: 'goOn' }
  const open = lessons.find((lesson) => !isDone(lesson))
  if (!open) return { slug: lessons[0].slug, why: 'allDone' }
  if (records[open.slug] !== undefined) return { slug: open.slug, why: 'goOn' }
  return { slug: open.slug, why: lessons.some(isDone) ? 'next' : 'begin' }
}
