'use client'

import { useId, useRef, useState } from 'react'
import { Button } from './button'
import { LiveRegion, useAnnouncement } from './live-region'

interface Props {
  readonly label: string
  readonly text: string
  readonly words: { readonly copy: string; readonly copied: string; readonly byHand: string }
}

/** A text that somebody will want elsewhere, with a button that copies it. */
export function CopyField({ label, text, words }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState('')
  const [announcement, announce] = useAnnouncement()

  async function copy() {
    const message = (await copied(text, field.current)) ? words.copied : words.byHand
    setOutcome(message)
    announce(message)
  }

  return (
    <div>
      <label className="font-medium" htmlFor={id}>
        {label}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          className="min-h-10 min-w-0 flex-1 basis-48 rounded-md border border-line bg-surface-raised px-3 font-mono text-sm"
          id={id}
          onFocus={({ currentTarget }) => currentTarget.select()}
          readOnly
          ref={field}
          value={text}
        />
        <Button aria-label={`${words.copy} ${label}`} onClick={copy}>
          {words.copy}
        </Button>
      </div>
      <p aria-hidden="true" className="mt-1 text-ink-muted text-sm empty:hidden">
        {outcome}
      </p>
      <LiveRegion {...announcement} />
    </div>
  )
}

/** The clipboard is for secure pages; on plain http the browser's older way is left, and then the reader's own hand. */
async function copied(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field?.focus()
    field?.select()
    return document.execCommand('copy')
  }
}
