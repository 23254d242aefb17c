'use client'

import type { Locale } from '#app/_ui/locale'
import { quizStrings } from './quiz-strings'

export type ItemState = 'open' | 'answered' | 'right' | 'partly' | 'wrong' | 'byHand'

const SIGN: Readonly<Record<ItemState, string>> = {
  open: '',
  answered: '•',
  right: '✓',
  partly: '±',
  wrong: '✕',
  byHand: '…',
}
const LOOK: Readonly<Record<ItemState, string>> = {
  open: 'border-line',
  answered: 'border-ink-muted',
  right: 'border-ack text-ack',
  partly: 'border-ink-muted',
  wrong: 'border-loss border-dashed text-loss',
  byHand: 'border-ink-muted',
}

interface Props {
  readonly states: readonly ItemState[]
  readonly current: number | null
  readonly locale: Locale
  readonly onChoose: (index: number) => void
}

/** The way to each question, and how far it is. */
export function QuestionList({ states, current, locale, onChoose }: Props) {
  const say = quizStrings[locale]
  return (
    <nav aria-label={say.questions} className="print:hidden">
      <ol className="flex list-none flex-wrap gap-1.5 p-0">
        {states.map((state, index) => (
          <li key={index}>
            <button
              aria-current={index === current ? 'step' : undefined}
              aria-label={say.item(index + 1, say.states[state])}
              className={`flex h-10 min-w-10 cursor-pointer items-center justify-center gap-0.5 rounded-md border bg-surface px-2 font-mono text-sm aria-[current]:outline-2 aria-[current]:outline-accent ${LOOK[state]}`}
              onClick={() => onChoose(index)}
              type="button"
            >
              {index + 1}
              {SIGN[state] !== '' && <span aria-hidden="true">{SIGN[state]}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
