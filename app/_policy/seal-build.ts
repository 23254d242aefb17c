/**
 * Gives every prerendered page of a build its policy: `tsx app/_policy/seal-build.ts <folder>...`, the last step of `build` and of `export`.
 *
 * The frame in which submissions run has a policy of its own and is left alone.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { sealed } from './content-security-policy'

const OWN_POLICY = /(^|\/)grader\/frame\.html$/

/** Seals the pages under a folder; returns how many there were. */
function sealFolder(folder: string): number {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.html') && !OWN_POLICY.test(path))
  for (const page of pages) {
    const path = join(folder, page)
    const html = readFileSync(path, 'utf8')
    writeFileSync(path, sealed(html))
  }
  return pages.length
}

const folders = process.argv.slice(2)
const pages = folders.map(sealFolder).reduce((sum, count) => sum + count, 0)
if (pages === 0) {
  console.error(
    `No page to give a policy to in ${folders.join(', ') || 'no folder'}. Expected the folder of prerendered pages of a build.`,
  )
  process.exit(1)
}
console.log(`Content security policy: ${pages} pages.`)
