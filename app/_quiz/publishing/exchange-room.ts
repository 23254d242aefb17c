import type { ExportedBank } from '#exercises/quiz/formats/export-bank'
import type { ReadFile } from '#exercises/quiz/formats/read-options'
import type { Sheet, SheetsAsked } from '../printing/sheets'
import type { ExchangeAnswer, ExchangeRequest } from './exchange'

/*
 * Files are read and written in a worker of their own, which is loaded when the first of them is there: a file that somebody made to hang
 * its reader holds up nothing, and is given up.
 */

/** What largest files need, many times over. */
const PATIENCE_MS = 60_000

/** Why nothing came: it took too long, or was given up by whoever asked. */
export class NoAnswer extends Error {}

/** @throws NoAnswer, or Error where the worker failed */
export async function readInWorker(file: File, signal: AbortSignal): Promise<ReadFile> {
  const answer = await ask({ kind: 'import', file }, signal)
  if (answer.kind !== 'imported') throw new Error(UNASKED)
  return answer.read
}

/** @throws NoAnswer, or Error where the worker failed */
export async function writtenInWorker(
  request: Omit<Extract<ExchangeRequest, { kind: 'export' }>, 'kind'>,
  signal: AbortSignal,
): Promise<ExportedBank> {
  const answer = await ask({ kind: 'export', ...request }, signal)
  if (answer.kind !== 'exported') throw new Error(UNASKED)
  return answer.file
}

/** @throws NoAnswer, or Error where a question cannot be drawn */
export async function sheetsInWorker(asked: SheetsAsked, signal: AbortSignal): Promise<readonly Sheet[]> {
  const answer = await ask({ kind: 'sheets', ...asked }, signal)
  if (answer.kind !== 'sheets') throw new Error(UNASKED)
  return answer.sheets
}

const UNASKED = 'The worker answered what it was not asked.'

type Message = { readonly answer: ExchangeAnswer } | { readonly error: string }

function ask(request: ExchangeRequest, signal: AbortSignal): Promise<ExchangeAnswer> {
  const worker = new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<ExchangeAnswer>((resolve, reject) => {
    const giveUp = () => reject(new NoAnswer())
    const late = setTimeout(giveUp, PATIENCE_MS)
    signal.addEventListener('abort', giveUp)
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if ('answer' in data) resolve(data.answer)
      else reject(new Error(data.error))
    }
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(request)
    worker.addEventListener('message', () => clearTimeout(late), { once: true })
  }).finally(() => worker.terminate())
}
