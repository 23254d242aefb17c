import { readBank } from '#exercises/quiz/read-bank'
import type { OpenedBank } from './bank-link'
import { openQuizFile } from './quiz-file'
import { FREE } from './settings'

const MOST_BYTES = 10_000_000

/** What a file brought, or why there is nothing; the reader's own words where something is wrong in the bank. */
export type OpenedFile =
  | OpenedBank
  | { readonly kind: 'no-text' }
  | { readonly kind: 'refused'; readonly lines: readonly string[] }

/** Opens the file of a quiz, or of a bank. Never rejects, whatever it holds. */
export async function openFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<OpenedFile> {
  if (file.size > MOST_BYTES) return { kind: 'too-long' }
  const text = await textOf(file)
  if (text === null) return { kind: 'no-text' }
  const quiz = openQuizFile(text)
  if (quiz !== null) return quiz
  try {
    return { kind: 'bank', bank: readBank(text, file.name).bank, settings: FREE }
  } catch (error) {
    return { kind: 'refused', lines: (error instanceof Error ? error.message : String(error)).split('\n') }
  }
}

async function textOf(file: Pick<File, 'arrayBuffer'>): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return null
  }
}
