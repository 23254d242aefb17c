import * as z from 'zod'
import type { HandMarks } from './result-rows'

const PREFIX = 'ackademy-quiz-marks/'
const keptSchema = z.record(z.string(), z.number())

/*
 * Points that a person gave stay in this browser, so that an hour of reading essays outlives a reload. Where the browser keeps nothing,
 * they stay in the page.
 */

export function keptMarks(fingerprint: string): HandMarks {
  try {
    const kept = keptSchema.safeParse(JSON.parse(localStorage.getItem(PREFIX + fingerprint) ?? '{}'))
    return new Map(kept.success ? Object.entries(kept.data) : [])
  } catch {
    return new Map()
  }
}

export function keepMarks(fingerprint: string, marks: HandMarks): void {
  try {
    localStorage.setItem(PREFIX + fingerprint, JSON.stringify(Object.fromEntries(marks)))
  } catch {
    // Full, or forbidden: the page has them.
  }
}
