import * as z from 'zod/mini'
import { type Scenario, scenarioSchema } from '../scenario/schema'
import { type Path, parseLocatedYaml, pathText } from './located-yaml'

// zod/mini says only "Invalid input" until it is given words.
z.config(z.locales.en())

/**
 * Reads a scenario from YAML or JSON.
 *
 * @param file the name that errors begin with
 * @throws Error with one line for each problem: file, line, where in the scenario, what stands there and what was expected
 */
export function readScenario(source: string, file: string): Scenario {
  const { value, lineOf } = parseLocatedYaml(source, file)
  const read = scenarioSchema.safeParse(value)
  if (read.success) return read.data
  const problems = read.error.issues
    .flatMap(locate)
    .map(({ path, says }) => `${file}:${lineOf(path)}: ${pathText(path)}: ${says}`)
  throw new Error(problems.join('\n'))
}

function locate(issue: z.core.$ZodIssue): { path: Path; says: string }[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  if (issue.code !== 'unrecognized_keys') return [{ path, says: issue.message }]
  return issue.keys.map((key) => ({
    path: [...path, key],
    says: 'is no word of a scenario; correct its spelling or remove it',
  }))
}
