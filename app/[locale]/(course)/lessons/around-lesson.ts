import type { LessonEntry } from '#app/_course/course-map'

/** The nearest lesson in one direction that is written, and the numbers of those on the way that are not. */
interface Nearest {
  readonly lesson: LessonEntry | null
  readonly unwritten: readonly string[]
}

/** The written lessons before and after one, in the order of the course. */
export function aroundLesson(
  lessons: readonly LessonEntry[],
  slug: string,
): { readonly previous: Nearest; readonly next: Nearest } {
  const here = lessons.findIndex((lesson) => lesson.slug === slug)
  return { previous: nearest(lessons.slice(0, here).reverse()), next: nearest(lessons.slice(here + 1)) }
}

function nearest(onTheWay: readonly LessonEntry[]): Nearest {
  const found = onTheWay.findIndex((lesson) => lesson.slug !== undefined)
  const passed = found < 0 ? onTheWay : onTheWay.slice(0, found)
  return { lesson: onTheWay[found] ?? null, unwritten: passed.map(({ number }) => number).sort() }
}
