'use client'

import { useId } from 'react'
import { Markdown } from '../markdown'
import { shownOrder } from '../shown-order'
import { type Mark, Option } from './option'
import type { ViewProps } from './view-props'

export function ChoiceView({
  question: { answers, shuffle },
  response,
  onRespond,
  locale,
  seed,
  isLocked,
  labelledBy,
  isTold,
}: ViewProps<'choice'>) {
  const name = useId()
  const markOf = (place: number): Mark => {
    if (!isTold) return null
    if (answers[place]?.fraction === 100) return 'right'
    return response?.chosen === place ? 'wrong' : null
  }
  return (
    <div aria-labelledby={labelledBy} role="radiogroup">
      {shownOrder(answers.length, seed, shuffle).map((place) => {
        const answer = answers[place]
        return (
          answer && (
            <Option
              isChosen={response?.chosen === place}
              isLocked={isLocked}
              key={place}
              locale={locale}
              mark={markOf(place)}
              name={name}
              onChoose={() => onRespond({ type: 'choice', chosen: place })}
              type="radio"
            >
              <Markdown inline locale={locale} words={answer.text} />
            </Option>
          )
        )
      })}
    </div>
  )
}

export function MultipleView({
  question: { answers, shuffle },
  response,
  onRespond,
  locale,
  seed,
  isLocked,
  labelledBy,
  isTold,
}: ViewProps<'multiple'>) {
  const name = useId()
  const chosen = response?.chosen ?? []
  const choose = (place: number, isChosen: boolean) => {
    const next = isChosen ? [...chosen, place].sort((a, b) => a - b) : chosen.filter((each) => each !== place)
    onRespond(next.length === 0 ? null : { type: 'multiple', chosen: next })
  }
  const markOf = (place: number): Mark => {
    if (!isTold) return null
    if ((answers[place]?.fraction ?? 0) > 0) return 'right'
    return chosen.includes(place) ? 'wrong' : null
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: what it is about stands above it and is more than a legend can hold.
    <div aria-labelledby={labelledBy} role="group">
      {shownOrder(answers.length, seed, shuffle).map((place) => {
        const answer = answers[place]
        return (
          answer && (
            <Option
              isChosen={chosen.includes(place)}
              isLocked={isLocked}
              key={place}
              locale={locale}
              mark={markOf(place)}
              name={name}
              onChoose={(isChosen) => choose(place, isChosen)}
              type="checkbox"
            >
              <Markdown inline locale={locale} words={answer.text} />
            </Option>
          )
        )
      })}
    </div>
  )
}
