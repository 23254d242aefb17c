import * as z from 'zod'
import { type Path, parseLocatedYaml } from '#engine/cli/located-yaml'
import { pathText } from '#engine/scenario/problems'
import { type Exercise, exerciseSchema } from './exercise-schema'

/**
 * Reads the text of an `exercise.yaml`.
 *
 * @param file the name that its errors begin with
 * @throws an Error that says, for everything that is wrong, where it is, what was expected and what to do
 */
export function readExercise(source: string, file: string): Exercise {
  const { value, lineOf } = parseLocatedYaml(source, file)
  const parsed = exerciseSchema.safeParse(value)
  if (parsed.success) return parsed.data

  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue).map(({ path, says }) => ({ path, says })))
  throw new Error(problems.map(({ path, says }) => `${file}:${lineOf(path)}: ${says}`).join('\n\n'))
}

function problemsOf(issue: z.core.$ZodIssue): { path: Path; says: string }[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      says: `${pathText([...path, key])} is not a field of an exercise.\n${described(path)} Correct its spelling or remove it.`,
    }))
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('undefined')
  const last = path.at(-1)
  const parent = path.slice(0, -1)
  if (missing && (last === 'en' || last === 'zh')) {
    const language = last === 'en' ? 'English' : 'Chinese'
    return [{ path, says: `${pathText(parent)} has no ${language} text.\n${described(parent)} Add ${pathText(path)}.` }]
  }
  if (missing) {
    return [{ path, says: `${pathText(path)} is missing.\n${described(path)} Add ${pathText(path)}.` }]
  }
  return [{ path, says: `${pathText(path)}: ${issue.message}.\n${described(path)} Correct ${pathText(path)}.` }]
}

/** What the schema says about the field at a path. */
function described(path: Path): string {
  let field: z.core.JSONSchema.BaseSchema = z.toJSONSchema(exerciseSchema)
  for (const key of path) {
    const next: unknown =
      typeof key === 'number' ? field.items : (field.properties?.[key] ?? field.additionalProperties)
    if (!isSchema(next)) break
    field = next
  }
  return field.description ?? ''
}

const isSchema = (it: unknown): it is z.core.JSONSchema.BaseSchema =>
  typeof it === 'object' && it !== null && !Array.isArray(it)
