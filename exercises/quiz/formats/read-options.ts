import type { Bank } from '../schema'
import type { Language } from '../words'
import type { Note } from './note'

/** What the file does not say itself. */
export interface ReadOptions {
  /** The language of its texts; by default what most of it is written in. */
  readonly language?: Language
  /** The name of the file, from which the bank has its id and title where the file says none. */
  readonly name?: string
}

/** What was read. */
export interface ReadFile {
  /** null where no question could be read. */
  readonly bank: Bank | null
  readonly notes: readonly Note[]
}
