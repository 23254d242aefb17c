'use client'

import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { useId, useState, useSyncExternalStore } from 'react'
import { fetchBank } from '#app/_quiz/fetch-bank'
import { useAsked } from '#app/_quiz/use-asked'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { pageIn } from '#app/_ui/href'
import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { askStrings } from './ask-strings'
import { Stage } from './stage'

interface Props {
  /** The course's banks: their names and titles. */
  readonly banks: readonly { readonly id: string; readonly title: string }[]
  readonly locale: Locale
}

type Source = { readonly kind: 'bank'; readonly bank: Bank } | { readonly kind: 'none' | 'no-bank' | 'refused' }

/** A question for a class: of a bank of the course, of a link, or of a file. */
export function AskView({ banks, locale }: Props) {
  const say = askStrings[locale]
  const address = useSearchParams()
  const name = address.get('bank')
  const fragment = useSyncExternalStore(
    onFragment,
    () => location.hash,
    () => '',
  )
  const [fromFile, setFromFile] = useState<Source | null>(null)
  const asked = useAsked(JSON.stringify([name, fragment]), () => openAddress(name, fragment))
  const source = fromFile ?? (asked.kind === 'here' ? asked.value : null)

  const openFrom = async (file: File) => {
    const { openFile } = await import('#app/_quiz/open-file')
    const opened = await openFile(file)
    setFromFile(opened.kind === 'bank' ? { kind: 'bank', bank: opened.bank } : { kind: 'refused' })
  }
  if (asked.kind === 'failed' && fromFile === null) {
    return (
      <p className="text-loss" role="alert">
        {say.failed} {asked.why}
      </p>
    )
  }
  if (source === null) return <p className="text-ink-muted">{say.reading}</p>
  if (source.kind === 'bank') {
    const onQuestion = (id: string) => {
      const next = new URLSearchParams(address)
      next.set('question', id)
      history.replaceState(null, '', `?${next}${location.hash}`)
    }
    return (
      <>
        <Stage bank={source.bank} locale={locale} onQuestion={onQuestion} questionId={address.get('question')} />
        <p className="mt-6 print:hidden">
          <Link className="link" href={pageIn(locale, 'quizzes/ask')} onClick={() => setFromFile(null)}>
            {say.another}
          </Link>
        </p>
      </>
    )
  }
  return (
    <>
      {source.kind !== 'none' && (
        <div role="alert">
          <Callout kind="wrong" title={source.kind === 'refused' ? say.refused : say.noBank} />
        </div>
      )}
      <h2 className="mb-3 text-xl">{say.choose}</h2>
      <ul className="max-w-2xl list-none divide-y divide-line border-line border-y p-0">
        {banks.map(({ id, title }) => (
          <li key={id}>
            <Link
              className="link inline-flex min-h-11 items-center text-lg"
              href={`${pageIn(locale, 'quizzes/ask')}?bank=${id}`}
              onClick={() => setFromFile(null)}
              prefetch={false}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <Chooser label={say.file} onChoose={openFrom} />
    </>
  )
}

async function openAddress(name: string | null, fragment: string): Promise<Source> {
  if (fragment.length > 1) {
    const { openFragment } = await import('#app/_quiz/bank-link')
    const opened = await openFragment(fragment)
    if (opened.kind === 'bank') return { kind: 'bank', bank: opened.bank }
    if (opened.kind !== 'nothing') return { kind: 'refused' }
  }
  if (name === null) return { kind: 'none' }
  const bank = await fetchBank(name)
  return bank === null ? { kind: 'no-bank' } : { kind: 'bank', bank }
}

function Chooser({ label, onChoose }: { readonly label: string; readonly onChoose: (file: File) => void }) {
  const id = useId()
  return (
    <div className="mt-6">
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <input
        accept=".yaml,.yml,.json"
        className="sr-only"
        id={id}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same file may be chosen again once it was mended.
          if (file) onChoose(file)
          currentTarget.value = ''
        }}
        tabIndex={-1}
        type="file"
      />
      <Button onClick={() => document.getElementById(id)?.click()}>{label}</Button>
    </div>
  )
}

function onFragment(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
