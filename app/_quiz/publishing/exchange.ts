import { stringify } from 'yaml'
import { type ExportedBank, exportBank } from '#exercises/quiz/formats/export-bank'
import type { FormatName } from '#exercises/quiz/formats/file-formats'
import { importBank } from '#exercises/quiz/formats/import-bank'
import type { ReadFile } from '#exercises/quiz/formats/read-options'
import type { Bank } from '#exercises/quiz/schema'
import type { Language } from '#exercises/quiz/words'
import { type Sheet, type SheetsAsked, sheetsOf } from '../printing/sheets'
import { openQuizFile } from '../quiz-file'

/** What a page may ask for where files of banks come and go. */
export type ExchangeRequest =
  | { readonly kind: 'import'; readonly file: File }
  | {
      readonly kind: 'export'
      readonly bank: Bank
      readonly format: FormatName | 'bank'
      readonly language: Language
      readonly variants: number
    }
  | ({ readonly kind: 'sheets' } & SheetsAsked)

export type ExchangeAnswer =
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'imported'; readonly read: ReadFile }
  | { readonly kind: 'exported'; readonly file: ExportedBank }

/** Reads or writes a file, or what is to be printed. What is wrong with a file is in its notes; an error is one of ours, or the browser's. */
export async function answerTo(request: ExchangeRequest): Promise<ExchangeAnswer> {
  if (request.kind === 'sheets') return { kind: 'sheets', sheets: sheetsOf(request) }
  if (request.kind === 'import') return { kind: 'imported', read: await read(request.file) }
  const { bank, format, ...options } = request
  return { kind: 'exported', file: format === 'bank' ? asYaml(bank) : exportBank(bank, format, options) }
}

/** A quiz that was published as a file holds a bank, too. */
async function read(file: File): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isSmall = bytes.length < MOST_OF_A_QUIZ
  const quiz = isSmall && bytes[0] === BRACE ? openQuizFile(new TextDecoder().decode(bytes)) : null
  return quiz?.kind === 'bank' ? { bank: quiz.bank, notes: [] } : importBank(bytes, file.name)
}

const MOST_OF_A_QUIZ = 10_000_000
const BRACE = 0x7b

const asYaml = (bank: Bank): ExportedBank => ({
  fileName: `${bank.id}.yaml`,
  mime: 'application/yaml',
  bytes: new TextEncoder().encode(stringify(bank, { lineWidth: 120, aliasDuplicateObjects: false })),
  notes: [],
})
