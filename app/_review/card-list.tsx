'use client'

import Link from 'next/link'
import { plainText } from '#app/_quiz/markdown-tree'
import { Button } from '#app/_ui/button'
import { pageIn } from '#app/_ui/href'
import type { Locale } from '#app/_ui/locale'
import type { Question } from '#exercises/quiz/questions'
import { inLanguage } from '#exercises/quiz/words'
import type { Card } from './cards'
import { dueWords } from './due-words'
import { reviewStrings } from './review-strings'
import type { Found } from './use-found'

/** What comes back, as a list names it. */
export interface Named {
  readonly card: Card
  readonly name: string
  /** A line more about it. */
  readonly about?: string
  /** Where it is worked at; null for a question, which is asked here. */
  readonly href: string | null
  readonly canBeAsked: boolean
}

/** The name of a question in a list, and what it is about; nothing while it is still looked for. */
export function namedQuestion(card: Card, found: Found | undefined, locale: Locale): Named | null {
  const say = reviewStrings[locale]
  const base = { card, href: null, canBeAsked: false }
  switch (found?.kind) {
    case undefined:
      return null
    case 'here': {
      const bank = inLanguage(found.bank, locale)
      const about = beginningOf(found.question, locale)
      const name = found.question.title ? inLanguage(found.question.title, locale) : say.of(bank, found.nth)
      return { ...base, name, canBeAsked: true, ...(about === null ? {} : { about }) }
    }
    case 'too-long':
      return { ...base, name: say.tooLong(inLanguage(found.bank, locale)), about: say.tooLongText }
    case 'gone':
      return { ...base, name: say.gone }
    case 'failed':
      return { ...base, name: card.id, about: `${say.failed} ${found.why}` }
  }
}

const MOST_CHARACTERS = 100

/** The beginning of what is asked; null where it has no words of its own. */
function beginningOf({ text }: Question, locale: Locale): string | null {
  if (text === undefined) return null
  const markdown = inLanguage(text, locale)
  const plain = (plainText(markdown) ?? markdown).replace(/\[\[[\w-]+\]\]|\{\w+\}/g, '…').replace(/\s+/g, ' ')
  const letters = [...plain]
  return letters.length > MOST_CHARACTERS ? `${letters.slice(0, MOST_CHARACTERS).join('')}…` : plain
}

interface Props {
  readonly all: readonly Named[]
  readonly today: number
  readonly locale: Locale
  readonly onAsk: (id: string) => void
  readonly onRemove: (named: Named) => void
}

export function CardList({ all, today, locale, onAsk, onRemove }: Props) {
  const say = reviewStrings[locale]
  return (
    <ul className="max-w-3xl list-none divide-y divide-line border-line border-y p-0">
      {all.map((named) => {
        const { card, name, about, href, canBeAsked } = named
        return (
          <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3" data-card={card.id} key={card.id}>
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-medium [overflow-wrap:anywhere]">
                {href === null ? (
                  name
                ) : (
                  <Link className="link" href={pageIn(locale, href)} prefetch={false}>
                    {name}
                  </Link>
                )}
              </p>
              {about !== undefined && <p className="text-ink-muted text-sm [overflow-wrap:anywhere]">{about}</p>}
            </div>
            <p className="text-ink-muted text-sm tabular-nums">{dueWords(card.dueDay - today, locale)}</p>
            <div className="flex gap-2 print:hidden">
              {canBeAsked && (
                <Button aria-label={say.askNamed(name)} onClick={() => onAsk(card.id)}>
                  {say.askNow}
                </Button>
              )}
              <Button aria-label={say.removeNamed(name)} onClick={() => onRemove(named)}>
                {say.remove}
              </Button>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
