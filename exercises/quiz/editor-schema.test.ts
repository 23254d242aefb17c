import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { oneOfEach } from './bank-for-tests'
import { courseBanks } from './check/check-files'
import { BANK_SCHEMA_FILE, BANK_SCHEMA_LINE, bankEditorSchema } from './editor-schema'

const written: unknown = JSON.parse(readFileSync(BANK_SCHEMA_FILE, 'utf8'))

test('the schema that editors read is the one that the check reads; `npm run quiz:schema` writes it anew', () => {
  expect(written).toEqual(bankEditorSchema())
})

/** What an editor knows: the written file alone. */
const inAnEditor = z.fromJSONSchema(z.custom<z.core.JSONSchema.JSONSchema>().parse(written))

test('an editor has nothing to say about a bank with a question of each type', () => {
  expect(inAnEditor.safeParse(oneOfEach).error).toBeUndefined()
})

test('an editor marks a type that does not exist', () => {
  const text = JSON.stringify(oneOfEach)
  expect(inAnEditor.safeParse(JSON.parse(text.replace('"essay"', '"poem"'))).success).toBe(false)
})

test('every bank of the course names the schema, and an editor has nothing to say about it', () => {
  for (const file of courseBanks()) {
    const source = readFileSync(file, 'utf8')
    expect(source.split('\n')[0], file).toBe(BANK_SCHEMA_LINE)
    expect(inAnEditor.safeParse(parse(source)).error, file).toBeUndefined()
  }
})
