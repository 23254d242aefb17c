'use client'

import { type ReactNode, useEffect, useId, useState } from 'react'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { COLON } from '#app/_ui/colon'
import { Disclosure } from '#app/_ui/disclosure'
import { download } from '#app/_ui/download'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import type { ExportedBank } from '#exercises/quiz/formats/export-bank'
import { FORMAT_NAMES, FORMATS, type FormatName } from '#exercises/quiz/formats/file-formats'
import type { Bank } from '#exercises/quiz/schema'
import type { Language } from '#exercises/quiz/words'
import { exchangeStrings } from './exchange-strings'
import { NoteList } from './note-list'

interface Chosen {
  readonly format: FormatName | 'bank'
  readonly language: Language
  readonly variants: number
}

/** A file that was written, or why there is none. */
type Written =
  | { readonly kind: 'writing' }
  | { readonly kind: 'file'; readonly file: ExportedBank }
  | { readonly kind: 'failed'; readonly says: string }

const VARIANTS = [1, 3, 5, 10, 20]
const REST_MS = 300

/** Gives the bank out as a file of another program, and says before what that program cannot hold of it. */
export function Export({ bank, locale }: { readonly bank: Bank | null; readonly locale: Locale }) {
  const say = exchangeStrings[locale]
  const [chosen, setChosen] = useState<Chosen>({ format: 'bank', language: locale, variants: 5 })
  if (bank === null) return <Callout kind="caution" title={say.wrong} />
  const { format } = chosen
  const language = bank.languages.includes(chosen.language) ? chosen.language : (bank.languages[0] ?? 'en')
  const isDrawn = bank.questions.some(({ type }) => type === 'simulation')
  const change = (part: Partial<Chosen>) => setChosen((before) => ({ ...before, ...part }))
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <Menu
          label={say.format}
          onChoose={(name) => change({ format: FORMAT_NAMES.find((it) => it === name) ?? 'bank' })}
          value={format}
        >
          <option value="bank">
            {say.own.title}
            {COLON[locale]}
            {say.own.about}
          </option>
          {FORMAT_NAMES.map((name) => (
            <option key={name} value={name}>
              {FORMATS[name].title[locale]}
              {COLON[locale]}
              {FORMATS[name].about[locale]}
            </option>
          ))}
        </Menu>
        {format !== 'bank' && bank.languages.length > 1 && (
          <Menu
            label={say.language}
            onChoose={(name) => change({ language: name === 'zh' ? 'zh' : 'en' })}
            value={language}
          >
            {bank.languages.map((name) => (
              <option key={name} value={name}>
                {say.languages[name]}
              </option>
            ))}
          </Menu>
        )}
        {format !== 'bank' && isDrawn && (
          <Menu
            label={say.variants}
            onChoose={(count) => change({ variants: Number(count) })}
            value={String(chosen.variants)}
          >
            {VARIANTS.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </Menu>
        )}
      </div>
      <File bank={bank} chosen={{ ...chosen, language }} locale={locale} />
    </div>
  )
}

interface MenuProps {
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly children: ReactNode
}

function Menu({ label, value, onChoose, children }: MenuProps) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label className="block font-medium" htmlFor={id}>
        {label}
      </label>
      <select
        className="mt-1 min-h-10 max-w-full rounded-md border border-ink-muted bg-surface px-3"
        id={id}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        value={value}
      >
        {children}
      </select>
    </div>
  )
}

interface FileProps {
  readonly bank: Bank
  readonly chosen: Chosen
  readonly locale: Locale
}

function File({ bank, chosen, locale }: FileProps) {
  const say = exchangeStrings[locale]
  const written = useWritten(bank, chosen)
  const [said, setSaid] = useState('')
  const [announcement, announce] = useAnnouncement()
  const notes = written.kind === 'file' ? written.file.notes : []
  return (
    <>
      {written.kind === 'writing' && <p className="text-ink-muted">{say.writing}</p>}
      {written.kind === 'failed' && (
        <Callout kind="wrong" title={say.failed}>
          <p lang="en">{written.says}</p>
        </Callout>
      )}
      {written.kind === 'file' &&
        (notes.length === 0 ? (
          <p>{say.holdsAll}</p>
        ) : (
          <Disclosure open summary={say.cannotHold(notes.length)}>
            <NoteList locale={locale} notes={notes} />
          </Disclosure>
        ))}
      <Button
        disabled={written.kind !== 'file'}
        onClick={() => {
          if (written.kind !== 'file') return
          const { bytes, mime, fileName } = written.file
          download(new Blob([bytes], { type: mime }), fileName)
          setSaid(say.downloaded(fileName))
          announce(say.downloaded(fileName))
        }}
      >
        {say.download}
      </Button>
      <p aria-hidden="true" className="text-sm empty:hidden">
        {said}
      </p>
      <LiveRegion {...announcement} />
    </>
  )
}

/** The file that a bank comes to, written again with each change of what is asked for. */
function useWritten(bank: Bank, { format, language, variants }: Chosen): Written {
  const [latest, setLatest] = useState<{ readonly of: string; readonly written: Written } | null>(null)
  const of = JSON.stringify([format, language, variants, bank])
  useEffect(() => {
    const mine = new AbortController()
    // Who types changes the bank with each key; one file, once the hand rests, is enough.
    const rested = setTimeout(async () => {
      const written = await fileOf({ bank, format, language, variants }, mine.signal)
      if (!mine.signal.aborted) setLatest({ of, written })
    }, REST_MS)
    return () => {
      clearTimeout(rested)
      mine.abort()
    }
    // The text says what is in the bank; the object may be another one each time.
  }, [of])
  return latest?.of === of ? latest.written : { kind: 'writing' }
}

async function fileOf(asked: Chosen & { readonly bank: Bank }, signal: AbortSignal): Promise<Written> {
  try {
    const { writtenInWorker } = await import('./exchange-room')
    return { kind: 'file', file: await writtenInWorker(asked, signal) }
  } catch (error) {
    return { kind: 'failed', says: error instanceof Error ? error.message : String(error) }
  }
}
