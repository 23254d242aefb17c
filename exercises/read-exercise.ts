import { isMap, LineCounter, parseDocument } from 'yaml'
import * as z from 'zod'
import { type Exercise, exerciseSchema } from './exercise-schema'

type Path = readonly (string | number)[]

/**
 * Reads the text of an `exercise.yaml`.
 *
 * @param file the name that its errors begin with
 * @throws an Error that says, for everything that is wrong, where it is, what was expected and what to do
 */
export function readExercise(source: string, file: string): Exercise {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true })
  const [broken] = document.errors
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0])
    const [what] = broken.message.split('\n')
    throw new Error(`${file}:${line}: is not YAML, at column ${col}: ${what}\nWrite YAML 1.2 with each key once.`)
  }

  const parsed = exerciseSchema.safeParse(document.toJS())
  if (parsed.success) return parsed.data

  /** The line of the nearest thing that exists. */
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const key = path[length - 1]
      const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
      const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined
      const node = pair?.key ?? document.getIn(path.slice(0, length), true)
      const start = startOf(node)
      if (start !== undefined) return lines.linePos(start).line
    }
    return 1
  }
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

/** `tests.wraps.hints[0].zh` */
const pathText = (path: Path): string =>
  path.length === 0
    ? 'the file'
    : path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')

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

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const [start]: unknown[] = node.range
  return typeof start === 'number' ? start : undefined
}
