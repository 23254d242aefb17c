'use client'

import { useState } from 'react'
import { rfcAddress, rfcWords } from '#app/_ui/rfc-address'
import type { Rerun } from '#exercises/grader/browser/grader'
import { findingIn } from '#exercises/grader/finding-words'
import { messageOf } from '#exercises/grader/message'
import type { Part } from '#exercises/grader/protocol'
import type { TestVerdict } from '#exercises/grader/verdict'
import type { ExerciseStrings } from './exercise-strings'
import { FindingTable } from './finding-table'
import type { HelpOffered } from './help-rules'
import { Hints } from './hints'
import { InlineText } from './inline-text'
import type { LearnerExercise } from './learner-exercise'
import { Printed } from './printed'
import { RunAlone } from './run-alone'
import { RunComparison } from './run-comparison'
import { colourOf, StatusMark } from './status-mark'
import { TestLine } from './test-line'
import { ThrownLines } from './thrown-lines'

interface Props {
  readonly exercise: LearnerExercise
  readonly help: HelpOffered
  readonly verdict: TestVerdict
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
  readonly open: boolean
  /** What the same code does to a connection, of another test: shown where this one has no connection of its own. */
  readonly consequence?: TestVerdict | undefined
  readonly onLine: (line: number) => void
  readonly onRerun: (part: Part) => Promise<Rerun | null>
}

/** One test of a verdict: its title, status and points in a line, and behind it why. */
export function TestResult({ exercise, help, verdict, locale, say, open, consequence, onLine, onRerun }: Props) {
  const test = exercise.tests[verdict.id]
  const title = test?.title ?? verdict.id
  // Ladders are most of what a verdict draws: those behind a test that nobody opens are not drawn.
  const [wasOpened, setWasOpened] = useState(open)
  return (
    <li data-status={verdict.status}>
      <details className="group" open={open} onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}>
        <summary className="flex min-h-11 cursor-pointer items-center gap-3 py-2 pr-1">
          <StatusMark status={verdict.status} />
          <span className="min-w-0 grow [overflow-wrap:anywhere]">
            <InlineText text={title} />
          </span>
          <span className={`shrink-0 text-sm ${colourOf(verdict.status)}`}>{say.testStatus[verdict.status]}</span>
          <span className="w-14 shrink-0 text-right text-ink-muted text-sm tabular-nums">
            {verdict.points}/{verdict.maxPoints}
          </span>
        </summary>
        <div className="space-y-4 pb-5 pl-8">
          <p className="max-w-[65ch]">
            <Sentence exercise={exercise} locale={locale} say={say} verdict={verdict} />
          </p>
          {verdict.finding && <FindingTable finding={findingIn(verdict.finding, locale)} say={say} />}
          {verdict.error?.learners && <ThrownLines error={verdict.error} onLine={onLine} say={say} />}
          {verdict.finding?.code !== undefined && <TestLine code={verdict.finding.code} say={say} />}
          {verdict.status === 'failed' && <RunAlone locale={locale} onRerun={onRerun} say={say} verdict={verdict} />}
          {wasOpened && verdict.status === 'failed' && verdict.run && (
            <RunComparison locale={locale} run={verdict.run} say={say} />
          )}
          {consequence?.run && (
            <RunComparison
              locale={locale}
              run={consequence.run}
              say={say}
              title={say.consequence(exercise.tests[consequence.id]?.title ?? consequence.id)}
            />
          )}
          {test && (
            <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
              <a className="py-0.5 text-accent underline" href={`#rule-${test.rule}`}>
                {say.rule(test.rule)}
              </a>
              <RfcLink locale={locale} name={test.rfc} />
            </p>
          )}
          {verdict.console.length > 0 && <Printed caption={say.printed} lines={verdict.console} />}
          {verdict.status === 'failed' && test && help.hints && (
            <Hints exercise={exercise.slug} hints={test.hints} say={say} test={verdict.id} />
          )}
        </div>
      </details>
    </li>
  )
}

function Sentence({ exercise, verdict, locale, say }: Pick<Props, 'exercise' | 'verdict' | 'locale' | 'say'>) {
  if (verdict.status === 'passed') return say.passedNote
  if (verdict.status === 'not-run') return say.notRunNote
  return messageOf(exercise, verdict, locale)
}

/** The section of an RFC that a rule comes from. */
export function RfcLink({ name, locale }: { readonly name: string; readonly locale: 'en' | 'zh' }) {
  const address = rfcAddress(name)
  const words = rfcWords(name, locale)
  if (address === null) return <span>{words}</span>
  return (
    <a className="py-0.5 text-accent underline" href={address} rel="noreferrer">
      {words}
    </a>
  )
}
