'use client'

import Link from 'next/link'
import { type ComponentType, type MouseEvent, useEffect, useEffectEvent, useState } from 'react'
import { addressOf, pageIn } from '#app/_ui/href'
import type { Locale } from '#app/_ui/locale'
import { singleKeysAreOn } from '#app/_ui/single-keys'

interface DialogProps {
  readonly locale: Locale
  readonly open: boolean
  readonly onClose: () => void
}

/** Where `/` is a character that somebody types. */
const TYPED_INTO =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=textbox], dialog[open]'

/** The way into the search: a dialog, by press or by `/`; without the page's script, the page of the search. */
export function SearchOpener({ locale, label }: { readonly locale: Locale; readonly label: string }) {
  const [isOpen, setOpen] = useState(false)
  const [SearchDialog, setSearchDialog] = useState<ComponentType<DialogProps> | null>(null)

  const openDialog = async () => {
    setOpen(true)
    try {
      // With the library and all: nobody loads it who does not search.
      const loaded = await import('./search-dialog')
      setSearchDialog(() => loaded.SearchDialog)
    } catch {
      location.assign(addressOf(pageIn(locale, 'search')))
    }
  }
  const openByKey = useEffectEvent(openDialog)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key !== '/' ||
        !singleKeysAreOn() ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented
      )
        return
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return
      event.preventDefault()
      openByKey()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    openDialog()
  }

  return (
    <>
      <Link
        aria-haspopup="dialog"
        aria-keyshortcuts="/"
        aria-label={label}
        className="grid size-8 place-items-center rounded-full border border-line text-ink-muted transition-colors hover:text-ink print:hidden"
        href={pageIn(locale, 'search')}
        onClick={open}
        prefetch={false}
        title={`${label} (/)`}
      >
        <svg
          aria-hidden="true"
          className="size-4 fill-none stroke-current [stroke-linecap:round] [stroke-width:1.5]"
          viewBox="0 0 16 16"
        >
          <circle cx="7" cy="7" r="4.3" />
          <path d="M10.3 10.3L14 14" />
        </svg>
      </Link>
      {SearchDialog && <SearchDialog locale={locale} onClose={() => setOpen(false)} open={isOpen} />}
    </>
  )
}
