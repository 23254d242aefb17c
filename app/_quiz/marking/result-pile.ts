import { oneLine } from '#app/_class/one-line'
import { type FoundInFiles, type GivenFile, type Opened, readFiles } from '#app/_class/pile'
import { type QuizResult, readResult } from '../result-file'

/** Why a file is no result of a quiz. */
export interface ResultRefusal {
  readonly kind: 'no-text' | 'no-result' | 'nobody'
}

export type ResultPile = FoundInFiles<QuizResult, ResultRefusal>

/** Reads result files and those in the zips among them. Never rejects: what cannot be read is in `refused`. */
export const readResults = (files: readonly GivenFile[]): Promise<ResultPile> => readFiles(files, open)

function open(bytes: Uint8Array): Opened<QuizResult, ResultRefusal> {
  const text = textOf(bytes)
  if (text === null) return { refusal: { kind: 'no-text' } }
  const result = readResult(text)
  if (typeof result === 'string') return { refusal: { kind: 'no-result' } }
  const student = oneLine(result.student)
  return student === '' ? { refusal: { kind: 'nobody' } } : { content: { ...result, student } }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
