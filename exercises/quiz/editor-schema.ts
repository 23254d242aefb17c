import { join } from 'node:path'
import * as z from 'zod'
import { bankSchema } from './schema'

/** The JSON schema of a bank, for editors; made by `npm run quiz:schema`. */
export const BANK_SCHEMA_FILE = join(process.cwd(), 'exercises', 'quiz', 'bank.schema.json')

/** The first line of every bank in content/quizzes: editors with a YAML language server read it. */
export const BANK_SCHEMA_LINE = '# yaml-language-server: $schema=../../exercises/quiz/bank.schema.json'

/** What a bank may say, as a JSON schema (draft 7, which is what editors know for YAML). */
export const bankEditorSchema = (): object =>
  z.toJSONSchema(bankSchema, { target: 'draft-7', io: 'input', reused: 'ref' })
