import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { lessonNumber } from './lesson-number'
import { problemsOf } from './problems'

const term = z.strictObject({
  term: z.string().min(1).describe('As the glossary prints it'),
  also: z.array(z.string().min(1)).optional().describe('Every other spelling under which a text may name it'),
  meaning: z.string().min(1),
})
const glossarySchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/),
  z.strictObject({ en: term, zh: term, lesson: lessonNumber.describe('The lesson whose text first needs it') }),
)

export type Glossary = z.infer<typeof glossarySchema>

/**
 * The terms of the course, by id.
 *
 * @throws Error that names the term and the field where content/glossary.yaml is not as the schema says
 */
export function loadGlossary(root = process.cwd()): Glossary {
  const file = path.join('content', 'glossary.yaml')
  const read = glossarySchema.safeParse(parse(readFileSync(path.join(root, file), 'utf8')))
  if (!read.success) throw new Error(problemsOf(file, read.error))
  return read.data
}
