'use client'

import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import { filled } from '../_course/filled'
import { hasAll, plain, wordsTyped } from './matching'

interface Props {
  readonly strings: { readonly label: string; readonly left: string; readonly none: string; readonly clear: string }
  /** How many rows there are. */
  readonly all: number
  /** A choice beside the words: rows with that `data-kind` stay. */
  readonly choice?: {
    readonly label: string
    readonly any: string
    readonly options: readonly { readonly value: string; readonly label: string }[]
  }
  /** Written by the server: each `data-row` comes and goes as a whole, and a `data-rows` around them when none of its is left. */
  readonly children: ReactNode
}

const FIELD = 'min-h-10 w-full min-w-0 rounded-md border border-ink-muted bg-surface px-3 py-1.5 text-base'

/**
 * A long list that a person can narrow. The rows stay as the server wrote them and are only hidden, so that the page is whole without
 * JavaScript and light with it.
 */
export function Filtered({ strings, all, choice, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const texts = useRef<ReadonlyMap<HTMLElement, string>>(new Map())
  const [left, setLeft] = useState(all)
  const ids = { words: useId(), kind: useId() }

  const apply = useCallback(() => {
    if (form.current === null || list.current === null) return
    if (texts.current.size === 0) texts.current = textsOf(list.current)
    const asked = new FormData(form.current)
    const words = wordsTyped(String(asked.get('words') ?? ''))
    const kind = String(asked.get('kind') ?? '')
    setLeft(narrow(list.current, texts.current, words, kind))
  }, [])
  const clear = () => {
    form.current?.reset()
    apply()
    form.current?.querySelector('input')?.focus()
  }

  useEffect(() => {
    // What was typed before the script came, or is there again after a way back.
    if (form.current?.querySelector('input')?.value !== '' || form.current?.querySelector('select')?.value) apply()
    const toPlace = () => {
      const place = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      if (place === null || !list.current?.contains(place)) return
      if (place.closest('[hidden]') !== null) {
        form.current?.reset()
        apply()
      }
      const row = place.closest('[data-row]')
      for (const found of list.current.querySelectorAll('[data-found]')) found.removeAttribute('data-found')
      // The router changes the address without making the place the browser's target.
      row?.setAttribute('data-found', '')
      for (const details of row?.querySelectorAll('details') ?? []) details.open = true
      bringIntoView(row ?? place, 3)
    }
    if (location.hash !== '') toPlace()
    window.addEventListener('hashchange', toPlace)
    return () => window.removeEventListener('hashchange', toPlace)
  }, [apply])

  return (
    <>
      <search>
        <form
          className="hidden flex-wrap items-end gap-x-4 gap-y-2 border-line border-b bg-surface py-3 scripted:not-print:flex"
          onInput={apply}
          onSubmit={(event) => event.preventDefault()}
          ref={form}
        >
          <div className="min-w-40 max-w-md flex-1">
            <label className="mb-1 block text-ink-muted text-sm" htmlFor={ids.words}>
              {strings.label}
            </label>
            <input autoComplete="off" className={FIELD} id={ids.words} name="words" spellCheck={false} type="search" />
          </div>
          {choice && (
            <div className="min-w-32">
              <label className="mb-1 block text-ink-muted text-sm" htmlFor={ids.kind}>
                {choice.label}
              </label>
              <select className={FIELD} id={ids.kind} name="kind">
                <option value="">{choice.any}</option>
                {choice.options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
          )}
          <p className="label min-h-10 content-center" role="status">
            {filled(strings.left, { n: left, all })}
          </p>
        </form>
      </search>
      {left === 0 && (
        <p className="mt-6 flex flex-wrap items-baseline gap-x-4">
          {strings.none}
          <button className="link min-h-8 cursor-pointer" onClick={clear} type="button">
            {strings.clear}
          </button>
        </p>
      )}
      <div ref={list}>{children}</div>
    </>
  )
}

/** Rows that were far away have an estimated height until they are drawn, so the place is true only after a few frames. */
function bringIntoView(row: Element, frames: number): void {
  row.scrollIntoView()
  if (frames > 0) requestAnimationFrame(() => bringIntoView(row, frames - 1))
}

const textsOf = (list: HTMLElement): Map<HTMLElement, string> =>
  new Map([...list.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [row, plain(row.textContent)]))

/** Hides the rows that do not have the words or are of another kind; returns how many are left. */
function narrow(
  list: HTMLElement,
  texts: ReadonlyMap<HTMLElement, string>,
  words: readonly string[],
  kind: string,
): number {
  let left = 0
  for (const [row, text] of texts) {
    row.hidden = !hasAll(text, words) || (kind !== '' && row.dataset.kind !== kind)
    if (row.hidden) continue
    left += 1
    // Words that stand in a closed part open it, or nobody would see why the row is here.
    const open = row.querySelector('details')
    if (open) open.open = words.length > 0 && !hasAll(plain(textBefore(row, open)), words)
  }
  for (const group of list.querySelectorAll<HTMLElement>('[data-rows]'))
    group.hidden = group.querySelector('[data-row]:not([hidden])') === null
  return left
}

function textBefore(row: HTMLElement, closed: HTMLElement): string {
  return row.textContent.replace(closed.textContent, ' ')
}
