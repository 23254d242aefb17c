'use client'

import { useState } from 'react'
import type { Rerun } from '#exercises/grader/browser/grader'
import { findingIn } from '#exercises/grader/finding-words'
import type { Part } from '#exercises/grader/protocol'
import type { TestVerdict } from '#exercises/grader/verdict'
import type { ExerciseStrings } from './exercise-strings'
import { FindingTable } from './finding-table'
import { QUIET_BUTTON } from './line-button'
import { Printed } from './printed'
import { colourOf } from './status-mark'

interface Props {
  readonly verdict: TestVerdict
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
  readonly onRerun: (part: Part) => Promise<Rerun | null>
}

type Came = { readonly kind: 'nothing' | 'running' | 'broken' } | { readonly kind: 'came'; readonly rerun: Rerun }

/**
 * Runs this test alone with the code as it stands now, and of a test that draws its cases only the smallest one that failed. What comes
 * of it is shown here, and changes nothing else.
 */
export function RunAlone({ verdict, locale, say, onRerun }: Props) {
  const [came, setCame] = useState<Came>({ kind: 'nothing' })
  const { id, smallestCase } = verdict

  async function rerun() {
    if (came.kind === 'running') return
    setCame({ kind: 'running' })
    try {
      const rerun = await onRerun(smallestCase === undefined ? { test: id } : { test: id, case: smallestCase })
      setCame(rerun === null ? { kind: 'nothing' } : { kind: 'came', rerun })
    } catch {
      setCame({ kind: 'broken' })
    }
  }

  return (
    <div className="space-y-2">
      <button aria-disabled={came.kind === 'running'} className={QUIET_BUTTON} onClick={rerun} type="button">
        {smallestCase === undefined ? say.runAlone.test : say.runAlone.case}
      </button>
      <div aria-live="polite" className="space-y-2 empty:hidden">
        {came.kind === 'running' && <p className="text-ink-muted text-sm">{say.running}</p>}
        {came.kind === 'broken' && <p className="text-sm">{say.explain.broken}</p>}
        {came.kind === 'came' && <Result locale={locale} rerun={came.rerun} say={say} />}
      </div>
    </div>
  )
}

function Result({ rerun, locale, say }: Pick<Props, 'locale' | 'say'> & { readonly rerun: Rerun }) {
  const { test, reason } = rerun
  return (
    <>
      <p className="text-sm">
        {say.runAlone.result} <span className={colourOf(test.status)}>{say.testStatus[test.status]}</span>
        {test.status === 'passed' && ` ${say.runAlone.passed}`}
        {reason !== undefined && ` ${reason.message[locale]}`}
      </p>
      {test.finding && <FindingTable finding={findingIn(test.finding, locale)} say={say} />}
      {test.console.length > 0 ? (
        <Printed caption={say.printed} lines={test.console} />
      ) : (
        <p className="text-ink-muted text-sm">{say.runAlone.printedNothing}</p>
      )}
    </>
  )
}
