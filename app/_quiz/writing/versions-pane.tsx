'use client'

import { Button } from '#app/_ui/button'
import type { Locale } from '#app/_ui/locale'
import { useAsked } from '../use-asked'
import type { BankDraft } from './draft-types'
import { publishedVersions } from './kept'
import { shortText } from './short-text'
import { whenText } from './when-text'
import { writingStrings } from './writing-strings'

interface Props {
  readonly name: string
  /** Grows with each version that is published while this is open. */
  readonly count: number
  readonly locale: Locale
  readonly onOpen: (bank: BankDraft) => void
}

/** The quiz as it was given to others, each time. */
export function VersionsPane({ name, count, locale, onOpen }: Props) {
  const say = writingStrings[locale]
  const asked = useAsked(`${name}/${count}`, () => publishedVersions(name))
  if (asked.kind !== 'here' || asked.value.length === 0) return <p className="max-w-2xl">{say.noVersions}</p>
  return (
    <ul className="max-w-2xl list-none divide-y divide-line border-line border-y p-0">
      {asked.value.map(({ name: at, bank }) => {
        const when = whenText(Number(at), locale)
        return (
          <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3" key={at}>
            <span className="min-w-0">
              <span className="block font-medium">{say.versionOf(when)}</span>
              <span className="text-ink-muted text-sm">
                <bdi>{shortText(bank.title, locale)}</bdi> · {say.count(bank.questions.length)}
              </span>
            </span>
            <Button aria-label={say.versionCopy(when)} onClick={() => onOpen(bank)}>
              {say.openVersion}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
