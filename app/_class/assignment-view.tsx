'use client'

import Link from 'next/link'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { ProgressMark } from '#app/_course/progress-mark'
import { localMirror } from '#app/_progress/outside'
import { useProgress } from '#app/_progress/use-progress'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import { download } from '#app/_ui/download'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import { type Assignment, fragmentOf } from './assignment'
import { assignmentStrings } from './assignment-strings'
import type { AssignedExercise } from './class-exercise'
import { exerciseIn } from './exercise-address'
import { oneLine } from './one-line'
import { fileNameOf, LONGEST_STUDENT, submissionText } from './submission-file'
import { type Begun, readBegun, useBegun } from './use-begun'
import { useFragment } from './use-fragment'

const STUDENT_KEY = 'ackademy-student'

interface Props {
  /** All of the course. */
  readonly exercises: readonly AssignedExercise[]
  readonly locale: Locale
}

/** The assignment that the address holds, for the student who opened it. */
export function AssignmentView({ exercises, locale }: Props) {
  const say = assignmentStrings[locale]
  const opened = useFragment()
  if (opened === null) {
    return (
      <>
        <h1 className="text-3xl">{say.assignment}</h1>
        <p className="mt-3 hidden text-ink-muted scripted:block">{say.reading}</p>
        <noscript>
          <p className="mt-3">{say.needsScript}</p>
        </noscript>
      </>
    )
  }
  if (opened.kind !== 'assignment') {
    const { title, text } = say.opened[opened.kind]
    return (
      <>
        <h1 className="text-3xl">{say.assignment}</h1>
        <Callout kind={opened.kind === 'nothing' ? 'note' : 'wrong'} title={title}>
          {text}
        </Callout>
      </>
    )
  }
  return (
    <Opened key={fragmentOf(opened.assignment)} assignment={opened.assignment} exercises={exercises} locale={locale} />
  )
}

function Opened({ assignment, exercises, locale }: Props & { readonly assignment: Assignment }) {
  const say = assignmentStrings[locale]
  const known = useMemo(
    () => assignment.exercises.flatMap((slug) => exercises.filter((each) => each.slug === slug)),
    [assignment, exercises],
  )
  const unknown = assignment.exercises.filter((slug) => !known.some((each) => each.slug === slug))
  const begun = useBegun(known)
  return (
    <>
      <p className="label">{say.assignment}</p>
      <h1 className="mt-1 text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">
        <bdi>{assignment.title || say.assignment}</bdi>
      </h1>
      <p className="mt-2 flex flex-wrap gap-x-5 text-ink-muted">
        {assignment.due !== '' && (
          <span>
            {say.due} <bdi className="text-ink">{assignment.due}</bdi>
          </span>
        )}
        <span>{say.points(known.reduce((sum, { points }) => sum + points, 0))}</span>
        {!assignment.hints && <span>{say.hintsOff}</span>}
      </p>
      {unknown.length > 0 && (
        <Callout kind="caution" title={say.opened.newer.title}>
          {say.unknown(unknown.join(', '))}
        </Callout>
      )}
      <section aria-labelledby="exercises" className="mt-8">
        <h2 className="text-xl" id="exercises">
          {say.exercises}
        </h2>
        <ol className="mt-3 divide-y divide-line border-line border-y">
          {known.map((exercise) => (
            <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-3" key={exercise.slug}>
              <Link className="link font-medium" href={exerciseIn(locale, exercise.slug, fragmentOf(assignment))}>
                {exercise.title}
              </Link>
              <span className="text-ink-muted text-sm">{say.points(exercise.points)}</span>
              <span className="ml-auto flex flex-wrap items-baseline gap-x-4 text-ink-muted text-sm">
                <ProgressMark of="exercise" slug={exercise.slug} strings={say.mark} />
                {begun !== null && changedWords(begun, exercise.slug, locale)}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <HandIn assignment={assignment} begun={begun} exercises={known} locale={locale} />
    </>
  )
}

function changedWords(begun: Begun, slug: string, locale: Locale): string {
  const say = assignmentStrings[locale]
  const at = begun.get(slug)?.at
  if (at === undefined) return say.notBegun
  const format = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' })
  return say.changed(format.format(at))
}

interface HandInProps extends Props {
  readonly assignment: Assignment
  readonly begun: Begun | null
}

/** Who the student is, what is missing, and the one file. */
function HandIn({ assignment, begun, exercises, locale }: HandInProps) {
  const say = assignmentStrings[locale]
  const field = useRef<HTMLInputElement>(null)
  const [student, setStudent] = useStudent()
  const [outcome, setOutcome] = useState<{ readonly good: boolean; readonly message: string } | null>(null)
  const [announcement, announce] = useAnnouncement()
  const { keptIn } = useProgress()
  const id = useId()
  const missing = begun === null ? [] : exercises.filter(({ slug }) => !begun.has(slug))

  function tell(good: boolean, message: string) {
    setOutcome({ good, message })
    announce(message)
  }

  async function handIn() {
    const name = oneLine(student)
    if (name === '') {
      tell(false, say.noName)
      field.current?.focus()
      return
    }
    try {
      const now = await readBegun(exercises)
      if (now.size === 0) return tell(false, say.nothingBegun)
      const fileName = fileNameOf(name, assignment)
      const text = submissionText({
        student: name,
        assignment,
        savedAt: new Date().toISOString(),
        exercises: [...now].map(([slug, { text, at }]) => ({
          slug,
          source: text,
          changedAt: new Date(at).toISOString(),
        })),
      })
      download(new Blob([text], { type: 'application/json' }), fileName)
      tell(true, say.downloaded(fileName))
    } catch {
      tell(false, say.cannotRead)
    }
  }

  return (
    <section aria-labelledby={`${id}-title`} className="mt-10 max-w-2xl">
      <h2 className="text-xl" id={`${id}-title`}>
        {say.handIn}
      </h2>
      <label className="mt-4 block font-medium" htmlFor={id}>
        {say.student}
      </label>
      <input
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        className="mt-1 block min-h-10 w-full max-w-sm rounded-md border border-ink-muted/60 bg-surface px-3"
        id={id}
        maxLength={LONGEST_STUDENT}
        onChange={({ currentTarget }) => setStudent(currentTarget.value)}
        ref={field}
        value={student}
      />
      <p className="mt-1 text-ink-muted text-sm" id={`${id}-hint`}>
        {say.studentHint}
      </p>
      {begun !== null && (
        <p className={`mt-5 ${missing.length > 0 ? 'font-medium' : 'text-ack'}`}>
          {missing.length > 0 ? say.missing(missing.map(({ title }) => title).join(', ')) : say.complete}
        </p>
      )}
      <p className="mt-1 mb-4 text-[0.9375rem] text-ink-muted">{say.handInNote}</p>
      {keptIn === 'memory' && <p className="mb-4 text-loss">{say.unkept}</p>}
      <Button look="primary" onClick={handIn}>
        {say.download}
      </Button>
      {outcome !== null && <Callout kind={outcome.good ? 'right' : 'wrong'} title={outcome.message} />}
      <LiveRegion {...announcement} />
    </section>
  )
}

/** The student's name or number, kept in this browser for the next assignment too. */
function useStudent(): [string, (student: string) => void] {
  const [student, setStudent] = useState('')
  const kept = useMemo(localMirror, [])
  useEffect(() => setStudent(kept.get(STUDENT_KEY) ?? ''), [kept])
  return [
    student,
    (next) => {
      setStudent(next)
      kept.set(STUDENT_KEY, next)
    },
  ]
}
