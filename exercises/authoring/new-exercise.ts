import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { slugSchema } from '../exercise-schema'
import { CATALOG, fromHere } from '../load'

/** An exercise that is small and whole; `TODO(author)` stands where an author has to write. */
const SKELETON = join(process.cwd(), 'exercises', 'authoring', 'skeleton')

/**
 * Makes the folder of a new exercise: every file that the gate looks for, around a small example that runs.
 *
 * @returns the paths of what was written, from the project's folder
 * @throws an Error that says what to do instead, where the slug is bad or taken; nothing is written then
 */
export function newExercise(slug: string, catalog = CATALOG): string[] {
  if (!slugSchema.safeParse(slug).success) {
    throw new Error(
      `${JSON.stringify(slug)} cannot be the slug of an exercise: it must be small letters and digits, joined by hyphens. Take ${JSON.stringify(asSlug(slug) || 'fast-retransmit')}, for example.`,
    )
  }
  const folder = join(catalog, slug)
  if (existsSync(folder)) {
    throw new Error(
      `${fromHere(folder)} is there already, and nothing was changed. Take another slug, or go on with it: npm run exercises:check -- ${slug}`,
    )
  }
  cpSync(SKELETON, folder, { recursive: true, errorOnExist: true, force: false })
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fromHere(join(entry.parentPath, entry.name)))
    .sort()
}

/** The slug that was perhaps meant: `fast-retransmit` for `Fast Retransmit`. */
const asSlug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
