import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { lessonNumber } from './lesson-number'
import { problemsOf } from './problems'

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is small letters, digits and hyphens')
const bothLanguages = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })

/** When a symptom shows itself, in the order of a connection's life. */
export const SYMPTOM_GROUPS = ['opening', 'data', 'closing', 'silence'] as const

const symptomSchema = z.strictObject({
  group: z.enum(SYMPTOM_GROUPS).describe('When it shows itself: `silence` is while nothing is sent'),
  title: bothLanguages.describe('What people see, in their words'),
  what: bothLanguages.describe('What it is, in one sentence or two'),
  look: z
    .strictObject({
      command: z.string().min(1).describe('One command of Linux'),
      read: bothLanguages.describe('What to read in its answer'),
    })
    .describe('What to look at first'),
  lessons: z.array(lessonNumber).min(1).describe('The lessons that treat it, the main one first'),
  exercises: z.array(id).default([]).describe('Exercises in which one writes what matters here'),
  claims: z.array(z.string().regex(/^D[0-4]-\d\d$/, 'a claim is named as in content/claims: D3-20')).min(1),
  terms: z.array(id).min(1).describe('Terms of the glossary'),
})

const symptomsSchema = z.record(id, symptomSchema)

export type Symptom = z.infer<typeof symptomSchema>

/**
 * What troubles people with TCP, by id, in the order in which it is shown.
 *
 * @throws Error that names the symptom and the field where content/symptoms.yaml is not as the schema says
 */
export function loadSymptoms(root = process.cwd()): Readonly<Record<string, Symptom>> {
  const file = path.join('content', 'symptoms.yaml')
  const read = symptomsSchema.safeParse(parse(readFileSync(path.join(root, file), 'utf8')))
  if (!read.success) throw new Error(problemsOf(file, read.error))
  return read.data
}
