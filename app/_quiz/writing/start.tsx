'use client'

import { useEffect, useId, useState } from 'react'
import { Button } from '#app/_ui/button'
import { addressOf } from '#app/_ui/href'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import { asBank } from '#exercises/quiz/read-bank'
import type { Language } from '#exercises/quiz/words'
import { Import } from '../publishing/import'
import { newBank } from './draft'
import { SelectField } from './fields/plain-fields'
import { forgetDraft, type KeptDraft, keepDraft, keptDrafts } from './kept'
import { openAsNew } from './open-new'
import { shortText } from './short-text'
import { whenText } from './when-text'
import { writingStrings } from './writing-strings'

/** A bank of the course, as the page lists it. */
export interface CourseBank {
  readonly id: string
  readonly title: string
  readonly questions: number
}

interface Props {
  readonly banks: readonly CourseBank[]
  readonly locale: Locale
}

const SETS: Readonly<Record<string, readonly Language[]>> = { en: ['en'], zh: ['zh'], both: ['en', 'zh'] }

/** Where writing begins: a new quiz, one that is there already, a file, or a copy of one of the course's. */
export function Start({ banks, locale }: Props) {
  const say = writingStrings[locale]
  const [languages, setLanguages] = useState<string>(locale)
  const [cannotLoad, setCannotLoad] = useState(false)
  const [drafts, setDrafts] = useState<readonly KeptDraft[] | null>(null)
  const read = () => {
    keptDrafts().then(setDrafts, () => setDrafts([]))
  }
  useEffect(read, [])
  const copy = async (id: string) => {
    const bank = await courseBank(id)
    setCannotLoad(bank === null)
    if (bank !== null) openAsNew(bank)
  }
  const head = (
    <>
      <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{say.title}</h1>
      <p className="mt-3 max-w-2xl text-pretty">{say.intro}</p>
    </>
  )
  // All of it comes at once, so that what is read later pushes nothing away.
  if (drafts === null) return head
  return (
    <>
      {head}
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <div className="min-w-0 space-y-10">
          <section>
            <h2 className="text-xl">{say.begin}</h2>
            <div className="mt-3 flex flex-wrap items-end gap-3">
              <SelectField
                className="w-56"
                label={say.languages}
                onChange={setLanguages}
                options={(['en', 'zh', 'both'] as const).map((value) => ({ value, name: say.languageSets[value] }))}
                value={languages}
              />
              <Button look="primary" onClick={() => openAsNew(newBank(SETS[languages] ?? [locale]))}>
                {say.create}
              </Button>
            </div>
          </section>
          <Yours drafts={drafts} locale={locale} onChange={read} />
        </div>
        <div className="min-w-0 space-y-10">
          <section className="space-y-3">
            <h2 className="text-xl">{say.fromFile}</h2>
            <Import bank={null} canAdd={false} locale={locale} onImport={openAsNew} />
          </section>
          <section>
            <h2 className="text-xl">{say.fromCourse}</h2>
            <p className="mt-1 mb-3 text-ink-muted">{say.fromCourseNote}</p>
            <ul className="list-none divide-y divide-line border-line border-y p-0">
              {banks.map(({ id, title, questions }) => (
                <li key={id}>
                  <button
                    aria-label={say.copyOf(title)}
                    className="flex min-h-11 w-full cursor-pointer flex-wrap items-baseline justify-between gap-x-4 py-2 text-start hover:underline"
                    onClick={() => copy(id)}
                    type="button"
                  >
                    <span>{title}</span>
                    <span className="text-ink-muted text-sm">{say.count(questions)}</span>
                  </button>
                </li>
              ))}
            </ul>
            <p className="text-loss empty:hidden" role="alert">
              {cannotLoad ? say.cannotLoad : ''}
            </p>
          </section>
        </div>
      </div>
    </>
  )
}

async function courseBank(id: string) {
  try {
    const response = await fetch(addressOf(`/quiz-banks/${id}.json/`).slice(0, -1))
    const read = asBank(await response.json())
    return 'bank' in read ? read.bank : null
  } catch {
    return null
  }
}

interface YoursProps {
  readonly drafts: readonly KeptDraft[]
  readonly locale: Locale
  readonly onChange: () => void
}

/** The quizzes that are kept in this browser. */
function Yours({ drafts, locale, onChange }: YoursProps) {
  const say = writingStrings[locale]
  const id = useId()
  const [gone, setGone] = useState<KeptDraft | null>(null)
  const [announcement, announce] = useAnnouncement()
  const titleOf = ({ bank }: KeptDraft) => shortText(bank.title, locale) || say.untitled
  const discard = async (draft: KeptDraft) => {
    await forgetDraft(draft.name)
    setGone(draft)
    onChange()
    announce(say.discarded(titleOf(draft)))
  }
  const takeBack = (draft: KeptDraft) => {
    keepDraft(draft.name, draft.bank)
    setGone(null)
    onChange()
  }
  return (
    <section aria-labelledby={id}>
      <h2 className="mb-3 text-xl" id={id}>
        {say.yours}
      </h2>
      {gone !== null && (
        <p className="mb-3 flex flex-wrap items-center gap-3">
          {say.discarded(titleOf(gone))} <Button onClick={() => takeBack(gone)}>{say.takeBack}</Button>
        </p>
      )}
      {drafts.length === 0 ? (
        <p className="text-ink-muted">{say.none}</p>
      ) : (
        <ul className="list-none divide-y divide-line border-line border-y p-0">
          {drafts.map((draft) => (
            <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5" key={draft.name}>
              <span className="min-w-0">
                <a className="link font-medium [overflow-wrap:anywhere]" href={`#${draft.name}`}>
                  <bdi>{titleOf(draft)}</bdi>
                </a>
                <span className="block text-ink-muted text-sm">
                  {say.count(draft.bank.questions.length)} · {say.changedAt(whenText(draft.at, locale))}
                </span>
              </span>
              <Button aria-label={say.discard(titleOf(draft))} onClick={() => discard(draft)}>
                {say.discardShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <LiveRegion {...announcement} />
    </section>
  )
}
