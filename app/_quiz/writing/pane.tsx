'use client'

import type { ReactNode } from 'react'
import type { Locale } from '#app/_ui/locale'
import type { QuestionType } from '#exercises/quiz/questions'
import type { Bank } from '#exercises/quiz/schema'
import { ImportExport } from '../publishing/import-export'
import { AddQuestion } from './add-question'
import { BankForm } from './bank-form'
import { freshId, placeOf, withNew } from './draft'
import type { BankDraft, QuestionDraft } from './draft-types'
import { GivePane } from './give-pane'
import { openAsNew } from './open-new'
import type { Place } from './place'
import type { Problem } from './problem'
import { QuestionPane } from './question-pane'
import { VersionsPane } from './versions/versions-pane'
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
  readonly onGoBack: (bank: BankDraft, when: string) => Promise<void>
  /** What publishing writes into the draft is no step. */
  readonly onAmend: (next: (bank: BankDraft) => BankDraft) => void
}

/** The part of the quiz that is open. */
export function Pane({ name, bank, whole, problems, all, place, locale, headingId, ...on }: Props) {
  const say = writingStrings[locale]
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
        <GivePane
          bank={bank}
          locale={locale}
          name={name}
          onAmend={on.onAmend}
          onGo={on.onGo}
          problems={all}
          whole={whole}
        />,
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
      return titled(
        say.versions,
        <VersionsPane bank={bank} locale={locale} name={name} onGoBack={on.onGoBack} onOpen={openAsNew} />,
      )
  }
}

/** The draft with the questions of a bank behind its own, under names that none of its own has. */
const joined = (draft: BankDraft, { questions }: Bank): BankDraft =>
  questions.reduce<BankDraft>(
    (it, question) => withNew(it, placeOf(it, question.id) < 0 ? question : { ...question, id: freshId(it) }),
    draft,
  )
