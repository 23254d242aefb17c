'use client'

import { lazy, Suspense, useState } from 'react'
import type { RulePlace } from '#app/engine-source/rule-source'
import type { Locale } from '#content/locales'
import { NEEDS_SCRIPT } from '../needs-script'
import { FileName } from './file-name'
import { whyStrings } from './why-strings'

const OpenedRule = lazy(() => import('./opened-rule').then((it) => ({ default: it.OpenedRule })))

/** Where a rule is written in the engine, and, while it is open, the rule itself. */
export function RuleText({
  rule,
  why,
  place,
  locale,
}: {
  rule: string
  why: string
  place: RulePlace
  locale: Locale
}) {
  const [isOpen, setOpen] = useState(false)
  const name = `${place.file}:${place.line}`
  return (
    <>
      <p className="m-0 text-xs [:root[data-theme]_&]:hidden">
        <code>
          <FileName text={name} />
        </code>
      </p>
      <details className={`text-xs ${NEEDS_SCRIPT}`} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="min-h-6 cursor-pointer select-text py-0.5 font-mono text-ink-muted hover:text-ink">
          <FileName text={name} />
        </summary>
        {isOpen && (
          <Suspense fallback={<p className="m-0 py-1">{whyStrings[locale].loading}</p>}>
            <OpenedRule rule={rule} why={why} file={place.file} locale={locale} />
          </Suspense>
        )}
      </details>
    </>
  )
}
