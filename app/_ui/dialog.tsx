'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  readonly open: boolean
  /** Called when Escape or something in the dialog closed it. */
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
}

/** A modal dialog: the browser's own, which keeps the focus inside, closes by Escape and gives the focus back. */
export function Dialog({ open, onClose, title, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-ink shadow-xl backdrop:bg-black/50"
      onClose={onClose}
    >
      {open && (
        <>
          <h2 className="mb-3 text-lg" id={titleId}>
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  )
}
