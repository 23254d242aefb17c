'use client'

import { useState } from 'react'
import type { Problem } from '../problem'
import { TextField } from './plain-fields'

interface Props {
  readonly label: string
  readonly hint: string
  readonly value: readonly string[]
  readonly problems: readonly Problem[]
  readonly onChange: (next: readonly string[]) => void
}

/** Several short things in one line, with commas between. */
export function ListField({ value, problems, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState('')
  const isTyped = listIn(typed).join('\n') === value.join('\n')
  // Each of them is said to be wrong in the same words.
  const once = problems.filter((it, nth) => problems.findIndex(({ says }) => says === it.says) === nth)
  return (
    <TextField
      {...rest}
      onChange={(text) => {
        setTyped(text)
        onChange(listIn(text))
      }}
      problems={once}
      value={isTyped ? typed : value.join(', ')}
    />
  )
}

const listIn = (text: string): string[] =>
  text
    .split(/[,，、\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
