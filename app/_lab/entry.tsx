'use client'

import { type ReactNode, useId, useState } from 'react'
import { RemoveButton } from './sysctl-input'

interface Props {
  readonly summary: string
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly opensAtOnce?: boolean
  readonly hasProblem: boolean
  /** Drawn only while it is open: a scenario may have a hundred entries. */
  readonly children: () => ReactNode
}

/** An entry of a list as a line that opens. Where something in it is wrong it stands open. */
export function Entry({ summary, removeLabel, onRemove, opensAtOnce = false, hasProblem, children }: Props) {
  const [isOpen, setOpen] = useState(opensAtOnce)
  const id = useId()
  const showsAll = isOpen || hasProblem
  return (
    <li className="rounded-md border border-line">
      <div className="flex items-center gap-1 p-1">
        <button
          aria-controls={id}
          aria-expanded={showsAll}
          className="flex min-h-9 min-w-0 flex-1 cursor-pointer items-center gap-2 rounded px-2 text-start text-sm hover:bg-surface-raised"
          onClick={() => setOpen(!showsAll)}
          type="button"
        >
          <svg
            aria-hidden="true"
            className={`size-3 flex-none fill-none stroke-current [stroke-width:1.8] ${showsAll ? 'rotate-90' : ''}`}
            viewBox="0 0 12 12"
          >
            <path d="M4 2l4 4-4 4" />
          </svg>
          <span className="min-w-0 break-words">{summary}</span>
        </button>
        <RemoveButton label={removeLabel} onPress={onRemove} />
      </div>
      <div className="border-line border-t p-3" hidden={!showsAll} id={id}>
        {showsAll && children()}
      </div>
    </li>
  )
}
