/** Something that keeps a draft from being a bank, in the page's language and in words that a teacher understands. */
export interface Problem {
  /** Where, from the thing on that is being looked at. */
  readonly path: readonly (string | number)[]
  readonly says: string
  /** `open`: something is still to be written. `wrong`: what was written cannot stay so. */
  readonly kind: 'open' | 'wrong'
}

/** The problems of one part, with paths from there on. */
export const problemsIn = (problems: readonly Problem[], ...part: Problem['path']): Problem[] =>
  problems
    .filter(({ path }) => part.every((step, index) => path[index] === step))
    .map((problem) => ({ ...problem, path: problem.path.slice(part.length) }))

/** The problems of this part itself, and not of what it holds. */
export const ownProblems = (problems: readonly Problem[], ...part: Problem['path']): Problem[] =>
  problemsIn(problems, ...part).filter(({ path }) => path.length === 0)
