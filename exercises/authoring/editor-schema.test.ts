import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { listExercises, loadExercise } from '../load'
import { editorSchema, SCHEMA_FILE } from './editor-schema'

const written: unknown = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))

test('the schema that editors read is the one that the gate reads; `npm run exercises:schema` writes it anew', () => {
  expect(written).toEqual(editorSchema())
})

/** What an editor knows: the written file alone. */
const inAnEditor = z.fromJSONSchema(z.custom<z.core.JSONSchema.JSONSchema>().parse(written))

test.each(listExercises())('an editor has nothing to say about %s', (slug) => {
  expect(inAnEditor.safeParse(parse(loadExercise(slug).yaml.source)).error).toBeUndefined()
})

test.each([
  ['a field that does not exist', 'level: core', 'level: core\nlevels: core'],
  ['a sentence without the value that came back', '{got}', 'it'],
  ['a rule that is no rule', 'rule: R1', 'rule: one'],
  ['a test without a hint', 'hints:', 'hint:'],
])('an editor marks %s', (_, from, to) => {
  const { source } = loadExercise('sequence-comparison').yaml
  expect(source).toContain(from)
  expect(inAnEditor.safeParse(parse(source.replace(from, to))).success).toBe(false)
})
