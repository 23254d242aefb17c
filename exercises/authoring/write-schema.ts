/** `npm run exercises:schema`: writes the JSON schema of `exercise.yaml` anew, for editors. */
import { writeFileSync } from 'node:fs'
import { fromHere } from '../load'
import { editorSchema, SCHEMA_FILE } from './editor-schema'

writeFileSync(SCHEMA_FILE, `${JSON.stringify(editorSchema(), null, 2)}\n`)
console.log(`${fromHere(SCHEMA_FILE)} is written.`)
