'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Locale } from '#app/_ui/locale'
import type { BankDraft } from './draft-types'
import { Sign } from './fields/icon-button'
import { isSamePlace, type Place } from './place'
import type { Problem } from './problem'
import { problemsIn } from './problem'
import { questionName } from './question-name'
import { writingStrings } from './writing-strings'

interface Props {
  readonly bank: BankDraft
  readonly problems: readonly Problem[]
  readonly place: Place
  readonly locale: Locale
  readonly onGo: (place: Place) => void
  /** By so many places. */
  readonly onMove: (id: string, by: number) => void
}

const ITEM =
  'flex min-h-10 w-full cursor-pointer items-baseline gap-2 rounded-md border border-transparent px-2.5 py-1.5 text-start text-[0.9375rem] hover:border-line aria-[current]:border-accent aria-[current]:bg-surface-raised'

const SIGN = { whole: '✓', open: '○', wrong: '✕' } as const

/** The parts of a quiz: its title, each question, and what can be done with all of it. */
export function PartsList({ bank, problems, place, locale, onGo, onMove }: Props) {
  const say = writingStrings[locale]
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<string | null>(null)
  // The question has another place in the page: the focus goes with it.
  useEffect(() => {
    if (moved.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(moved.current)}"]`)?.focus()
    moved.current = null
  })
  const byKey = (event: KeyboardEvent, id: string) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    moved.current = id
    onMove(id, by)
  }
  const part = (it: Place, name: string) => (
    <button
      aria-current={isSamePlace(it, place) ? true : undefined}
      className={ITEM}
      onClick={() => onGo(it)}
      type="button"
    >
      {it.kind === 'add' && (
        <span className="self-center">
          <Sign of="add" />
        </span>
      )}
      {name}
    </button>
  )
  return (
    <nav aria-label={say.parts}>
      {part({ kind: 'about' }, say.about)}
      <ol className="my-1 list-none space-y-0.5 p-0" ref={list}>
        {bank.questions.map((question, index) => {
          const { id, type } = question
          const own = problemsIn(problems, 'questions', index)
          const state = own.length === 0 ? 'whole' : own.some(({ kind }) => kind === 'wrong') ? 'wrong' : 'open'
          const [typeName] = say.types[type]
          const short = questionName(question, locale)
          const it: Place = { kind: 'question', id }
          return (
            <li key={id}>
              <button
                aria-current={isSamePlace(it, place) ? true : undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                aria-label={say.item(index + 1, short || typeName, say.states[state])}
                className={ITEM}
                data-part={id}
                onClick={() => onGo(it)}
                onKeyDown={(event) => byKey(event, id)}
                type="button"
              >
                <span className="label">{index + 1}</span>
                <span className="min-w-0 flex-1">
                  <span className="line-clamp-2 [overflow-wrap:anywhere]">{short || typeName}</span>
                  {short !== '' && <span className="block text-ink-muted text-sm">{typeName}</span>}
                </span>
                <span aria-hidden="true" className={state === 'wrong' ? 'text-loss' : 'text-ink-muted'}>
                  {SIGN[state]}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {part({ kind: 'add' }, say.add)}
      <div className="mt-2 border-line border-t pt-2">
        {part({ kind: 'give' }, say.give)}
        {part({ kind: 'exchange' }, say.exchange)}
        {part({ kind: 'versions' }, say.versions)}
      </div>
    </nav>
  )
}
