import { type Problem, problemsOf } from '#engine/scenario/problems'
import { type Scenario, scenarioSchema } from '#engine/scenario/schema'
import { pathKey } from './draft'

/** What a draft says: a scenario, or what is wrong with it, where it is wrong. */
export interface Checked {
  readonly scenario: Scenario | null
  readonly problems: readonly Problem[]
  readonly at: ReadonlyMap<string, Problem>
}

export function checkDraft(draft: unknown): Checked {
  const read = scenarioSchema.safeParse(draft)
  if (read.success) return { scenario: read.data, problems: [], at: new Map() }
  const problems = problemsOf(read.error.issues, draft)
  return { scenario: null, problems, at: new Map(problems.map((problem) => [pathKey(problem.path), problem])) }
}
