import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBank } from '#exercises/quiz/read-bank'
import type { Bank } from '#exercises/quiz/schema'

const FOLDER = 'content/quizzes'

/** The names of the course's banks; each is its file's, and its address. */
export const bankNames = (): string[] =>
  readdirSync(join(process.cwd(), FOLDER))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort()

/** @throws Error with file and line where the bank is not as the schema says, or is called otherwise than its file */
export function loadBank(name: string): Bank {
  const file = `${FOLDER}/${name}.yaml`
  const { bank, lineOf } = readBank(readFileSync(join(process.cwd(), file), 'utf8'), file)
  if (bank.id !== name) {
    throw new Error(`${file}:${lineOf(['id'])}: id is ${bank.id}; it must be the file's name: ${name}.`)
  }
  return bank
}

/** The number of the lesson that most of a bank's questions are about; null where they name none. */
export function lessonOf({ questions }: Bank): string | null {
  const counts = new Map<string, number>()
  for (const { tags } of questions) {
    if (tags.lesson !== undefined) counts.set(tags.lesson, (counts.get(tags.lesson) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}

/** The banks of the course in the order of their lessons; those of none come last. */
export const banksInOrder = (): Bank[] =>
  bankNames()
    .map(loadBank)
    .sort((a, b) => (lessonOf(a) ?? '9.9').localeCompare(lessonOf(b) ?? '9.9'))

/** The banks about a lesson. */
export const banksOfLesson = (number: string): Bank[] => banksInOrder().filter((bank) => lessonOf(bank) === number)
