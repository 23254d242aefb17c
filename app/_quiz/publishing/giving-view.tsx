'use client'

import { useState } from 'react'
import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { inLanguage } from '#exercises/quiz/words'
import { exchangeStrings } from './exchange-strings'
import { Export } from './export'
import { givingStrings } from './giving-strings'
import { Import } from './import'
import { Publish } from './publish'
import { publishStrings } from './publish-strings'

/** A bank from a file, and what can be made of it. */
export function GivingView({ locale }: { readonly locale: Locale }) {
  const say = givingStrings[locale]
  const [bank, setBank] = useState<Bank | null>(null)
  return (
    <div className="mt-6 max-w-3xl space-y-10">
      <section className="space-y-3">
        <Import bank={bank} canAdd={bank !== null} locale={locale} onImport={setBank} />
        <noscript>
          <p>{say.needsScript}</p>
        </noscript>
        <p>
          <span className="text-ink-muted">{say.open}:</span>{' '}
          {bank === null ? (
            say.none
          ) : (
            <>
              <bdi className="font-medium">{inLanguage(bank.title, locale)}</bdi> · {say.count(bank.questions.length)}
            </>
          )}
        </p>
      </section>
      {bank !== null && (
        <>
          <section className="space-y-3">
            <h2 className="text-2xl">{publishStrings[locale].title}</h2>
            <Publish bank={bank} locale={locale} />
          </section>
          <section className="space-y-3">
            <h2 className="text-2xl">{exchangeStrings[locale].exportTitle}</h2>
            <Export bank={bank} locale={locale} />
          </section>
        </>
      )}
    </div>
  )
}
