import { fromHere, type LoadedExercise, type SourceFile } from '../load'

/** What is wrong with an exercise: where it stands, what is wrong, and what to do. */
export interface Problem {
  /** A path from the project's folder, with a line. */
  readonly where: string
  readonly what: string
  readonly todo: string
}

/** `file:line: what is wrong.` and below it what to do. */
export const problemText = ({ where, what, todo }: Problem): string => `${where}: ${what}\n${todo}`

/** A place in a file: the first line that has the text, or the first line. */
export function at(file: SourceFile, text = ''): string {
  const index = file.source.split('\n').findIndex((line) => line.includes(text))
  return `${fromHere(file.path)}:${Math.max(index, 0) + 1}`
}

/** Where a test stands in exercise.yaml. */
export const atTest = ({ yaml }: LoadedExercise, id: string): string => at(yaml, `  ${id}:`)
