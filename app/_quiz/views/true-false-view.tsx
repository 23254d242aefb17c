'use client'

import { useId } from 'react'
import { questionStrings } from '../question-strings'
import { Option } from './option'
import type { Mark } from './sign'
import type { ViewProps } from './view-props'

export function TrueFalseView({
  question: { answer },
  response,
  onRespond,
  locale,
  isLocked,
  labelledBy,
  isTold,
}: ViewProps<'true-false'>) {
  const name = useId()
  const say = questionStrings[locale]
  const markOf = (value: boolean): Mark | null => {
    if (!isTold) return null
    if (value === answer) return 'right'
    return response?.chosen === value ? 'wrong' : null
  }
  return (
    <div aria-labelledby={labelledBy} role="radiogroup">
      {[true, false].map((value) => (
        <Option
          isChosen={response?.chosen === value}
          isLocked={isLocked}
          key={String(value)}
          locale={locale}
          mark={markOf(value)}
          name={name}
          onChoose={() => onRespond({ type: 'true-false', chosen: value })}
          type="radio"
        >
          {value ? say.yes : say.no}
        </Option>
      ))}
    </div>
  )
}
