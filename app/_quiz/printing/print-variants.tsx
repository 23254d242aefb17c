'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import './print.css'
import { printStrings } from './print-strings'
import { SheetsView } from './sheet-view'
import type { Sheet } from './sheets'

interface Props {
  /** null while there is something wrong in it. */
  readonly bank: Bank | null
  readonly locale: Locale
}

/** Sheets that were made, and of what: they go when that changes. */
interface Made {
  readonly of: string
  readonly bank: Bank
  readonly sheets: readonly Sheet[]
  readonly draw: number
}

const MOST_VARIANTS = 6
const VARIANTS = Array.from({ length: MOST_VARIANTS }, (_, index) => index + 1)
const DRAWS = Array.from({ length: 20 }, (_, index) => index + 1)

/** A bank on paper: variants with draws and orders of their own, and their keys. */
export function PrintVariants({ bank, locale }: Props) {
  const say = printStrings[locale]
  const [variants, setVariants] = useState(3)
  const [draw, setDraw] = useState(1)
  const [shuffle, setShuffle] = useState(true)
  const [made, setMade] = useState<Made | null>(null)
  const [state, setState] = useState<{ kind: 'rest' | 'making' } | { kind: 'failed'; says: string }>({ kind: 'rest' })
  const [announcement, announce] = useAnnouncement()
  const making = useRef<AbortController | null>(null)
  useEffect(() => () => making.current?.abort(), [])
  if (bank === null) return <Callout kind="caution" title={say.wrong} />
  const language = bank.languages.includes(locale) ? locale : (bank.languages[0] ?? 'en')
  const of = JSON.stringify([bank, variants, draw, shuffle])
  const current = made?.of === of ? made : null

  const make = async () => {
    making.current?.abort()
    const mine = new AbortController()
    making.current = mine
    setState({ kind: 'making' })
    announce(say.making)
    try {
      const { sheetsInWorker } = await import('../publishing/exchange-room')
      const sheets = await sheetsInWorker({ bank, variants, draw, shuffle, language }, mine.signal)
      if (making.current !== mine) return
      setMade({ of, bank, sheets, draw })
      setState({ kind: 'rest' })
      announce(say.made(variants))
    } catch (error) {
      if (making.current === mine) {
        setState({ kind: 'failed', says: error instanceof Error ? error.message : String(error) })
      }
    }
  }
  return (
    <div className="max-w-2xl space-y-4">
      <p className="text-ink-muted">{say.about}</p>
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <NumberMenu label={say.variants} numbers={VARIANTS} onChoose={setVariants} value={variants} />
        <NumberMenu hint={say.drawHint} label={say.draw} numbers={DRAWS} onChoose={setDraw} value={draw} />
      </div>
      <label className="flex min-h-9 cursor-pointer items-center gap-3 py-1">
        <input
          checked={shuffle}
          className="size-4 flex-none accent-accent"
          onChange={({ currentTarget }) => setShuffle(currentTarget.checked)}
          type="checkbox"
        />
        <span>{say.shuffle}</span>
      </label>
      <div className="flex flex-wrap gap-3">
        <Button onClick={make}>{say.make}</Button>
        {current !== null && (
          <Button look="primary" onClick={() => window.print()}>
            {say.print}
          </Button>
        )}
      </div>
      <p aria-hidden="true" className="min-h-7 text-ink-muted">
        {state.kind === 'making' ? say.making : current !== null ? say.made(current.sheets.length) : ''}
      </p>
      <LiveRegion {...announcement} />
      {state.kind === 'failed' && (
        <Callout kind="wrong" title={say.failed}>
          <p lang="en">{state.says}</p>
        </Callout>
      )}
      {current !== null &&
        createPortal(
          <div data-sheets="">
            <SheetsView bank={current.bank} draw={current.draw} language={language} sheets={current.sheets} />
          </div>,
          document.body,
        )}
    </div>
  )
}

interface MenuProps {
  readonly label: string
  readonly numbers: readonly number[]
  readonly value: number
  readonly hint?: string
  readonly onChoose: (value: number) => void
}

function NumberMenu({ label, numbers, value, hint, onChoose }: MenuProps) {
  const id = useId()
  return (
    <div>
      <label className="block font-medium" htmlFor={id}>
        {label}
      </label>
      <select
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className="mt-1 min-h-10 w-24 rounded-md border border-ink-muted bg-surface px-3"
        id={id}
        onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
        value={value}
      >
        {numbers.map((number) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p className="mt-1 text-ink-muted text-sm" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
