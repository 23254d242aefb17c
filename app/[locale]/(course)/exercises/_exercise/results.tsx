'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useEffect, useEffectEvent, useRef } from 'react'
import { assignmentStrings } from '#app/_class/assignment-strings'
import { assignmentIn } from '#app/_class/exercise-address'
import { useExerciseAssignment } from '#app/_class/use-exercise-assignment'
import { passedAfterSeeing } from '#app/_progress/passed-after-seeing'
import { useProgress } from '#app/_progress/use-progress'
import { ButtonLink } from '#app/_ui/button'
import { pageIn } from '#app/_ui/href'
import { LiveRegion } from '#app/_ui/live-region'
import type { Rerun } from '#exercises/grader/browser/grader'
import type { Part } from '#exercises/grader/protocol'
import type { ExerciseStrings } from './exercise-strings'
import type { HelpOffered } from './help-rules'
import { type LearnerExercise, pointsOf } from './learner-exercise'
import { Likeness } from './likeness'
import { LineButton } from './line-button'
import type { Places } from './places'
import { colourOf, type Status, StatusMark } from './status-mark'
import { TestResult } from './test-result'
import type { Grading, Outcome } from './use-grading'
import { useNeighbours } from './use-neighbours'

const OwnCode = dynamic(() => import('./own-code/own-code').then((module) => module.OwnCode))

interface Props {
  readonly exercise: LearnerExercise
  readonly grading: Grading
  readonly help: HelpOffered
  readonly places: Places
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
  /** Whether the text is still the one that was graded last. */
  readonly isUnchanged: () => boolean
  readonly onLine: (line: number, column?: number) => void
  readonly onRerun: (part: Part) => Promise<Rerun | null>
}

const statusOf = (outcome: Outcome): Exclude<Status, 'not-run'> =>
  outcome.kind === 'verdict' ? outcome.verdict.status : outcome.kind

/** What a run found: said by a live region, and shown test by test. */
export function Results({ exercise, grading, help, places, locale, say, isUnchanged, onLine, onRerun }: Props) {
  const { last, running } = grading
  const passedSource =
    last?.outcome.kind === 'verdict' && last.outcome.verdict.status === 'passed' ? last.outcome.source : null
  const announced = running ? say.running : last ? announcementOf(last.outcome, exercise, say) : ''
  return (
    <section aria-busy={running} aria-labelledby="results" className="mt-8">
      <h2 className="text-lg" id="results" tabIndex={-1}>
        {say.results}
      </h2>
      <LiveRegion message={announced} nth={2 * (last?.turn ?? 0) + (running ? 1 : 0)} />
      {last === null ? (
        <Before exercise={exercise} say={say} />
      ) : (
        <div className={running ? 'opacity-60 transition-opacity delay-150' : ''}>
          <Headline exercise={exercise} outcome={last.outcome} say={say} />
          <Reason exercise={exercise} onLine={onLine} outcome={last.outcome} say={say} locale={locale} />
          {last.outcome.kind === 'verdict' && help.hints && (
            <Likeness locale={locale} say={say} verdict={last.outcome.verdict} />
          )}
          {passedSource !== null && (
            <>
              <SeenBefore say={say} slug={exercise.slug} />
              <WhatNext
                key={last.turn}
                exercise={exercise}
                isUnchanged={isUnchanged}
                locale={locale}
                places={places}
                say={say}
              />
              {exercise.asksOwnCode && (
                <OwnCode key={`own code ${last.turn}`} ask={() => grading.ask(passedSource)} locale={locale} />
              )}
            </>
          )}
          {last.outcome.kind === 'verdict' && last.outcome.verdict.tests.length > 0 && (
            <Tests
              key={last.turn}
              exercise={exercise}
              help={help}
              locale={locale}
              onLine={onLine}
              onRerun={onRerun}
              say={say}
              tests={last.outcome.verdict.tests}
            />
          )}
        </div>
      )}
    </section>
  )
}

/** Before a run: what it will do, and how far the person came on another day. */
function Before({ exercise, say }: Pick<Props, 'exercise' | 'say'>) {
  const best = useProgress().verdicts[exercise.slug]?.best
  return (
    <div className="mt-2 max-w-[60ch] space-y-1 text-ink-muted">
      <p>{say.nothingYet(Object.keys(exercise.tests).length)}</p>
      {best && <p>{say.best(say.status[best.status], say.ofPoints(best.points, best.maxPoints))}</p>}
    </div>
  )
}

function announcementOf(outcome: Outcome, exercise: LearnerExercise, say: ExerciseStrings): string {
  const status = say.status[statusOf(outcome)]
  if (outcome.kind !== 'verdict') return `${status}. ${say.explain[outcome.kind]}`
  const { points, tests } = outcome.verdict
  const firstFailed = tests.find((test) => test.status === 'failed')
  const title = firstFailed ? ` ${exercise.tests[firstFailed.id]?.title ?? firstFailed.id}` : ''
  return say.announce(status, say.ofPoints(points, pointsOf(exercise.tests))) + title
}

function Headline({ outcome, exercise, say }: { outcome: Outcome; exercise: LearnerExercise; say: ExerciseStrings }) {
  const status = statusOf(outcome)
  const points = outcome.kind === 'verdict' ? outcome.verdict.points : null
  const hasReason = outcome.kind === 'verdict' && outcome.verdict.reason !== undefined
  return (
    <div className="mt-3 flex items-start gap-3">
      <span className="mt-0.5">
        <StatusMark size={28} status={status} />
      </span>
      <div>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span data-testid="verdict" className={`font-semibold text-xl ${colourOf(status)}`}>
            {say.status[status]}
          </span>
          {points !== null && (
            <span className="text-ink-muted tabular-nums">{say.ofPoints(points, pointsOf(exercise.tests))}</span>
          )}
        </p>
        {!hasReason && <p className="max-w-[60ch]">{say.explain[status]}</p>}
      </div>
    </div>
  )
}

function Reason({
  outcome,
  exercise,
  locale,
  say,
  onLine,
}: { outcome: Outcome } & Omit<Props, 'grading' | 'help' | 'places' | 'isUnchanged' | 'onRerun'>) {
  if (outcome.kind === 'broken') return <p className="mt-3 font-mono text-sm">{outcome.message}</p>
  if (outcome.kind !== 'verdict' || outcome.verdict.reason === undefined) return null
  const { message, line, column, test } = outcome.verdict.reason
  return (
    <div className="mt-3 space-y-2 border-line border-l-2 pl-3">
      <p className="max-w-[65ch] [overflow-wrap:anywhere]">{message[locale]}</p>
      {test !== undefined && <p className="text-ink-muted">{say.duringTest(exercise.tests[test]?.title ?? test)}</p>}
      {line !== undefined && <LineButton line={line} onLine={() => onLine(line, column)} say={say} />}
    </div>
  )
}

/** The tests in their order, the first failure open and no other. */
function Tests({
  tests,
  ...rest
}: { tests: Extract<Outcome, { kind: 'verdict' }>['verdict']['tests'] } & Omit<
  Props,
  'grading' | 'places' | 'isUnchanged'
>) {
  const failed = tests.filter((test) => test.status === 'failed')
  const [firstFailed] = failed
  const consequence = firstFailed?.run ? undefined : failed.find((test) => test.run)
  return (
    <ol id="results-list" className="mt-5 divide-y divide-line border-line border-y">
      {tests.map((test) => (
        <TestResult
          key={test.id}
          consequence={test === firstFailed ? consequence : undefined}
          open={test === firstFailed}
          verdict={test}
          {...rest}
        />
      ))}
    </ol>
  )
}

/** Said of a pass that came after the solution was shown. */
function SeenBefore({ slug, say }: { readonly slug: string; readonly say: ExerciseStrings }) {
  const { help, verdicts } = useProgress()
  if (!passedAfterSeeing(verdicts[slug], help[slug])) return null
  return <p className="mt-1 max-w-[60ch] text-ink-muted">{say.seenBefore}</p>
}

/** After a pass the focus goes to what comes next, unless the person has gone on to type. */
function WhatNext({
  exercise,
  places: { lesson, course },
  locale,
  say,
  isUnchanged,
}: Pick<Props, 'exercise' | 'places' | 'locale' | 'say' | 'isUnchanged'>) {
  const { next } = useNeighbours(exercise.slug, course, locale)
  const opened = useExerciseAssignment()
  const nav = useRef<HTMLElement>(null)
  const focusNext = useEffectEvent(() => {
    if (isUnchanged()) nav.current?.querySelector('a')?.focus()
  })
  useEffect(() => focusNext(), [])
  return (
    <nav ref={nav} aria-label={say.whatNext} className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
      {next && (
        <ButtonLink href={next.href} look="primary">
          {say.nextExercise(next.title)}
        </ButtonLink>
      )}
      {opened.kind === 'assigned' && (
        <ButtonLink href={assignmentIn(locale, opened.fragment)} look={next ? 'quiet' : 'primary'}>
          {assignmentStrings[locale].backToAssignment}
        </ButtonLink>
      )}
      {lesson && (
        <Link className="py-0.5 text-accent underline" href={pageIn(locale, `lessons/${lesson}`)}>
          {say.nextLesson}
        </Link>
      )}
      <Link className="py-0.5 text-accent underline" href={pageIn(locale)}>
        {say.nextHome}
      </Link>
    </nav>
  )
}
