'use client'

import { useId } from 'react'
import type { OfferedAnswer } from '#exercises/quiz/graded-answers'
import { Markdown } from '../markdown'
import { shownOrder } from '../shown-order'
import { Option } from './option'
import type { Mark } from './sign'
import type { ViewProps } from './view-props'

export function ChoiceView({ question, response, onRespond, ...rest }: ViewProps<'choice'>) {
  return (
    <OfferedAnswers
      {...rest}
      answers={question.answers}
      chosen={response === null ? [] : [response.chosen]}
      worthOf={({ fraction }) => (fraction === 100 ? 'right' : fraction > 0 ? 'partly' : 'wrong')}
      onChoose={(chosen) => onRespond({ type: 'choice', chosen })}
      shuffle={question.shuffle}
      type="radio"
    />
  )
}

export function MultipleView({ question, response, onRespond, ...rest }: ViewProps<'multiple'>) {
  const chosen = response?.chosen ?? []
  return (
    <OfferedAnswers
      {...rest}
      answers={question.answers}
      chosen={chosen}
      worthOf={({ fraction }) => (fraction > 0 ? 'right' : 'wrong')}
      onChoose={(place, isChosen) => {
        const next = isChosen ? [...chosen, place].sort((a, b) => a - b) : chosen.filter((each) => each !== place)
        onRespond(next.length === 0 ? null : { type: 'multiple', chosen: next })
      }}
      shuffle={question.shuffle}
      type="checkbox"
    />
  )
}

interface Props extends Pick<ViewProps<'choice'>, 'locale' | 'seed' | 'isLocked' | 'labelledBy' | 'isTold'> {
  readonly answers: readonly OfferedAnswer[]
  readonly shuffle: boolean
  readonly type: 'radio' | 'checkbox'
  readonly chosen: readonly number[]
  readonly onChoose: (place: number, isChosen: boolean) => void
  readonly worthOf: (answer: OfferedAnswer) => Mark
}

/** Answers to choose from, one or several, in the order in which this person gets them. */
function OfferedAnswers(props: Props) {
  const { answers, shuffle, type, chosen, onChoose, worthOf, locale, seed, isLocked, labelledBy, isTold } = props
  const name = useId()
  const role = type === 'radio' ? 'radiogroup' : 'group'
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a name; the rule reads none that is chosen.
    <div role={role} aria-labelledby={labelledBy}>
      {shownOrder(answers.length, seed, shuffle).map((place) => {
        const answer = answers[place]
        if (!answer) return null
        const isChosen = chosen.includes(place)
        const worth = worthOf(answer)
        // Of what was not right, only what was chosen is worth a word.
        const mark = isTold && (isChosen || worth === 'right') ? worth : null
        return (
          <Option
            isChosen={isChosen}
            isLocked={isLocked}
            key={place}
            locale={locale}
            mark={mark}
            name={name}
            onChoose={(isNow) => onChoose(place, isNow)}
            type={type}
          >
            <Markdown inline locale={locale} words={answer.text} />
          </Option>
        )
      })}
    </div>
  )
}
