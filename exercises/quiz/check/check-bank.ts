import { stateOf } from '#engine/observe/measures'
import type { Trace } from '#engine/trace/format'
import { placeIn } from '../place-in-run'
import type { Question, QuestionOf } from '../questions'
import type { BankProblem } from '../read-bank'
import type { Bank } from '../schema'
import { NANOSECOND_MS } from '../simulation/ask'
import { traceOf } from '../trace-of'
import { checkSimulation } from './check-simulation'

/** What is wrong in a bank that its schema cannot see, because the engine has to run for it. */
export const checkBank = ({ questions }: Bank): BankProblem[] =>
  questions.flatMap((question, index) =>
    checkQuestion(question).map(({ path, says }) => ({ path: ['questions', index, ...path], says })),
  )

/** The same of one question; the paths begin in it. */
export function checkQuestion(question: Question): BankProblem[] {
  switch (question.type) {
    case 'simulation':
      return checkSimulation(question)
    case 'point':
      return inItsRun(question, checkPoint)
    case 'state':
      return inItsRun(question, checkState)
    default:
      return []
  }
}

function inItsRun<Asked extends QuestionOf<'point' | 'state'>>(
  question: Asked,
  check: (question: Asked, trace: Trace) => BankProblem[],
): BankProblem[] {
  let trace: Trace
  try {
    trace = traceOf(question)
  } catch (error) {
    const path = [question.template === undefined ? 'scenario' : 'template']
    return [{ path, says: error instanceof Error ? error.message : String(error) }]
  }
  return check(question, trace)
}

/** Every place of which the question speaks is in the run. */
const checkPoint = ({ right, feedback }: QuestionOf<'point'>, trace: Trace): BankProblem[] =>
  [
    ...right.map((place, index) => ({ place, path: ['right', index] })),
    ...feedback.map(({ on: place }, index) => ({ place, path: ['feedback', index, 'on'] })),
  ]
    .filter(({ place }) => placeIn(trace, place) === null)
    .map(({ place, path }) => ({ path, says: `is not in the run: ${JSON.stringify(place)}` }))

function checkState({ endpoint, atMs }: QuestionOf<'state'>, trace: Trace): BankProblem[] {
  const state = stateOf(trace, endpoint, atMs)
  if (state === null) {
    const there = trace.endpoints.map(({ id }) => id).join(', ')
    return [{ path: ['endpoint'], says: `${endpoint} is not there at ${atMs} ms; the run has ${there}` }]
  }
  const moved = [-NANOSECOND_MS, NANOSECOND_MS].map((by) => stateOf(trace, endpoint, Math.max(0, atMs + by)))
  const other = moved.find((it) => it !== state)
  if (other === undefined) return []
  return [
    {
      path: ['atMs'],
      says: `is a moment at which one nanosecond more or less changes ${state} to ${other}; expected another`,
    },
  ]
}
