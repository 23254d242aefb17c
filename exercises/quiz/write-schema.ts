/** `npm run quiz:schema`: writes the JSON schema of a bank anew, for editors. */
import { writeFileSync } from 'node:fs'
import { BANK_SCHEMA_FILE, bankEditorSchema } from './editor-schema'

writeFileSync(BANK_SCHEMA_FILE, `${JSON.stringify(bankEditorSchema(), null, 2)}\n`)
console.log(`${BANK_SCHEMA_FILE} is written.`)
