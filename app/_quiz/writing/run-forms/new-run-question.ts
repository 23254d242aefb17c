import type { QuestionType } from '#exercises/quiz/questions'
import type { Words } from '#exercises/quiz/words'
import type { DraftOfType } from '../draft-types'
import { measureFor, questionFrom } from './ready-questions'

/** The types of questions that are about a run of the engine. */
export type RunType = Extract<QuestionType, 'simulation' | 'point' | 'state'>

/**
 * Questions about a run, as they begin: the simulation is a whole one, the others wait for what is asked.
 *
 * @param words a text that is still to be written
 */
export const runBlanks = (words: () => Words): { readonly [Type in RunType]: Omit<DraftOfType<Type>, 'id'> } => ({
  simulation: {
    type: 'simulation',
    measure: measureFor('enters', 'handshake'),
    ...questionFrom('enters', 'handshake'),
  },
  point: { type: 'point', text: words(), template: 'handshake', asks: 'segment', right: [] },
  state: { type: 'state', text: words(), template: 'handshake', endpoint: 'server', atMs: 155 },
})
