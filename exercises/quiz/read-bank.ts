import { type Path, parseLocatedYaml } from '#engine/cli/located-yaml'
import { pathText, problemsOf } from '#engine/scenario/problems'
import { type Bank, bankSchema } from './schema'

/** Longer than any bank: a thousand questions are not half of it. */
export const MOST_CHARACTERS = 5_000_000

/** Something wrong in a bank: where, and what stands there and was expected. */
export interface BankProblem {
  readonly path: Path
  readonly says: string
}

/** A bank, or all that keeps a value from being one: for what is written in forms. */
export function asBank(value: unknown): { bank: Bank } | { problems: readonly BankProblem[] } {
  const read = bankSchema.safeParse(value)
  return read.success ? { bank: read.data } : { problems: problemsOf(read.error.issues, value) }
}

/** A bank from its file, and where in the file things stand. */
export interface ReadBank {
  readonly bank: Bank
  readonly lineOf: (path: Path) => number
}

/**
 * Reads the text of a bank, YAML or JSON. What comes from anywhere is read or refused; it cannot do harm.
 *
 * @param file the name that its errors begin with
 * @throws Error with a line for each problem: file, line, where in the bank, what stands there and what was expected
 */
export function readBank(source: string, file: string): ReadBank {
  if (source.length > MOST_CHARACTERS) {
    throw new Error(`${file}:1: has ${source.length} characters; a bank has at most ${MOST_CHARACTERS}. Divide it.`)
  }
  const { value, lineOf } = parsed(source, file)
  const read = asBank(value)
  if ('bank' in read) return { bank: read.bank, lineOf }
  throw new Error(
    read.problems.map(({ path, says }) => `${file}:${lineOf(path)}: ${pathText(path)}: ${says}`).join('\n'),
  )
}

function parsed(source: string, file: string) {
  try {
    return parseLocatedYaml(source, file)
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof ReferenceError)) throw error
    // An alias that stands for itself many times over.
    throw new Error(`${file}:1: repeats itself too often for a bank.`)
  }
}
