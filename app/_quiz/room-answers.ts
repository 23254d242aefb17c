import type { Trace } from '#engine/trace/format'
import { checkQuestion } from '#exercises/quiz/check/check-bank'
import type { Question, QuestionOf } from '#exercises/quiz/questions'
import type { Response } from '#exercises/quiz/response'
import { score } from '#exercises/quiz/scoring/score'
import { type Score, WRONG } from '#exercises/quiz/scoring/score-of'
import { type Drawn, draw } from '#exercises/quiz/simulation/draw'
import { type RunSource, traceOf } from '#exercises/quiz/trace-of'
import { type Answered, type Marks, marksOf } from './marking/marks'
import { type RightAnswer, rightAnswer } from './right-answer'
import { type DrawnWords, severalDraws } from './several-draws'

/** What is said about an answer. */
export interface Verdict {
  readonly score: Score
  readonly right: RightAnswer
}

/** What a page may ask of the engine about questions. */
export type RoomRequest =
  | { readonly kind: 'draw'; readonly question: QuestionOf<'simulation'>; readonly seed: number }
  | { readonly kind: 'trace'; readonly source: RunSource }
  | { readonly kind: 'draws'; readonly question: QuestionOf<'simulation'>; readonly from: number }
  | { readonly kind: 'check'; readonly question: Question }
  | { readonly kind: 'verdict'; readonly question: Question; readonly response: Response | null; readonly seed: number }
  | { readonly kind: 'marks'; readonly questions: readonly Question[]; readonly result: Answered }

export type RoomAnswer =
  | { readonly kind: 'draw'; readonly drawn: Drawn }
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'draws'; readonly draws: readonly DrawnWords[] }
  | { readonly kind: 'check'; readonly says: readonly string[] }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'marks'; readonly marks: Marks }

/** @throws Error where nothing can be drawn or run */
export function answerTo(request: RoomRequest): RoomAnswer {
  switch (request.kind) {
    case 'draw':
      return { kind: 'draw', drawn: draw(request.question, request.seed) }
    case 'trace':
      return { kind: 'trace', trace: traceOf(request.source) }
    case 'draws':
      return { kind: 'draws', draws: severalDraws(request.question, request.from) }
    case 'check':
      return { kind: 'check', says: checkQuestion(request.question).map(({ says }) => says) }
    case 'verdict': {
      const { question, response, seed } = request
      const right = rightAnswer(question, response?.type === 'simulation' ? response.seed : seed)
      return { kind: 'verdict', verdict: { score: response ? score(question, response) : WRONG, right } }
    }
    case 'marks':
      return { kind: 'marks', marks: marksOf(request.questions, request.result) }
  }
}
