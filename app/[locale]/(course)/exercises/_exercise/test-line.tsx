'use client'

import { useEffect, useState } from 'react'
import type { ExerciseStrings } from './exercise-strings'
import { QUIET_BUTTON } from './line-button'
import { Printed } from './printed'

/** The case that failed as a line that can be put into a test. */
export function TestLine({ code, say }: { readonly code: string; readonly say: ExerciseStrings }) {
  // A page that came without encryption has no clipboard; the line can be selected there.
  const [canCopy, setCanCopy] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), [])
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setSaid(say.copied),
      () => setSaid(say.notCopied),
    )
  return (
    <div className="space-y-2">
      <Printed caption={say.testLine} lines={[code]} />
      {canCopy && (
        <p className="flex flex-wrap items-center gap-x-3">
          <button className={QUIET_BUTTON} onClick={copy} type="button">
            {say.copy}
          </button>
          <span aria-live="polite" className="text-ink-muted text-sm">
            {said}
          </span>
        </p>
      )}
    </div>
  )
}
