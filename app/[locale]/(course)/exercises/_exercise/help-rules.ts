import type { HelpRecord, Submission } from '#app/_progress/store'

/** What help an exercise page gives. An assignment of a class may switch either off; nothing else decides it. */
export interface HelpOffered {
  readonly hints: boolean
  readonly solution: boolean
}

export const ALL_HELP: HelpOffered = { hints: true, solution: true }

/** So many different texts must have been graded before the solution may be asked for without passing. */
const ATTEMPTS_NEEDED = 3

export type SolutionAccess =
  | { readonly kind: 'off' }
  /** What is still to be done, and not both zero. */
  | { readonly kind: 'closed'; readonly attempts: number; readonly hints: number }
  | { readonly kind: 'on-confirmation' }
  | { readonly kind: 'open' }

interface SoFar {
  readonly offered: HelpOffered
  readonly hasPassed: boolean
  readonly help: HelpRecord | undefined
  /** Oldest first. */
  readonly submissions: readonly Submission[]
  readonly tests: Readonly<Record<string, { readonly hints: readonly string[] }>>
}

/**
 * Whether the solution may be seen: after passing; or, once confirmed, after three different attempts of which the last one's failing tests have
 * all their hints opened.
 */
export function solutionAccess({ offered, hasPassed, help, submissions, tests }: SoFar): SolutionAccess {
  if (!offered.solution) return { kind: 'off' }
  if (hasPassed || typeof help?.seenAt === 'number') return { kind: 'open' }
  const attempts = Math.max(0, ATTEMPTS_NEEDED - submissions.length)
  const failing = offered.hints ? (submissions.at(-1)?.failed ?? []) : []
  const hints = failing
    .map((id) => Math.max(0, (tests[id]?.hints.length ?? 0) - (help?.hints[id] ?? 0)))
    .reduce((sum, left) => sum + left, 0)
  return attempts === 0 && hints === 0 ? { kind: 'on-confirmation' } : { kind: 'closed', attempts, hints }
}
