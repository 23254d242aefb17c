'use client'

import { useState } from 'react'
import { labAddress } from '#app/_lab/lab-path'
import type { Locale } from '#app/_ui/locale'
import type { Scenario } from '#engine/scenario/schema'
import { TextField } from '../fields/plain-fields'
import type { Problem } from '../problem'
import { pastedScenario } from './lab-scenario'
import { runFormStrings } from './run-form-strings'

interface Props {
  /** What is in the question now, its own or its template's. */
  readonly scenario: Scenario | null
  readonly isOwn: boolean
  /** The template that stays in the question until then; null where there is none. */
  readonly notYet: string | null
  readonly locale: Locale
  readonly onScenario: (scenario: Scenario) => void
}

/** A scenario that was built in the lab: its address holds it. */
export function OwnScenario({ scenario, isOwn, notYet, locale, onScenario }: Props) {
  const say = runFormStrings[locale]
  const [text, setText] = useState('')
  const pasted = pastedScenario(text)
  const paste = (next: string) => {
    setText(next)
    const read = pastedScenario(next)
    if (read.kind === 'scenario') onScenario(read.scenario)
  }
  const problems: Problem[] = []
  if (text.trim() !== '' && pasted.kind === 'nothing') problems.push({ path: [], says: say.ownNothing, kind: 'wrong' })
  if (pasted.kind === 'unreadable') problems.push({ path: [], says: say.ownUnreadable, kind: 'wrong' })
  return (
    <>
      <TextField hint={say.ownHint} label={say.ownAddress} onChange={paste} problems={problems} value={text} />
      {notYet !== null && pasted.kind !== 'scenario' && <p className="text-sm">{say.ownNotYet(notYet)}</p>}
      <p aria-live="polite" className="text-sm empty:hidden">
        {isOwn && pasted.kind === 'scenario' ? `✓ ${say.ownTaken}` : ''}
      </p>
      {scenario !== null && (
        <p className="text-sm">
          <a className="underline" href={labAddress(scenario, locale)} rel="noreferrer" target="_blank">
            {say.toLab} {say.newTab}
          </a>
        </p>
      )}
    </>
  )
}
