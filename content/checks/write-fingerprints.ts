import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, runsIn } from './runs-of-words'
import { FINGERPRINTS } from './shared-runs'

// `npm run content:fingerprints -- <folder>`: of the documents in the folder only fingerprints of their runs come into the repository.
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder with the source documents: npm run content:fingerprints -- <folder>')
const names = readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name))
if (names.length === 0) throw new Error(`${folder} has no .txt or .md file.`)

const fingerprints = new Set(
  names.flatMap((name) => runsIn(readFileSync(path.join(folder, name), 'utf8')).map(({ words }) => fingerprint(words))),
)
writeFileSync(FINGERPRINTS, Buffer.from([...fingerprints].sort().join(''), 'hex'))
process.stdout.write(`${names.length} documents, ${fingerprints.size} runs: ${FINGERPRINTS}\n`)
