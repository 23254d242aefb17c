'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { type Mark, Sign } from '#app/_quiz/views/sign'
import type { Locale } from '#app/_ui/locale'
import { singleKeysAreOn } from '#app/_ui/single-keys'
import { askStrings } from './ask-strings'
import { type Counts, countOf, percentOf, type Votes } from './votes'

/** An answer on the wall. */
export interface Row {
  readonly id: string
  readonly shown: ReactNode
  /** In words, for who listens. */
  readonly name: string
  /** Null before the answer is shown. */
  readonly result: Mark | 'unreadable' | null
}

interface Props {
  readonly rows: readonly Row[]
  /** The votes so far; the last one is the one that is counted. */
  readonly rounds: readonly Votes[]
  /** Whether how many there are is drawn. */
  readonly isShown: boolean
  /** Nothing is counted any more. */
  readonly isOver: boolean
  readonly locale: Locale
}

/** The answers with the hands for each: entered here, and drawn once they may be seen. */
export function VoteRows({ rows, rounds, isShown, isOver, locale }: Props) {
  const say = askStrings[locale]
  const list = useRef<HTMLOListElement>(null)
  const counts = [useCounts(rounds[0]), useCounts(rounds[1])].slice(0, rounds.length)
  const enter = isOver ? null : (rounds.at(-1)?.enter ?? null)
  const current = counts.at(-1) ?? {}
  const goTo = (index: number) => {
    const field = list.current?.querySelectorAll<HTMLInputElement>('input')[index]
    field?.focus()
    field?.select()
    return field !== undefined
  }
  useDigits(goTo)
  const byKey = (event: KeyboardEvent, id: string, index: number) => {
    const actions: Readonly<Record<string, () => unknown>> = {
      '+': () => enter?.(id, countOf(current, id) + 1),
      '=': () => enter?.(id, countOf(current, id) + 1),
      '-': () => enter?.(id, countOf(current, id) - 1),
      Enter: () => goTo(index + 1),
      ArrowDown: () => goTo(index + 1),
      ArrowUp: () => goTo(index - 1),
    }
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }
  return (
    <ol className="my-5 list-none space-y-3 p-0" ref={list}>
      {rows.map(({ id, shown, name, result }, index) => (
        <li
          className={`rounded-lg border px-3 py-2.5 sm:px-4 ${result === 'right' ? 'border-2 border-ack' : 'border-line'}`}
          data-answer={id}
          data-result={result ?? undefined}
          key={id}
        >
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span className="grid size-9 shrink-0 place-items-center rounded-md border border-ink-muted font-mono text-xl">
              {index + 1}
            </span>
            <span className="min-w-0 flex-1 basis-56 text-[clamp(1.15rem,0.9rem+1.1vw,1.9rem)] leading-snug [overflow-wrap:anywhere]">
              {shown}
            </span>
            {result !== null && <Sign mark={result === 'unreadable' ? 'wrong' : result} words={say[result]} />}
            {enter && (
              <span className="flex items-center gap-1.5 print:hidden">
                <Step label={say.fewer(index + 1)} onPress={() => enter(id, countOf(current, id) - 1)} sign="−" />
                <input
                  aria-label={say.countFor(index + 1, name)}
                  autoComplete="off"
                  className="h-11 w-16 rounded-md border border-ink-muted bg-surface text-center font-mono text-xl tabular-nums"
                  inputMode="numeric"
                  maxLength={4}
                  onChange={({ currentTarget }) => enter(id, Number(currentTarget.value.replace(/\D/g, '')))}
                  onFocus={({ currentTarget }) => currentTarget.select()}
                  onKeyDown={(event) => byKey(event, id, index)}
                  value={countOf(current, id)}
                />
                <Step label={say.more(index + 1)} onPress={() => enter(id, countOf(current, id) + 1)} sign="+" />
              </span>
            )}
          </div>
          {isShown && (
            <div className={`mt-2 grid gap-x-6 gap-y-1 ${counts.length > 1 ? 'sm:grid-cols-2' : ''}`}>
              {counts.map((each, round) => (
                <Bar counts={each} id={id} key={round} locale={locale} round={round} of={counts.length} />
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function Step({
  sign,
  label,
  onPress,
}: {
  readonly sign: string
  readonly label: string
  readonly onPress: () => void
}) {
  return (
    <button
      aria-label={label}
      className="grid size-11 cursor-pointer place-items-center rounded-md border border-line bg-surface text-2xl hover:border-ink-muted"
      onClick={onPress}
      type="button"
    >
      {sign}
    </button>
  )
}

interface BarProps {
  readonly counts: Counts
  readonly id: string
  readonly round: number
  readonly of: number
  readonly locale: Locale
}

function Bar({ counts, id, round, of, locale }: BarProps) {
  const say = askStrings[locale]
  const percent = percentOf(counts, id)
  return (
    <div data-round={round + 1}>
      <p className="flex flex-wrap justify-between gap-x-3 text-base">
        {of > 1 && <span className="text-ink-muted">{round === 0 ? say.rounds.first : say.rounds.second}</span>}
        <span className="font-mono tabular-nums">
          {say.hands(countOf(counts, id))} · {say.percent(percent)}
        </span>
      </p>
      <div aria-hidden="true" className="mt-0.5 h-4 overflow-hidden rounded-sm bg-line">
        <div
          className={`h-full transition-[width] motion-reduce:transition-none ${round === 0 && of > 1 ? 'bg-ink-muted' : 'bg-accent'}`}
          style={{ width: `${percent}%` }}
        />
      </div>
    </div>
  )
}

const NOTHING: Counts = {}
const never = () => () => undefined

function useCounts(votes: Votes | undefined): Counts {
  return useSyncExternalStore(votes?.subscribe ?? never, votes?.get ?? (() => NOTHING), () => NOTHING)
}

/** A digit leads to the answer of that number, where nothing is being written and nobody switched single keys off. */
function useDigits(goTo: (index: number) => boolean) {
  const latest = useRef(goTo)
  useEffect(() => {
    latest.current = goTo
  })
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isWriting =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
      if (isWriting || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return
      if (singleKeysAreOn() && latest.current(Number(event.key) - 1)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
