'use client'

import { useRef, useState } from 'react'
import { Button } from '#app/_ui/button'
import type { QuizMarkStrings } from './quiz-mark-strings'

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  readonly say: QuizMarkStrings
}

/** Where result files are chosen or dropped. */
export function ResultDrop({ onFiles, say }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button beside it does the same by keyboard.
    <div
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border-2 border-dashed p-5 sm:p-8 ${isOver ? 'border-focus bg-surface-raised' : 'border-line'}`}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <Button look="primary" onClick={() => chooser.current?.click()}>
        {say.choose}
      </Button>
      <span className="text-ink-muted">{say.drop}</span>
      <input
        accept=".json,.zip,application/json,application/zip"
        aria-label={say.choose}
        className="hidden"
        multiple
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // Emptied, so that the same files can be chosen again.
          currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
        ref={chooser}
        type="file"
      />
    </div>
  )
}
