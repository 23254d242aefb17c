'use client'

import dynamic from 'next/dynamic'
import { useId, useState } from 'react'
import { Button } from '#app/_ui/button'
import type { Locale } from '#app/_ui/locale'
import type { BankDraft } from '../draft-types'
import { useLatest } from '../run-forms/use-latest'
import { shortText } from '../short-text'
import { writingStrings } from '../writing-strings'
import { differenceText } from './difference-words'
import { pastStates } from './past-states'
import { stateNames } from './state-names'
import { type TimelineEntry, timeline } from './timeline'
import { versionsStrings } from './versions-strings'

// What two states are compared by is wanted by few, and brings the scenarios with it.
const Beside = dynamic(() => import('./beside').then((it) => it.Beside))

interface Props {
  readonly name: string
  readonly bank: BankDraft
  readonly locale: Locale
  /** Opens it as another quiz. */
  readonly onOpen: (bank: BankDraft) => void
  /** Puts it in the place of the present one, which is kept. */
  readonly onGoBack: (bank: BankDraft, when: string) => Promise<void>
}

/** The quiz as it stood before: what was kept of it while it was written, and what was given to others. */
export function VersionsPane({ name, bank, locale, onOpen, onGoBack }: Props) {
  const say = versionsStrings[locale]
  const [wentBack, setWentBack] = useState(0)
  // While the list is read anew, the one that was there stays.
  const { value: entries, why } = useLatest(`${name}/${wentBack}`, async () => timeline(await pastStates(name)))
  const names = stateNames(entries?.map(({ at }) => at) ?? [], locale)
  return (
    <div className="max-w-4xl space-y-5">
      <p className="max-w-2xl text-pretty text-ink-muted">{say.intro}</p>
      {why !== null && <p role="alert">{say.failed}</p>}
      {entries === null && why === null && <p className="text-ink-muted">{say.reading}</p>}
      {entries?.length === 0 && <p className="max-w-2xl">{say.none}</p>}
      {entries !== null && entries.length > 0 && (
        <ol aria-label={say.states} className="list-none divide-y divide-line border-line border-y p-0">
          {entries.map((entry, index) => (
            <Entry
              entry={entry}
              key={`${entry.at}/${entry.isPublished}`}
              locale={locale}
              now={bank}
              onGoBack={async (when) => {
                await onGoBack(entry.bank, when)
                setWentBack(wentBack + 1)
              }}
              onOpen={onOpen}
              when={names[index] ?? ''}
            />
          ))}
        </ol>
      )}
    </div>
  )
}

interface EntryProps {
  readonly entry: TimelineEntry
  /** What it is called by. */
  readonly when: string
  readonly now: BankDraft
  readonly locale: Locale
  readonly onOpen: (bank: BankDraft) => void
  readonly onGoBack: (when: string) => Promise<void>
}

function Entry({ entry, when, now, locale, onOpen, onGoBack }: EntryProps) {
  const say = versionsStrings[locale]
  const id = useId()
  const [isBeside, setIsBeside] = useState(false)
  const { at, bank, isPublished, since } = entry
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="font-medium">
            <time dateTime={new Date(at).toISOString()}>{when}</time>
            {isPublished && (
              <span className="ms-2 rounded-full border border-accent px-2 py-0.5 font-normal text-accent text-sm">
                {say.publishedThen}
              </span>
            )}
          </p>
          <p className="text-ink-muted text-sm [overflow-wrap:anywhere]">
            {differenceText(since, locale)} · {writingStrings[locale].count(bank.questions.length)} ·{' '}
            <bdi>{shortText(bank.title, locale) || writingStrings[locale].untitled}</bdi>
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            aria-controls={id}
            aria-expanded={isBeside}
            aria-label={say.lookAt(when)}
            onClick={() => setIsBeside(!isBeside)}
          >
            {say.look}
          </Button>
          <Button aria-label={say.backTo(when)} onClick={() => onGoBack(when)}>
            {say.back}
          </Button>
          <Button aria-label={say.openNewOf(when)} onClick={() => onOpen(bank)}>
            {say.openNew}
          </Button>
        </div>
      </div>
      <section aria-label={say.beside(when)} className="mt-4 empty:mt-0" id={id}>
        {isBeside && <Beside locale={locale} now={now} then={bank} when={when} />}
      </section>
    </li>
  )
}
