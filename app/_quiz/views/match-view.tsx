'use client'

import { useId } from 'react'
import { optionsOf } from '#exercises/quiz/scoring/chosen'
import { inLanguage } from '#exercises/quiz/words'
import { Markdown } from '../markdown'
import { plainText } from '../markdown-tree'
import { questionStrings, verdictStrings } from '../question-strings'
import { shownOrder } from '../shown-order'
import { FIELD } from './looks'
import { Sign } from './sign'
import type { ViewProps } from './view-props'

/** The signs stand below each other, whatever they say. */
const TOLD_COLUMNS = 'sm:grid-cols-[1fr_1fr_8rem]'

/** A menu beside each prompt. Answers that a menu cannot show, such as pictures, stand above it with a letter. */
export function MatchView({ question, response, onRespond, locale, seed, isLocked, isTold }: ViewProps<'match'>) {
  const say = questionStrings[locale]
  const id = useId()
  const options = optionsOf(question)
  const order = shownOrder(options.length, seed, question.shuffle)
  const texts = options.map((words) => plainText(inLanguage(words, locale)))
  const areLettered = texts.some((text) => text === null)
  const letter = (shown: number) => String.fromCharCode(65 + (shown % 26)) + (shown >= 26 ? Math.floor(shown / 26) : '')
  const choose = (pair: number, option: number | null) => {
    const chosen = question.pairs.map((_, index) => (index === pair ? option : (response?.chosen[index] ?? null)))
    onRespond(chosen.every((each) => each === null) ? null : { type: 'match', chosen })
  }
  return (
    <>
      {areLettered && (
        <ol className="my-3 list-none space-y-1 p-0">
          {order.map((place, shown) => {
            const words = options[place]
            return (
              words && (
                <li className="flex gap-2" key={place}>
                  <span className="font-mono">{letter(shown)}</span>
                  <Markdown inline locale={locale} words={words} />
                </li>
              )
            )
          })}
        </ol>
      )}
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {question.pairs.map(({ prompt, answer }, pair) => {
          const chosen = response?.chosen[pair] ?? null
          const given = chosen === null ? undefined : options[chosen]
          const isRight = given !== undefined && given.en === answer.en && given.zh === answer.zh
          return (
            <li
              className={`grid items-center gap-x-4 gap-y-1 py-2 ${isTold ? TOLD_COLUMNS : 'sm:grid-cols-2'}`}
              key={pair}
            >
              <label className="min-w-0" htmlFor={`${id}-${pair}`} id={`${id}-${pair}-prompt`}>
                <Markdown inline locale={locale} words={prompt} />
              </label>
              <select
                className={`${FIELD} w-full min-w-0`}
                disabled={isLocked}
                id={`${id}-${pair}`}
                onChange={({ currentTarget: { value } }) => choose(pair, value === '' ? null : Number(value))}
                value={chosen ?? ''}
              >
                <option value="">{say.choose}</option>
                {order.map((place, shown) => (
                  <option key={place} value={place}>
                    {areLettered ? letter(shown) : texts[place]}
                  </option>
                ))}
              </select>
              {isTold && (
                <Sign mark={isRight ? 'right' : 'wrong'} words={verdictStrings[locale][isRight ? 'right' : 'wrong']} />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
