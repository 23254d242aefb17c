'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import type { Locale } from '#app/_ui/locale'
import { useLocationHash } from '#app/_ui/use-location-hash'
import { inLanguage } from '#exercises/quiz/words'
import type { OpenedBank } from './bank-link'
import type { OpenedFile } from './open-file'
import { openStrings } from './open-strings'
import { quizStrings } from './quiz-strings'
import { QuizView } from './quiz-view'
import { fingerprintOf } from './sitting'

/** A quiz that comes with the address or from a file, for whoever opened it. What cannot be read is refused with words. */
export function OpenView({ locale }: { readonly locale: Locale }) {
  const say = openStrings[locale]
  const fragment = useLocationHash()
  const [opened, setOpened] = useState<OpenedFile | null>(null)

  useEffect(() => {
    if (fragment === null) return
    let isWanted = true
    import('./bank-link')
      .then(({ openFragment }) => openFragment(fragment))
      .then((next) => {
        // A file whose bank is too large for an address stays open.
        if (isWanted) setOpened((before) => (next.kind === 'nothing' && before?.kind === 'bank' ? before : next))
      })
    return () => {
      isWanted = false
    }
  }, [fragment])

  const openFrom = async (file: File) => {
    const { openFile } = await import('./open-file')
    const next = await openFile(file)
    setOpened(next)
    if (next.kind === 'bank') await putIntoAddress(next)
  }
  if (opened?.kind === 'bank') {
    const { bank, settings } = opened
    const fingerprint = fingerprintOf(bank)
    return (
      <>
        <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">
          <bdi>{inLanguage(bank.title, locale)}</bdi>
        </h1>
        <p className="mt-2 mb-6 text-ink-muted">{say.yours}</p>
        <QuizView bank={bank} key={fingerprint} locale={locale} settings={settings} storeKey={`link/${fingerprint}`} />
      </>
    )
  }
  return (
    <>
      <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{say.title}</h1>
      <p className="mt-3 max-w-2xl">{say.intro}</p>
      {opened === null ? (
        <>
          <p className="mt-5 hidden text-ink-muted scripted:block">{say.reading}</p>
          <noscript>
            <p>{quizStrings[locale].needsScript}</p>
          </noscript>
        </>
      ) : (
        <>
          <Refusal locale={locale} opened={opened} />
          <Chooser locale={locale} onChoose={openFrom} />
        </>
      )}
    </>
  )
}

/** The address then holds the quiz, so that the page can be loaded anew, or passed on. */
async function putIntoAddress(opened: Extract<OpenedBank, { kind: 'bank' }>): Promise<void> {
  const { fragmentOf, LONGEST_FRAGMENT } = await import('./bank-link')
  const fragment = await fragmentOf(opened)
  if (fragment.length <= LONGEST_FRAGMENT) location.hash = fragment
}

const MOST_LINES = 20

function Refusal({
  opened,
  locale,
}: {
  readonly opened: Exclude<OpenedFile, { kind: 'bank' }>
  readonly locale: Locale
}) {
  const say = openStrings[locale]
  if (opened.kind === 'nothing') return null
  const isWrong = opened.kind === 'no-bank' || opened.kind === 'refused'
  const { title, text } = say.refused[opened.kind === 'refused' ? 'no-bank' : opened.kind]
  const lines =
    opened.kind === 'refused'
      ? opened.lines
      : opened.kind === 'no-bank'
        ? opened.problems.map(({ path, says }) => `${path.join('.')}: ${says}`)
        : []
  return (
    <div role="alert">
      <Callout kind="wrong" title={title}>
        <p>{text}</p>
        {isWrong && (
          <ul className="mt-2 space-y-1 font-mono text-sm [overflow-wrap:anywhere]" lang="en">
            {lines.slice(0, MOST_LINES).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {lines.length > MOST_LINES && <p className="mt-1">{say.more(lines.length - MOST_LINES)}</p>}
      </Callout>
    </div>
  )
}

function Chooser({ locale, onChoose }: { readonly locale: Locale; readonly onChoose: (file: File) => void }) {
  const say = openStrings[locale]
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  return (
    <div className="mt-6">
      <label className="sr-only" htmlFor={id}>
        {say.file}
      </label>
      <input
        accept=".yaml,.yml,.json"
        className="sr-only"
        id={id}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onChoose(file)
          // The same file may be chosen again once it was mended.
          currentTarget.value = ''
        }}
        ref={field}
        tabIndex={-1}
        type="file"
      />
      <Button look="primary" onClick={() => field.current?.click()}>
        {say.file}
      </Button>
      <p className="mt-2 text-ink-muted text-sm">{say.formats}</p>
    </div>
  )
}
