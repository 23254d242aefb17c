import * as z from 'zod'
import { responseSchema } from '#exercises/quiz/response'
import { settingsSchema } from './settings'

const FORMAT = 'ackademy-quiz-result'
const VERSION = 1
export const LONGEST_STUDENT = 100
const LARGEST = 10_000_000

const time = z.number().min(0)

/**
 * What a student hands in of a test: the answers, by question. The points are what the student's browser said; whoever marks has the bank
 * and scores the answers again.
 */
const resultSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  student: z.string().max(LONGEST_STUDENT),
  bank: z.strictObject({ id: z.string().max(200), fingerprint: z.string().max(100) }),
  settings: settingsSchema,
  /** The first is 1. */
  attempt: z.int().min(1),
  seed: z.int(),
  startedAt: time,
  finishedAt: time,
  responses: z.record(z.string().max(200), responseSchema),
  points: z.strictObject({ got: z.number(), of: z.number(), byHand: z.number() }),
})

export type QuizResult = Omit<z.infer<typeof resultSchema>, 'format' | 'version'>

export const resultText = (result: QuizResult): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, ...result }, null, 1)

/** Reads such a file. Never throws, whatever it holds. */
export function readResult(text: string): QuizResult | 'too-large' | 'no-result' {
  if (text.length > LARGEST) return 'too-large'
  const read = resultSchema.safeParse(jsonOf(text))
  if (!read.success) return 'no-result'
  const { format: _, version: __, ...result } = read.data
  return result
}

/** A name that every system takes, whatever the student is called. */
export function resultFileName(bank: string, student: string): string {
  const safe = student
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return `${['quiz', bank, safe].filter((part) => part !== '').join('_')}.json`
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
