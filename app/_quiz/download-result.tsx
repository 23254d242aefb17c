'use client'

import { useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import { download } from '#app/_ui/download'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import { quizStrings } from './quiz-strings'
import { LONGEST_STUDENT, resultFileName } from './result-file'

interface Props {
  /** The text of the file, by the name. */
  readonly fileOf: (student: string) => string
  /** Of the bank. */
  readonly id: string
  readonly locale: Locale
  readonly student: string
  readonly onStudent: (student: string) => void
}

/** The result as a file for who marks, with the name of who took the test. */
export function DownloadResult({ fileOf, id: bank, locale, student, onStudent }: Props) {
  const say = quizStrings[locale]
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState('')
  const [announcement, announce] = useAnnouncement()
  const tell = (message: string) => {
    setOutcome(message)
    announce(message)
  }
  const save = () => {
    const name = student.trim()
    if (name === '') {
      tell(say.noName)
      field.current?.focus()
      return
    }
    const fileName = resultFileName(bank, name)
    download(new Blob([fileOf(name)], { type: 'application/json' }), fileName)
    tell(say.downloaded(fileName))
  }
  return (
    <div className="mt-5 print:hidden">
      <label className="block font-medium" htmlFor={id}>
        {say.student}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          className="min-h-10 min-w-0 flex-1 basis-48 rounded-md border border-ink-muted bg-surface px-3"
          id={id}
          maxLength={LONGEST_STUDENT}
          onChange={({ currentTarget }) => onStudent(currentTarget.value)}
          ref={field}
          value={student}
        />
        <Button onClick={save}>{say.download}</Button>
      </div>
      <p className="mt-1 text-ink-muted text-sm" id={`${id}-hint`}>
        {say.studentHint}
      </p>
      <p aria-hidden="true" className="mt-1 text-sm empty:hidden">
        {outcome}
      </p>
      <LiveRegion {...announcement} />
    </div>
  )
}
