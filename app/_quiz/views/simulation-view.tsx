'use client'

import { useId } from 'react'
import { Markdown } from '../markdown'
import { drawIn } from '../room'
import { useAsked } from '../use-asked'
import { Option } from './option'
import type { Mark } from './sign'
import type { ViewProps } from './view-props'
import { Waiting } from './waiting'
import { WrittenLine } from './written-view'

/** A question that is drawn here: its sentence is part of the draw, and so are its choices. */
export function SimulationView({
  question,
  response,
  onRespond,
  locale,
  seed: wanted,
  isLocked,
  labelledBy,
  isTold,
}: ViewProps<'simulation'>) {
  const name = useId()
  // An answer belongs to the draw that it was given to.
  const seed = response?.seed ?? wanted
  const asked = useAsked(`${JSON.stringify(question)} ${seed}`, () => drawIn(question, seed))
  return (
    <Waiting asked={asked} locale={locale}>
      {({ sentence, asks, choices, right, unit }) => {
        const chosen = response?.answer
        const markOf = (place: number): Mark | null => {
          if (!isTold) return null
          if (place === right) return 'right'
          return chosen === place ? 'wrong' : null
        }
        return (
          <>
            <Markdown id={labelledBy} locale={locale} words={sentence} />
            {asks === 'number' ? (
              <WrittenLine
                isLocked={isLocked}
                isNumber
                labelledBy={labelledBy}
                locale={locale}
                onText={(text) => onRespond(text === '' ? null : { type: 'simulation', seed, answer: text })}
                text={typeof chosen === 'string' ? chosen : ''}
                unit={unit === 'ms' ? 'ms' : undefined}
              />
            ) : (
              <div aria-labelledby={labelledBy} className="mt-3" role="radiogroup">
                {choices.map(({ text }, place) => (
                  <Option
                    isChosen={chosen === place}
                    isLocked={isLocked}
                    key={text.en}
                    locale={locale}
                    mark={markOf(place)}
                    name={name}
                    onChoose={() => onRespond({ type: 'simulation', seed, answer: place })}
                    type="radio"
                  >
                    <Markdown inline locale={locale} words={text} />
                  </Option>
                ))}
              </div>
            )}
          </>
        )
      }}
    </Waiting>
  )
}
