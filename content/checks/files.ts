import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A file of the repository, as it stands. */
export interface SourceFile {
  /** From the root. */
  readonly file: string
  readonly source: string
}

/** The files below a folder whose path fits, in an order that does not depend on the machine. */
export function filesUnder(root: string, folder: string, fits: RegExp): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => fits.test(file))
    .sort()
    .map((file) => ({ file, source: readFileSync(path.join(root, file), 'utf8') }))
}
