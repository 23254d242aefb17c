'use client'

import { useId, useRef, useState } from 'react'
import { Button } from './button'

interface Props {
  /** The endings and types that are offered first, as of an `<input type="file">`. */
  readonly accept: string
  /** The button's words. */
  readonly choose: string
  /** What stands beside it: that files can be dropped, too. */
  readonly drop: string
  /** What kinds of files are meant. */
  readonly kinds?: string
  readonly look?: 'primary'
  readonly multiple?: boolean
  readonly className?: string
  /** At least one; where it is not `multiple`, the first alone counts. */
  readonly onFiles: (files: readonly File[]) => void
}

/** Where files are chosen or dropped. */
export function FileDrop({ accept, choose, drop, kinds, look, multiple = false, className = 'p-5', onFiles }: Props) {
  const id = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: Iterable<File> | null) => {
    const all = [...(files ?? [])]
    if (all.length > 0) onFiles(all)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button beside it does the same by keyboard.
    <div
      className={`rounded-xl border-2 border-dashed ${className} ${isOver ? 'border-focus bg-surface-raised' : 'border-line'}`}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          aria-describedby={kinds === undefined ? undefined : id}
          {...(look && { look })}
          onClick={() => chooser.current?.click()}
        >
          {choose}
        </Button>
        <span className="text-ink-muted">{drop}</span>
      </div>
      {kinds !== undefined && (
        <p className="mt-2 text-ink-muted text-sm" id={id}>
          {kinds}
        </p>
      )}
      <input
        accept={accept}
        aria-label={choose}
        className="hidden"
        multiple={multiple}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // Emptied, so that the same file can be chosen again once it was mended.
          currentTarget.value = ''
          take(files)
        }}
        ref={chooser}
        type="file"
      />
    </div>
  )
}
