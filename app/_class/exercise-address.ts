import { pageIn } from '#app/_ui/href'
import type { Locale } from '#app/_ui/locale'

/**
 * By this part of its query an exercise's page knows that it was opened from an assignment. Not by the fragment: links to the rules of the
 * brief change that one.
 */
export const ASSIGNMENT_QUERY = 'assignment'

/** The address of an exercise within an assignment, as `next/link` takes it. */
export const exerciseIn = (locale: Locale, slug: string, fragment: string): string =>
  `${pageIn(locale, `exercises/${slug}`)}?${ASSIGNMENT_QUERY}=${fragment}`

/** The address of an assignment's own page. */
export const assignmentIn = (locale: Locale, fragment: string): string => `${pageIn(locale, 'assignment')}#${fragment}`
