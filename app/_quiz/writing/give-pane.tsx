'use client'

import { useState } from 'react'
import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { printStrings } from '../printing/print-strings'
import { PrintVariants } from '../printing/print-variants'
import { Publish } from '../publishing/publish'
import type { BankDraft } from './draft-types'
import { keepPublished } from './kept'
import { LeftToDo } from './left-to-do'
import type { Place } from './place'
import type { Problem } from './problem'
import { useLatest } from './run-forms/use-latest'
import { publishedBanks } from './versions/past-states'
import { draftInVersions, inVersions, versionsSince } from './versions/raised'
import { RaisedNote } from './versions/raised-note'

interface Props {
  readonly name: string
  readonly bank: BankDraft
  /** The same as a bank; null where something is missing. */
  readonly whole: Bank | null
  readonly problems: readonly Problem[]
  readonly locale: Locale
  readonly onGo: (place: Place) => void
  /** What publishing writes into the draft is no step of undo. */
  readonly onAmend: (next: (bank: BankDraft) => BankDraft) => void
}

/** The quiz goes to others: as a link, as a file, on paper. */
export function GivePane({ name, bank, whole, problems, locale, onGo, onAmend }: Props) {
  const [times, setTimes] = useState(0)
  const { value: published } = useLatest(`${name}/${times}`, () => publishedBanks(name))
  const raise = async (given: Bank): Promise<Bank> => {
    // Another tab may have published since. A browser that keeps nothing knows of no earlier version.
    const before = await publishedBanks(name).catch(() => [])
    const versions = versionsSince(
      given,
      before.map((it) => it.bank),
    )
    onAmend((draft) => draftInVersions(draft, versions))
    return inVersions(given, versions)
  }
  return (
    <div className="space-y-6">
      <LeftToDo bank={bank} locale={locale} onGo={onGo} problems={problems} />
      {whole !== null && published !== null && <RaisedNote bank={whole} locale={locale} published={published} />}
      <Publish
        bank={whole}
        locale={locale}
        onPublished={({ bank: given, at }) => {
          keepPublished(name, given, at)
          setTimes((before) => before + 1)
        }}
        prepare={raise}
      />
      <section className="space-y-3">
        <h3 className="text-lg">{printStrings[locale].title}</h3>
        <PrintVariants bank={whole} locale={locale} />
      </section>
    </div>
  )
}
