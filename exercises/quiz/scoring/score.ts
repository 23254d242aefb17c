import type { Question } from '../questions'
import type { Response } from '../response'
import { traceOf } from '../trace-of'
import { scoreChoice, scoreMatch, scoreMultiple, scoreOrder, scoreTrueFalse } from './chosen'
import { scoreCloze, scoreNumber, scoreText } from './filled-in'
import { scorePoint, scoreState } from './in-run'
import { type Score, WRONG } from './score-of'
import { scoreSimulation } from './simulated'

/**
 * What an answer to a question is worth, as Moodle would count it: fractions, tolerance, wildcards and case, and never less than
 * nothing. An answer of another type than the question's is worth nothing.
 */
export function score(question: Question, response: Response): Score {
  switch (question.type) {
    case 'choice':
      return response.type === 'choice' ? scoreChoice(question, response) : WRONG
    case 'multiple':
      return response.type === 'multiple' ? scoreMultiple(question, response) : WRONG
    case 'true-false':
      return response.type === 'true-false' ? scoreTrueFalse(question, response) : WRONG
    case 'number':
      return response.type === 'number' ? scoreNumber(question, response.text) : WRONG
    case 'text':
      return response.type === 'text' ? scoreText(question, response.text) : WRONG
    case 'match':
      return response.type === 'match' ? scoreMatch(question, response) : WRONG
    case 'order':
      return response.type === 'order' ? scoreOrder(question, response) : WRONG
    case 'cloze':
      return response.type === 'cloze' ? scoreCloze(question, response) : WRONG
    case 'point':
      return response.type === 'point' ? scorePoint(question, response, traceOf(question)) : WRONG
    case 'state':
      return response.type === 'state' ? scoreState(question, response, traceOf(question)) : WRONG
    case 'essay':
      return { fraction: null, feedback: [] }
    case 'simulation':
      return response.type === 'simulation' ? scoreSimulation(question, response) : WRONG
  }
}
