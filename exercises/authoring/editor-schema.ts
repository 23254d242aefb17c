import { join } from 'node:path'
import * as z from 'zod'
import { exerciseSchema } from '../exercise-schema'

/** The JSON schema of `exercise.yaml`, for editors; made by `npm run exercises:schema`. */
export const SCHEMA_FILE = join(process.cwd(), 'exercises', 'exercise.schema.json')

/** The first line of every `exercise.yaml`: editors with a YAML language server read it. */
export const SCHEMA_LINE = '# yaml-language-server: $schema=../../exercise.schema.json'

/** What `exercise.yaml` may say, as a JSON schema (draft 7, which is what editors know for YAML). */
export const editorSchema = (): object => z.toJSONSchema(exerciseSchema, { target: 'draft-7', io: 'input' })
