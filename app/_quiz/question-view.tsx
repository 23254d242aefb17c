'use client'

import type { Locale } from '#app/_ui/locale'
import type { Question, QuestionOf, QuestionType } from '#exercises/quiz/questions'
import type { Response, ResponseTo } from '#exercises/quiz/response'
import type { Score } from '#exercises/quiz/scoring/score-of'
import { Markdown } from './markdown'
import { questionStrings } from './question-strings'
import { ChoiceView, MultipleView } from './views/choice-view'
import { ClozeView } from './views/cloze-view'
import { MatchView } from './views/match-view'
import { OrderView } from './views/order-view'
import { PointView, StateView } from './views/run-question-views'
import { SimulationView } from './views/simulation-view'
import { TrueFalseView } from './views/true-false-view'
import type { ViewProps } from './views/view-props'
import { EssayView, NumberView, TextView } from './views/written-view'

interface Props {
  readonly question: Question
  readonly response: Response | null
  readonly onRespond: (response: Response | null) => void
  readonly locale: Locale
  /** Of the order in which its answers are shown, and of what is drawn. */
  readonly seed: number
  readonly isLocked?: boolean
  /** What the question is called here, so that its run has a name of its own in the page. */
  readonly title?: string | undefined
  /** Whether what was right is marked. */
  readonly isTold?: boolean
  /** How the parts of the answer came out, by name, where it has some and is told. */
  readonly parts?: Score['parts']
  /** Of the element that asks: no other in the page has it. */
  readonly labelledBy: string
}

/**
 * A question as a person is asked it, with the answer that they gave so far. It keeps nothing by itself: whoever shows it keeps the answer,
 * so that the same view serves for practice, for tests and for the preview of who writes it.
 */
export function QuestionView({ question, ...rest }: Props) {
  const { locale, labelledBy } = rest
  return (
    <>
      {hasPromptOfItsOwn(question) ? (
        question.type === 'cloze' && (
          <p className="sr-only" id={labelledBy}>
            {questionStrings[locale].how.cloze}
          </p>
        )
      ) : (
        <Markdown id={labelledBy} locale={locale} words={question.text} />
      )}
      <p className="mt-1.5 mb-2 text-ink-muted text-sm empty:hidden">
        {hintTo(question, locale, rest.isTold === true)}
      </p>
      <Answer {...rest} question={question} />
    </>
  )
}

const hasPromptOfItsOwn = (question: Question): question is QuestionOf<'cloze' | 'simulation'> =>
  question.type === 'cloze' || question.type === 'simulation'

/** How it is answered, and what counts; once it is told, what counted. */
function hintTo(question: Question, locale: Locale, isTold: boolean): string {
  const say = questionStrings[locale]
  const parts = isTold ? [] : [say.how[question.type]]
  if (question.type === 'multiple' || question.type === 'order') parts.push(say.credit[question.credit])
  if (question.type === 'match') parts.push(say.credit.pair)
  if (question.type === 'cloze' && Object.keys(question.gaps).length > 1) parts.push(say.credit.gap)
  if (!isTold && question.type === 'number' && question.units && (question.units.length > 1 || question.unitRequired)) {
    parts.push(say.units(question.units.map(({ name }) => name).join(', ')))
    if (question.unitRequired) parts.push(say.unitRequired)
  }
  return parts.join(locale === 'zh' ? '' : ' ')
}

function Answer({ question, response, isLocked = false, isTold = false, ...rest }: Props) {
  const common = { ...rest, isLocked, isTold }
  switch (question.type) {
    case 'choice':
      return <ChoiceView {...common} question={question} response={own(question.type, response)} />
    case 'multiple':
      return <MultipleView {...common} question={question} response={own(question.type, response)} />
    case 'true-false':
      return <TrueFalseView {...common} question={question} response={own(question.type, response)} />
    case 'number':
      return <NumberView {...common} question={question} response={own(question.type, response)} />
    case 'text':
      return <TextView {...common} question={question} response={own(question.type, response)} />
    case 'match':
      return <MatchView {...common} question={question} response={own(question.type, response)} />
    case 'order':
      return <OrderView {...common} question={question} response={own(question.type, response)} />
    case 'cloze':
      return <ClozeView {...common} question={question} response={own(question.type, response)} />
    case 'point':
      return <PointView {...common} question={question} response={own(question.type, response)} />
    case 'state':
      return <StateView {...common} question={question} response={own(question.type, response)} />
    case 'essay':
      return <EssayView {...common} question={question} response={own(question.type, response)} />
    case 'simulation':
      return <SimulationView {...common} question={question} response={own(question.type, response)} />
  }
}

/** An answer to another type of question is none to this. */
function own<Type extends QuestionType>(type: Type, response: Response | null): ViewProps<Type>['response'] {
  const isOwn = (it: Response | null): it is ResponseTo<Type> => it?.type === type
  return isOwn(response) ? response : null
}
