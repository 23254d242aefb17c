import type { Trace } from '#engine/trace/format'
import type { Question, QuestionOf } from '#exercises/quiz/questions'
import type { Response } from '#exercises/quiz/response'
import type { Drawn } from '#exercises/quiz/simulation/draw'
import type { RunSource } from '#exercises/quiz/trace-of'
import type { Answered, Marks } from './marking/marks'
import type { RoomAnswer, RoomRequest, Verdict } from './room-answers'
import type { DrawnWords } from './several-draws'

type Message = { readonly id: number } & ({ readonly answer: RoomAnswer } | { readonly error: string })

interface Waiting {
  resolve(answer: RoomAnswer): void
  reject(error: Error): void
}

/*
 * Questions are drawn and answers scored in a worker, which is loaded with the first of them: the engine never holds up the page, and a
 * run that takes long does not either.
 */

const ask = room()
/** Checks try hundreds of draws: in a room of their own they keep no answer waiting. */
const askToCheck = room()

/** @throws Error where no values make a question of it */
export async function drawIn(question: QuestionOf<'simulation'>, seed: number): Promise<Drawn> {
  const answer = await ask({ kind: 'draw', question, seed })
  if (answer.kind !== 'draw') throw new Error(UNASKED)
  return answer.drawn
}

/** The run that a question is about. */
export async function traceIn({ template, scenario }: RunSource): Promise<Trace> {
  const answer = await ask({ kind: 'trace', source: { template, scenario } })
  if (answer.kind !== 'trace') throw new Error(UNASKED)
  return answer.trace
}

/**
 * Several draws of a question, with values that differ as far as they can; their runs are left out.
 *
 * @param from the first seed
 * @throws Error where no values make a question of it
 */
export async function drawsIn(question: QuestionOf<'simulation'>, from: number): Promise<readonly DrawnWords[]> {
  const answer = await ask({ kind: 'draws', question, from })
  if (answer.kind !== 'draws') throw new Error(UNASKED)
  return answer.draws
}

/** What only running a question shows to be wrong with it, as `npm run quiz -- check` says it. */
export async function checkIn(question: Question): Promise<readonly string[]> {
  const answer = await askToCheck({ kind: 'check', question })
  if (answer.kind !== 'check') throw new Error(UNASKED)
  return answer.says
}

/**
 * What is said about an answer, or about none.
 *
 * @param seed by which the question was drawn, where there is no answer that says so
 */
export async function verdictOn(question: Question, response: Response | null, seed: number): Promise<Verdict> {
  const answer = await ask({ kind: 'verdict', question, response, seed })
  if (answer.kind !== 'verdict') throw new Error(UNASKED)
  return answer.verdict
}

/** What the answers of a result file come to. */
export async function marksIn(questions: readonly Question[], result: Answered): Promise<Marks> {
  const answer = await ask({ kind: 'marks', questions, result })
  if (answer.kind !== 'marks') throw new Error(UNASKED)
  return answer.marks
}

const UNASKED = 'The worker answered what it was not asked.'

/** A worker that answers what it is asked, one after the other. */
function room(): (request: RoomRequest) => Promise<RoomAnswer> {
  let worker: Worker | null = null
  let asked = 0
  const waiting = new Map<number, Waiting>()

  function start(): Worker {
    const started = new Worker(new URL('./room-worker.ts', import.meta.url), { type: 'module' })
    started.onmessage = ({ data }: MessageEvent<Message>) => {
      const it = waiting.get(data.id)
      waiting.delete(data.id)
      if ('answer' in data) it?.resolve(data.answer)
      else it?.reject(new Error(data.error))
    }
    started.onerror = ({ message }) => {
      // The next request starts a new one.
      started.terminate()
      worker = null
      for (const { reject } of waiting.values()) reject(new Error(message || 'The engine could not be loaded.'))
      waiting.clear()
    }
    return started
  }

  return (request) => {
    worker ??= start()
    const id = ++asked
    worker.postMessage({ id, request })
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  }
}
