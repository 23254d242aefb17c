import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from './problem'
import { FINGERPRINT_BYTES, fingerprint, runsIn } from './runs-of-words'
import { lineAt, type Text } from './text'

/** Written by `npm run content:fingerprints`: the fingerprints of all runs of the source documents, which are not in the repository. */
export const FINGERPRINTS = path.join('content', 'checks', 'source-runs.bin')

export function loadFingerprints(root = process.cwd()): ReadonlySet<string> {
  const hex = readFileSync(path.join(root, FINGERPRINTS)).toString('hex')
  return new Set(hex.match(new RegExp(`.{${FINGERPRINT_BYTES * 2}}`, 'g')))
}

/** The course is in its own words: no text shares a run of words with a source document. Each place is said once. */
export function checkSharedRuns(texts: readonly Text[], ofSources: ReadonlySet<string>): Problem[] {
  return texts.flatMap((text) => {
    const shared = runsIn(text.text).filter(({ words }) => ofSources.has(fingerprint(words)))
    return shared
      .filter(({ index }, at) => index > (shared[at - 1]?.last ?? -1))
      .map(({ words, index }) => ({
        file: text.file,
        line: lineAt(text, index),
        wrong: `“${words}” stands so in a source document.`,
        right: 'Say it in words of our own.',
      }))
  })
}
