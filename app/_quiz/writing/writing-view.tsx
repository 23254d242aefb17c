'use client'

import { useState, useSyncExternalStore } from 'react'
import { Callout } from '#app/_ui/callout'
import type { Locale } from '#app/_ui/locale'
import { Desk } from './desk'
import { type CourseBank, Start } from './start'
import { useWriting } from './use-writing'
import { writingStrings } from './writing-strings'

/** The address of no quiz in particular. */
const ALL = 'all'

interface Props {
  readonly banks: readonly CourseBank[]
  readonly locale: Locale
}

/** Where quizzes are written. The address names the quiz that is open, so that each tab has its own and a reload comes back to it. */
export function WritingView({ banks, locale }: Props) {
  const say = writingStrings[locale]
  const fragment = useSyncExternalStore(
    onFragment,
    () => location.hash.slice(1),
    () => null,
  )
  return (
    // As high as a window from the start: what comes to life in it moves nothing.
    <div className="min-h-dvh">
      {fragment === null ? (
        <>
          <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{say.title}</h1>
          <p className="mt-3 max-w-2xl text-pretty">{say.intro}</p>
          <noscript>
            <p className="mt-3">{say.needsScript}</p>
          </noscript>
        </>
      ) : fragment === '' || fragment === ALL ? (
        <Start banks={banks} locale={locale} />
      ) : (
        <Opened key={fragment} locale={locale} name={fragment} />
      )}
    </div>
  )
}

function Opened({ name, locale }: { readonly name: string; readonly locale: Locale }) {
  const say = writingStrings[locale]
  const [wasChangedElsewhere, setWasChangedElsewhere] = useState(false)
  const writing = useWriting(name, say.elsewhere, () => setWasChangedElsewhere(true))
  return (
    <>
      <p className="mb-2">
        <a className="link text-[0.9375rem]" href={`#${ALL}`}>
          ← {say.all}
        </a>
      </p>
      {writing.kind === 'reading' && <p className="text-ink-muted">{say.reading}</p>}
      {writing.kind === 'missing' && (
        <Callout kind="caution" title={say.missing}>
          {say.missingText}
        </Callout>
      )}
      {writing.kind === 'here' && (
        <Desk {...writing} locale={locale} name={name} wasChangedElsewhere={wasChangedElsewhere} />
      )}
    </>
  )
}

function onFragment(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
