'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { Disclosure } from '#app/_ui/disclosure'
import { FileDrop } from '#app/_ui/file-drop'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import type { Note } from '#exercises/quiz/formats/note'
import type { Bank } from '#exercises/quiz/schema'
import { inLanguage } from '#exercises/quiz/words'
import { type ExchangeStrings, exchangeStrings } from './exchange-strings'
import type { ImportAs } from './import-export'
import { NoteList } from './note-list'

interface Props {
  readonly bank: Bank | null
  /** False where no bank is open to which something could be added. */
  readonly canAdd?: boolean
  readonly locale: Locale
  readonly onImport: (bank: Bank, notes: readonly Note[], how: ImportAs) => void
}

/** What came of the file that was chosen last. */
type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'gave-up'; readonly why: string; readonly says?: string }
  | { readonly kind: 'refused'; readonly file: string; readonly notes: readonly Note[] }
  | { readonly kind: 'read'; readonly file: string; readonly bank: Bank; readonly notes: readonly Note[] }
  | { readonly kind: 'done'; readonly says: string }

/** Reads a file of questions in a worker, shows what came of it, and asks where it shall go. */
export function Import({ bank, canAdd = true, locale, onImport }: Props) {
  const say = exchangeStrings[locale]
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'nothing' })
  const [announcement, announce] = useAnnouncement()
  const reading = useRef<AbortController | null>(null)
  useEffect(() => () => reading.current?.abort(), [])

  const show = (next: Outcome) => {
    setOutcome(next)
    announce(spoken(next, say))
  }
  const take = async (file: File) => {
    reading.current?.abort()
    const mine = new AbortController()
    reading.current = mine
    show({ kind: 'reading', file: file.name })
    const next = await outcomeOf(file, mine.signal, say)
    if (reading.current === mine) show(next)
  }
  const bringIn = (how: ImportAs) => {
    if (outcome.kind !== 'read') return
    const { bank: read, notes } = outcome
    void placed(bank, read, how).then((made) => {
      if (made === null) return show({ kind: 'gave-up', why: say.noRoom })
      onImport(made.bank, [...notes, ...made.notes], how)
      show({ kind: 'done', says: how === 'new' ? say.opened : say.added(read.questions.length) })
    })
  }
  return (
    <>
      <FileDrop
        accept=".txt,.gift,.xml,.zip,.yaml,.yml,.json"
        choose={say.choose}
        drop={say.drop}
        kinds={say.kinds}
        onFiles={([file]) => file && take(file)}
      />
      <LiveRegion {...announcement} />
      {outcome.kind === 'reading' && (
        <p className="flex flex-wrap items-center gap-3">
          <span className="[overflow-wrap:anywhere]">{say.reading(outcome.file)}</span>
          <Button
            onClick={() => {
              reading.current?.abort()
              reading.current = null
              show({ kind: 'gave-up', why: say.cancelled })
            }}
          >
            {say.cancel}
          </Button>
        </p>
      )}
      {outcome.kind === 'gave-up' && (
        <Callout kind="wrong" title={outcome.why}>
          {outcome.says !== undefined && <p lang="en">{outcome.says}</p>}
        </Callout>
      )}
      {outcome.kind === 'done' && <p className="font-medium">{outcome.says}</p>}
      {outcome.kind === 'refused' && (
        <Callout kind="wrong" title={<span className="[overflow-wrap:anywhere]">{say.refused(outcome.file)}</span>}>
          <NoteList locale={locale} notes={outcome.notes} />
          <p className="mt-2">{say.asItWas}</p>
        </Callout>
      )}
      {outcome.kind === 'read' && (
        <Found
          bank={outcome.bank}
          canAdd={canAdd}
          file={outcome.file}
          key={outcome.file}
          locale={locale}
          notes={outcome.notes}
          onLeave={() => setOutcome({ kind: 'nothing' })}
          onPlace={bringIn}
        />
      )}
    </>
  )
}

function spoken(outcome: Outcome, say: ExchangeStrings): string {
  switch (outcome.kind) {
    case 'nothing':
      return ''
    case 'reading':
      return say.reading(outcome.file)
    case 'gave-up':
      return outcome.why
    case 'refused':
      return `${say.refused(outcome.file)}. ${say.asItWas}`
    case 'read':
      return say.found(outcome.bank.questions.length, outcome.file)
    case 'done':
      return outcome.says
  }
}

async function outcomeOf(file: File, signal: AbortSignal, say: ExchangeStrings): Promise<Outcome> {
  const { NoAnswer, readInWorker } = await import('./exchange-room')
  try {
    const { bank, notes } = await readInWorker(file, signal)
    return bank === null ? { kind: 'refused', file: file.name, notes } : { kind: 'read', file: file.name, bank, notes }
  } catch (error) {
    if (error instanceof NoAnswer) return { kind: 'gave-up', why: say.tooLong }
    return { kind: 'gave-up', why: say.failed, says: error instanceof Error ? error.message : String(error) }
  }
}

/** What the file's bank becomes; null where there is no room for it. */
async function placed(open: Bank | null, read: Bank, how: ImportAs) {
  if (how === 'new' || open === null) return { bank: read, notes: [] }
  const { merged } = await import('./merged')
  try {
    return merged(open, read)
  } catch {
    return null
  }
}

const MOST_TITLES = 50

interface FoundProps {
  readonly bank: Bank
  readonly canAdd: boolean
  readonly file: string
  readonly notes: readonly Note[]
  readonly locale: Locale
  readonly onPlace: (how: ImportAs) => void
  readonly onLeave: () => void
}

function Found({ bank, canAdd, file, notes, locale, onPlace, onLeave }: FoundProps) {
  const say = exchangeStrings[locale]
  const id = useId()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  const { questions } = bank
  return (
    <section
      aria-labelledby={id}
      className="space-y-3 rounded-md border border-line p-4 outline-none"
      ref={section}
      tabIndex={-1}
    >
      <h4 className="font-semibold [overflow-wrap:anywhere]" id={id}>
        {say.found(questions.length, file)}
      </h4>
      <Disclosure summary={say.questions}>
        <ol className="max-h-72 list-decimal space-y-1 overflow-y-auto ps-6 text-[0.9375rem]">
          {questions.slice(0, MOST_TITLES).map((question) => (
            <li className="[overflow-wrap:anywhere]" key={question.id}>
              <bdi className="line-clamp-2">{inLanguage(question.title ?? question.text ?? {}, locale)}</bdi>
            </li>
          ))}
        </ol>
        {questions.length > MOST_TITLES && <p className="mt-1">{say.more(questions.length - MOST_TITLES)}</p>}
      </Disclosure>
      {notes.length === 0 ? (
        <p>{say.allCrossed}</p>
      ) : (
        <Disclosure open summary={say.notes(notes.length)}>
          <NoteList locale={locale} notes={notes} />
        </Disclosure>
      )}
      <div className="flex flex-wrap gap-3">
        {canAdd && (
          <Button look="primary" onClick={() => onPlace('add')}>
            {say.add}
          </Button>
        )}
        <Button look={canAdd ? 'quiet' : 'primary'} onClick={() => onPlace('new')}>
          {say.open}
        </Button>
        <Button onClick={onLeave}>{say.leave}</Button>
      </div>
    </section>
  )
}
