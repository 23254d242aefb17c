'use client'

import { useId } from 'react'
import { type Gap, gapsIn } from '#exercises/quiz/questions'
import type { Score } from '#exercises/quiz/scoring/score-of'
import { inLanguage } from '#exercises/quiz/words'
import { Markdown } from '../markdown'
import { plainText } from '../markdown-tree'
import { resultOf } from '../points'
import { questionStrings, verdictStrings } from '../question-strings'
import { seedOf, shownOrder } from '../shown-order'
import { FIELD } from './looks'
import { type Mark, Sign } from './sign'
import type { ViewProps } from './view-props'

/** The text with fields where its gaps are. */
export function ClozeView({ question, response, onRespond, locale, seed, isLocked, parts }: ViewProps<'cloze'>) {
  const say = questionStrings[locale]
  const id = useId()
  const gaps = response?.gaps ?? {}
  const names = gapsIn(inLanguage(question.text, locale))
  const fill = (name: string, value: string | number) => {
    const { [name]: _, ...others } = gaps
    const next = value === '' ? others : { ...others, [name]: value }
    onRespond(Object.keys(next).length === 0 ? null : { type: 'cloze', gaps: next })
  }
  const fieldWithSign = (name: string) => {
    const part = parts !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined
    if (!part) return fieldOf(name)
    return (
      // A sign stays beside its gap where the line breaks.
      <span className="whitespace-nowrap">
        {fieldOf(name)}
        <Sign mark={markOf(part)} words={verdictStrings[locale][markOf(part)]} />{' '}
      </span>
    )
  }
  const fieldOf = (name: string) => {
    const gap = Object.hasOwn(question.gaps, name) ? question.gaps[name] : undefined
    if (!gap) return `[[${name}]]`
    const label = say.gap(names.indexOf(name) + 1)
    const value = Object.hasOwn(gaps, name) ? (gaps[name] ?? '') : ''
    if (gap.kind === 'menu') {
      return (
        <select
          aria-label={label}
          className={`${FIELD} mx-1 my-0.5 min-h-9 px-2`}
          disabled={isLocked}
          id={`${id}-${name}`}
          onChange={({ currentTarget }) => fill(name, currentTarget.value === '' ? '' : Number(currentTarget.value))}
          value={value}
        >
          <option value="">{say.choose}</option>
          {menuOf(gap, seedOf(seed, name)).map((place) => (
            <option key={place} value={place}>
              {optionText(gap, place, locale)}
            </option>
          ))}
        </select>
      )
    }
    return (
      <input
        aria-label={label}
        autoCapitalize="off"
        autoComplete="off"
        className={`${FIELD} mx-1 my-0.5 min-h-9 px-2 font-mono ${gap.kind === 'number' ? 'w-28' : 'w-40'}`}
        id={`${id}-${name}`}
        maxLength={1000}
        onChange={({ currentTarget }) => fill(name, currentTarget.value)}
        readOnly={isLocked}
        spellCheck={false}
        value={String(value)}
      />
    )
  }
  return <Markdown gap={fieldWithSign} locale={locale} words={question.text} />
}

function markOf(part: Score): Mark {
  const result = resultOf(part)
  return result === 'byHand' ? 'wrong' : result
}

type Menu = Extract<Gap, { kind: 'menu' }>

const menuOf = ({ answers, shuffle }: Menu, seed: number): number[] => shownOrder(answers.length, seed, shuffle)

function optionText({ answers }: Menu, place: number, locale: 'en' | 'zh'): string {
  const words = answers[place]?.text
  const text = words === undefined ? '' : inLanguage(words, locale)
  return plainText(text) ?? text
}
