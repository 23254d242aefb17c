import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    caseSeed: number
  }
}

/** What generated cases start from where no grader names a seed: the Vitest CLI on the folder as it stands. */
const SEED_WITHOUT_A_GRADER = 20_260_301

/**
 * The seed of this grading's generated cases, for fast-check: `fc.assert(property, { seed: caseSeed() })`.
 *
 * A grader gives it through Vitest's provided context (`provide: { caseSeed }` in a configuration, `providedContext` in the
 * worker's state). It is public in a browser and a secret of the class on a server.
 *
 * @returns a 32-bit integer
 */
export function caseSeed(): number {
  return inject('caseSeed') ?? SEED_WITHOUT_A_GRADER
}
