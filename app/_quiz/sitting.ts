import type { SittingRecord } from '#app/_progress/store'
import type { Question } from '#exercises/quiz/questions'
import { type Response, responseSchema } from '#exercises/quiz/response'
import type { Bank } from '#exercises/quiz/schema'
import type { Settings } from './settings'
import { seedOf, shownOrder } from './shown-order'
import type { Answered } from './use-verdicts'

/*
 * A sitting: one person takes one bank. A record that is kept as it changes, so that a page that is loaded anew goes on where it was;
 * everything else about it (order, draws, deadline) comes from its seed and its times. Times are milliseconds since 1970.
 */
export type Sitting = SittingRecord

/** A bank is not changed, and a pile of results asks for its fingerprint again and again. */
const fingerprints = new WeakMap<Bank, string>()

/** What a bank's questions are, as a number in letters: a sitting over other questions cannot be gone on with. */
export function fingerprintOf(bank: Bank): string {
  const known = fingerprints.get(bank)
  if (known !== undefined) return known
  const text = JSON.stringify([bank.id, bank.questions])
  const fingerprint = [seedOf(text), seedOf('again', text)].map((part) => part.toString(36)).join('-')
  fingerprints.set(bank, fingerprint)
  return fingerprint
}

export function begun(bank: Bank, mode: Sitting['mode'], seed: number, now: number, before?: Sitting): Sitting {
  return {
    bank: fingerprintOf(bank),
    mode,
    seed,
    startedAt: now,
    // Two clicks in one millisecond, or a clock that was put back: a later sitting stays the later one.
    changedAt: Math.max(now, (before?.changedAt ?? 0) + 1),
    finishedAt: null,
    responses: {},
    draws: {},
    checked: [],
    finished: before?.finished ?? [],
  }
}

const changed = (sitting: Sitting, now: number, change: Partial<Sitting>): Sitting => ({
  ...sitting,
  ...change,
  changedAt: Math.max(now, sitting.changedAt + 1),
})

const without = <Each>(all: Readonly<Record<string, Each>>, ids: readonly string[]): Record<string, Each> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)))

export const responded = (sitting: Sitting, id: string, response: Response | null, now: number): Sitting =>
  changed(sitting, now, {
    responses: response === null ? without(sitting.responses, [id]) : { ...sitting.responses, [id]: response },
  })

/** Asks for the feedback on an answer. */
export const checked = (sitting: Sitting, id: string, now: number): Sitting =>
  changed(sitting, now, { checked: [...sitting.checked.filter((each) => each !== id), id] })

/** Asks questions again, each drawn anew. */
export const askedAgain = (sitting: Sitting, ids: readonly string[], now: number): Sitting =>
  changed(sitting, now, {
    responses: without(sitting.responses, ids),
    checked: sitting.checked.filter((each) => !ids.includes(each)),
    draws: { ...sitting.draws, ...Object.fromEntries(ids.map((id) => [id, drawsOf(sitting, id) + 1])) },
  })

/** Hands a test in: from now on nothing is answered, and everything is told. */
export function finished(sitting: Sitting, now: number): Sitting {
  if (sitting.finishedAt !== null) return sitting
  const test = { startedAt: sitting.startedAt, finishedAt: now }
  return changed(sitting, now, { finishedAt: now, finished: [...sitting.finished, test] })
}

const drawsOf = ({ draws }: Sitting, id: string): number => (Object.hasOwn(draws, id) ? (draws[id] ?? 0) : 0)

/** The seed by which a question is drawn and its answers are shuffled. */
export const questionSeed = (sitting: Sitting, id: string): number => seedOf(sitting.seed, id, drawsOf(sitting, id))

/** The answer that is kept to a question; null where there is none, or none that fits. */
export function responseTo(sitting: Sitting, question: Question): Response | null {
  const kept = Object.hasOwn(sitting.responses, question.id) ? sitting.responses[question.id] : undefined
  const read = responseSchema.safeParse(kept)
  return read.success && read.data.type === question.type ? read.data : null
}

/** The questions in the order in which this person gets them. */
export function questionsInOrder(bank: Bank, sitting: Sitting, { shuffle }: Settings): Question[] {
  const order = shownOrder(bank.questions.length, sitting.seed, shuffle && sitting.mode === 'test')
  return order.flatMap((place) => bank.questions[place] ?? [])
}

/** Every question in that order, as it is asked, with the answer that is kept. */
export const answersIn = (bank: Bank, sitting: Sitting, settings: Settings): Answered[] =>
  questionsInOrder(bank, sitting, settings).map((question) => ({
    question,
    response: responseTo(sitting, question),
    seed: questionSeed(sitting, question.id),
  }))

/** When a test ends by itself; null where it does not. */
export const deadlineOf = ({ mode, startedAt }: Sitting, { minutes }: Settings): number | null =>
  mode === 'test' && minutes !== null ? startedAt + minutes * 60_000 : null

/** How many tests may still be begun; null for as many as one likes. */
export function attemptsLeft(sitting: Sitting | undefined, { attempts }: Settings): number | null {
  if (attempts === null) return null
  const open = sitting?.mode === 'test' && sitting.finishedAt === null ? 1 : 0
  return Math.max(0, attempts - (sitting?.finished.length ?? 0) - open)
}

/** Whether a question's feedback is shown. */
export const isTold = (sitting: Sitting, id: string): boolean =>
  sitting.mode === 'practice' ? sitting.checked.includes(id) : sitting.finishedAt !== null
