'use client'

import { type ReactNode, useState } from 'react'
import type { Locale } from '#app/_ui/locale'
import type { QuestionType } from '#exercises/quiz/questions'
import type { Bank } from '#exercises/quiz/schema'
import { printStrings } from '../printing/print-strings'
import { PrintVariants } from '../printing/print-variants'
import { ImportExport } from '../publishing/import-export'
import { Publish } from '../publishing/publish'
import { AddQuestion } from './add-question'
import { BankForm } from './bank-form'
import { freshId, placeOf, withNew } from './draft'
import type { BankDraft, QuestionDraft } from './draft-types'
import { keepPublished } from './kept'
import { LeftToDo } from './left-to-do'
import { openAsNew } from './open-new'
import type { Place } from './place'
import type { Problem } from './problem'
import { QuestionPane } from './question-pane'
import { VersionsPane } from './versions-pane'
import { writingStrings } from './writing-strings'

interface Props {
  readonly name: string
  readonly bank: BankDraft
  /** The same as a bank; null where something is missing. */
  readonly whole: Bank | null
  readonly problems: readonly Problem[]
  /** Those, and what only runs show. */
  readonly all: readonly Problem[]
  readonly place: Place
  readonly locale: Locale
  readonly headingId: string
  readonly onGo: (place: Place) => void
  readonly onAdd: (type: QuestionType) => void
  readonly onBank: (next: (bank: BankDraft) => BankDraft, what: string, joins?: string) => void
  readonly onQuestion: (id: string, next: QuestionDraft, what: string, joins?: string) => void
  readonly onMove: (id: string, by: number) => void
  readonly onCopy: (id: string) => void
  readonly onRemove: (id: string) => void
}

/** The part of the quiz that is open. */
export function Pane({ name, bank, whole, problems, all, place, locale, headingId, ...on }: Props) {
  const say = writingStrings[locale]
  const [published, setPublished] = useState(0)
  const titled = (title: string, children: ReactNode) => (
    <section aria-labelledby={headingId} className="min-w-0">
      <h2 className="mb-4 text-xl outline-none" id={headingId} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
  switch (place.kind) {
    case 'question': {
      const at = placeOf(bank, place.id)
      const question = bank.questions[at]
      return (
        question && (
          <QuestionPane
            bank={bank}
            headingId={headingId}
            locale={locale}
            n={at + 1}
            onChange={(next, ...how) => on.onQuestion(place.id, next, ...how)}
            onCopy={() => on.onCopy(place.id)}
            onMove={(by) => on.onMove(place.id, by)}
            onRemove={() => on.onRemove(place.id)}
            problems={problems}
            question={question}
          />
        )
      )
    }
    case 'about':
      return titled(
        say.about,
        <div className="max-w-2xl">
          <BankForm bank={bank} locale={locale} onChange={on.onBank} problems={problems} />
        </div>,
      )
    case 'add':
      return titled(say.addIntro, <AddQuestion locale={locale} onAdd={on.onAdd} />)
    case 'give':
      return titled(
        say.give,
        <div className="space-y-6">
          <LeftToDo bank={bank} locale={locale} onGo={on.onGo} problems={all} />
          <Publish
            bank={whole}
            locale={locale}
            onPublished={({ bank: given, at }) => {
              keepPublished(name, given, at)
              setPublished((before) => before + 1)
            }}
          />
          <section className="space-y-3">
            <h3 className="text-lg">{printStrings[locale].title}</h3>
            <PrintVariants bank={whole} locale={locale} />
          </section>
        </div>,
      )
    case 'exchange':
      return titled(
        say.exchange,
        <ImportExport
          bank={whole}
          locale={locale}
          onImport={(brought, _, how) => {
            if (how === 'new') return openAsNew(brought)
            on.onBank((it) => (whole === null ? joined(it, brought) : brought), say.imported)
          }}
        />,
      )
    case 'versions':
      return titled(say.versions, <VersionsPane count={published} locale={locale} name={name} onOpen={openAsNew} />)
  }
}

/** The draft with the questions of a bank behind its own, under names that none of its own has. */
const joined = (draft: BankDraft, { questions }: Bank): BankDraft =>
  questions.reduce<BankDraft>(
    (it, question) => withNew(it, placeOf(it, question.id) < 0 ? question : { ...question, id: freshId(it) }),
    draft,
  )
