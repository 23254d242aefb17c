'use client'

import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import type { Locale } from '#app/_ui/locale'
import type { Bank } from '#exercises/quiz/schema'
import { inLanguage } from '#exercises/quiz/words'
import type { OpenedFile } from '../open-file'
import { openStrings } from '../open-strings'
import { quizMarkStrings } from './quiz-mark-strings'
import type { MarkedQuiz } from './result-rows'

interface Props {
  readonly courseBanks: readonly Bank[]
  readonly locale: Locale
  readonly onOpen: (quiz: MarkedQuiz) => void
}

/** Opens the quiz that results are marked with: from its file or its link, or one of the course. */
export function QuizChooser({ courseBanks, locale, onOpen }: Props) {
  const say = quizMarkStrings[locale]
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<OpenedFile['kind'] | null>(null)

  const take = (opened: OpenedFile, knowsSettings: boolean) => {
    setRefused(opened.kind)
    if (opened.kind === 'bank') onOpen({ bank: opened.bank, settings: knowsSettings ? opened.settings : null })
  }
  const openLink = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const link = new FormData(event.currentTarget).get('link')
    const { openFragment } = await import('../bank-link')
    take(await openFragment(typeof link === 'string' ? (link.trim().split('#')[1] ?? '') : ''), true)
  }
  const openFrom = async (file: File) => {
    const { openFile } = await import('../open-file')
    const opened = await openFile(file)
    // A bank by itself does not say how it was to be taken.
    take(opened, /\.json$/i.test(file.name) && opened.kind === 'bank' && opened.settings.mode !== 'either')
  }
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
        <div>
          <Button look="primary" onClick={() => field.current?.click()}>
            {say.openFile}
          </Button>
          <input
            accept=".yaml,.yml,.json"
            aria-label={say.openFile}
            className="hidden"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (file) openFrom(file)
              currentTarget.value = ''
            }}
            ref={field}
            type="file"
          />
        </div>
        <form className="min-w-0 flex-1 basis-72" onSubmit={openLink}>
          <label className="block font-medium" htmlFor={`${id}-link`}>
            {say.link}
          </label>
          <div className="mt-1 flex gap-2">
            <input
              aria-describedby={`${id}-hint`}
              autoComplete="off"
              className="min-h-10 min-w-0 flex-1 rounded-md border border-ink-muted bg-surface px-3 font-mono text-sm"
              id={`${id}-link`}
              name="link"
            />
            <Button type="submit">{say.openLink}</Button>
          </div>
          <p className="mt-1 text-ink-muted text-sm" id={`${id}-hint`}>
            {say.linkHint}
          </p>
        </form>
      </div>
      <div>
        <label className="block font-medium" htmlFor={`${id}-course`}>
          {say.ofCourse}
        </label>
        <select
          className="mt-1 min-h-10 max-w-full rounded-md border border-ink-muted bg-surface px-3"
          id={`${id}-course`}
          onChange={({ currentTarget }) => {
            const bank = courseBanks.find((it) => it.id === currentTarget.value)
            if (bank) onOpen({ bank, settings: null })
          }}
          value=""
        >
          <option value="">{say.noneChosen}</option>
          {courseBanks.map((bank) => (
            <option key={bank.id} value={bank.id}>
              {inLanguage(bank.title, locale)}
            </option>
          ))}
        </select>
      </div>
      <div role="alert">
        {refused !== null && refused !== 'bank' && (
          <Callout kind="wrong" title={say.notOpened}>
            <p>{textOf(refused, locale)}</p>
          </Callout>
        )}
      </div>
    </div>
  )
}

function textOf(kind: Exclude<OpenedFile['kind'], 'bank'>, locale: Locale): string {
  if (kind === 'nothing' || kind === 'damaged') return quizMarkStrings[locale].badLink
  return openStrings[locale].refused[kind === 'refused' ? 'no-bank' : kind].text
}
