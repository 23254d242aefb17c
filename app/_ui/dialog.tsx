'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  readonly open: boolean
  /** Called when Escape or something in the dialog closed it. */
  readonly onClose: () => void
  readonly title: ReactNode
  /** What stands at the other end of the title's line. */
  readonly aside?: ReactNode
  /** `top` for one that grows while it is open, `wide` for what fills a page by itself. */
  readonly place?: keyof typeof PLACE
  readonly children: ReactNode
}

const PLACE = {
  centre: 'm-auto w-[min(34rem,calc(100vw-2rem))]',
  wide: 'm-auto max-h-[90dvh] w-[min(52rem,calc(100vw-1rem))] overflow-y-auto',
  top: 'mx-auto mt-[min(12vh,6rem)] mb-auto w-[min(42rem,calc(100vw-1.5rem))]',
} as const

/** What fills a page is scrolled, and its title stays. */
const STAYS = 'sticky -top-5 z-10 -mx-5 -mt-5 flex-wrap gap-y-2 border-line border-b bg-surface px-5 py-2.5'

/** A modal dialog: the browser's own, which keeps the focus inside, closes by Escape and gives the focus back. */
export function Dialog({ open, onClose, title, aside, place = 'centre', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (!open) return dialog.current?.close()
    dialog.current?.showModal()
    // The browser chooses the first thing that takes the focus; a dialog may have a better one.
    dialog.current?.querySelector<HTMLElement>('[data-focus-first]')?.focus()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={`${PLACE[place]} rounded-lg border border-line bg-surface p-5 text-ink shadow-xl backdrop:bg-black/50`}
      onClose={onClose}
    >
      {open && (
        <>
          <div className={`mb-3 flex items-center justify-between gap-3 ${place === 'wide' ? STAYS : ''}`}>
            <h2 className="text-lg [overflow-wrap:anywhere]" id={titleId}>
              {title}
            </h2>
            {aside}
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
