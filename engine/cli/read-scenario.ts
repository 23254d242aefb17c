import { pathText, problemsOf } from '../scenario/problems'
import { type Scenario, scenarioSchema } from '../scenario/schema'
import { parseLocatedYaml } from './located-yaml'

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
  const problems = problemsOf(read.error.issues, value).map(
    ({ path, says }) => `${file}:${lineOf(path)}: ${pathText(path)}: ${says}`,
  )
  throw new Error(problems.join('\n'))
}
