import * as z from 'zod'
import { type OpenedBank, type SharedBank, sharedBank } from './bank-link'

const FORMAT = 'ackademy-quiz'
const VERSION = 1

const envelopeSchema = z.looseObject({ format: z.literal(FORMAT), version: z.number() })

/** A bank and how it is to be taken, as the text of a file. It holds what a link holds. */
export const quizFileText = ({ bank, settings }: SharedBank): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, settings, bank }, null, 1)

/** Reads such a file; null where the text is something else. Never throws, whatever it holds. */
export function openQuizFile(text: string): OpenedBank | null {
  const envelope = envelopeSchema.safeParse(jsonOf(text))
  if (!envelope.success) return null
  const { format: _, version, ...content } = envelope.data
  return version === VERSION ? sharedBank(content) : { kind: 'newer' }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
