'use client'

import type { ReactNode } from 'react'
import { Button } from '#app/_ui/button'
import type { Locale } from '#app/_ui/locale'
import { Sign } from './fields/icon-button'
import { writingStrings } from './writing-strings'

interface Props {
  readonly locale: Locale
  /** What would be undone and done again; null where there is nothing. */
  readonly undoes: string | null
  readonly redoes: string | null
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onDownload: () => void
  readonly children: ReactNode
}

/** What can be done at any time. */
export function Toolbar({ locale, undoes, redoes, onUndo, onRedo, onDownload, children }: Props) {
  const say = writingStrings[locale]
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Step
        name={undoes === null ? say.nothingToUndo : say.undoWhat(undoes)}
        isIdle={undoes === null}
        onClick={onUndo}
        sign="undo"
        text={say.undo}
        what={undoes}
      />
      <Step
        name={redoes === null ? say.nothingToRedo : say.redoWhat(redoes)}
        isIdle={redoes === null}
        onClick={onRedo}
        sign="redo"
        text={say.redo}
        what={redoes}
      />
      <Button onClick={onDownload}>{say.download}</Button>
      {children}
    </div>
  )
}

interface StepProps {
  readonly name: string
  readonly text: string
  readonly what: string | null
  readonly sign: 'undo' | 'redo'
  readonly isIdle: boolean
  readonly onClick: () => void
}

/** It stays in the page and keeps the focus where there is nothing left to undo. */
const Step = ({ name, text, what, sign, isIdle, onClick }: StepProps) => (
  <Button
    aria-disabled={isIdle}
    aria-keyshortcuts={sign === 'undo' ? 'Control+Z Meta+Z' : 'Control+Shift+Z Meta+Shift+Z'}
    aria-label={name}
    className="max-w-full px-3"
    onClick={() => {
      if (!isIdle) onClick()
    }}
    title={name}
  >
    <Sign of={sign} />
    <span>{text}</span>
    {what !== null && (
      <span className="max-w-40 truncate font-normal text-ink-muted text-sm max-sm:hidden">{what}</span>
    )}
  </Button>
)
