import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { pathText } from '#engine/scenario/problems'
import { readBank } from '../read-bank'
import { checkBank } from './check-bank'
import { checkCourseBank } from './course-bank'

/** Where the banks of the course are, seen from the folder in which npm runs every script. */
export const COURSE_BANKS = join('content', 'quizzes')

/** What a check says: a line for each problem, and one for each bank that has none. */
export interface Report {
  readonly problems: readonly string[]
  readonly fine: readonly string[]
}

/** The files of the course's banks. */
export const courseBanks = (root = process.cwd()): string[] =>
  existsSync(join(root, COURSE_BANKS))
    ? readdirSync(join(root, COURSE_BANKS))
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(COURSE_BANKS, name))
    : []

/** Reads the banks, runs all of their simulations, and says file, line, what is wrong and what was expected. */
export function checkFiles(files: readonly string[], root = process.cwd()): Report {
  const checked = files.map((file) => ({ file, problems: problemsIn(file, root) }))
  return {
    problems: checked.flatMap(({ problems }) => problems),
    fine: checked.flatMap(({ file, problems }) => (problems.length === 0 ? [file] : [])),
  }
}

function problemsIn(file: string, root: string): string[] {
  const isOfCourse = dirname(relative(root, resolve(root, file))) === COURSE_BANKS
  try {
    const { bank, lineOf } = readBank(readFileSync(resolve(root, file), 'utf8'), file)
    const misnamed =
      isOfCourse && basename(file) !== `${bank.id}.yaml`
        ? [{ path: ['id'], says: `is ${bank.id}; expected the name of the file, ${basename(file, '.yaml')}` }]
        : []
    return [...misnamed, ...checkBank(bank), ...(isOfCourse ? checkCourseBank(bank) : [])].map(
      ({ path, says }) => `${file}:${lineOf(path)}: ${pathText(path)}: ${says}`,
    )
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
