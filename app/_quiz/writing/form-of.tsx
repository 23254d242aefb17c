import dynamic from 'next/dynamic'
import type { QuestionDraft } from './draft-types'
import type { OnChange, QuestionFormProps } from './form-props'
import { ChoiceForm } from './forms/choice-form'
import { ClozeForm } from './forms/cloze-form'
import { EssayForm } from './forms/essay-form'
import { MatchForm } from './forms/match-form'
import { MultipleForm } from './forms/multiple-form'
import { NumberForm } from './forms/number-form'
import { OrderForm } from './forms/order-form'
import { TextForm } from './forms/text-form'
import { TrueFalseForm } from './forms/true-false-form'

// What is about a run brings the scenarios with it, and is loaded with the first such question.
const SimulationForm = dynamic(() => import('./run-forms/simulation-form').then((it) => it.SimulationForm))
const PointForm = dynamic(() => import('./run-forms/point-form').then((it) => it.PointForm))
const StateForm = dynamic(() => import('./run-forms/state-form').then((it) => it.StateForm))

interface Props extends Omit<QuestionFormProps<'choice'>, 'question' | 'onChange'> {
  readonly question: QuestionDraft
  readonly onChange: OnChange<QuestionDraft>
}

/** What belongs to a question's type alone. */
export function FormOf({ question, ...rest }: Props) {
  switch (question.type) {
    case 'choice':
      return <ChoiceForm question={question} {...rest} />
    case 'multiple':
      return <MultipleForm question={question} {...rest} />
    case 'true-false':
      return <TrueFalseForm question={question} {...rest} />
    case 'number':
      return <NumberForm question={question} {...rest} />
    case 'text':
      return <TextForm question={question} {...rest} />
    case 'match':
      return <MatchForm question={question} {...rest} />
    case 'order':
      return <OrderForm question={question} {...rest} />
    case 'cloze':
      return <ClozeForm question={question} {...rest} />
    case 'essay':
      return <EssayForm question={question} {...rest} />
    case 'simulation':
      return <SimulationForm question={question} {...rest} />
    case 'point':
      return <PointForm question={question} {...rest} />
    case 'state':
      return <StateForm question={question} {...rest} />
  }
}
