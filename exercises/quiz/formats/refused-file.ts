import { refusalOf, THE_FILE } from './note'
import type { ReadFile } from './read-options'

/** What a reader gives, or a note where it refuses the whole file. */
export function refusedFile(read: () => ReadFile): ReadFile {
  try {
    return read()
  } catch (error) {
    return { bank: null, notes: [{ effect: 'not-read', question: null, what: THE_FILE, why: refusalOf(error) }] }
  }
}
