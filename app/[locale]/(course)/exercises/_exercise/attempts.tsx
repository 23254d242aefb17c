'use client'

import type { DraftVersion, Submission } from '#app/_progress/store'
import { isSameSubmission } from '#app/_progress/submissions'
import { useProgress } from '#app/_progress/use-progress'
import { Disclosure } from '#app/_ui/disclosure'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { ExerciseStrings } from './exercise-strings'
import { InlineText } from './inline-text'
import type { LearnerExercise } from './learner-exercise'
import { colourOf, StatusMark } from './status-mark'

interface Props {
  readonly exercise: LearnerExercise
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
  readonly onRestore: (version: DraftVersion) => Promise<void>
}

/** Whether a grading is an attempt: tests judged it, and it is not the starter as it was given. */
export const isAttempt = (status: Submission['status'], source: string, starter: string): boolean =>
  status !== 'did-not-run' && !isSameSubmission(source, starter)

/** What was graded so far, newest first; nothing before the first attempt. */
export function Attempts({ exercise, locale, say, onRestore }: Props) {
  const submissions = useProgress().submissions[exercise.slug]?.submissions ?? []
  const [announcement, announce] = useAnnouncement()
  const format = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'medium' })

  const restore = ({ source, at }: Submission) =>
    onRestore({ text: source, at }).then(
      () => announce(say.attempts.restored),
      () => announce(say.attempts.notRestored),
    )

  return (
    <div className="mt-8">
      <LiveRegion {...announcement} />
      {submissions.length > 0 && (
        <Disclosure summary={say.attempts.title(submissions.length)}>
          <p className="mb-2 text-ink-muted text-sm">{say.attempts.note}</p>
          <ol className="max-h-72 divide-y divide-line overflow-auto text-sm">
            {submissions.toReversed().map((submission) => {
              const { status, points, maxPoints, passed, failed, at } = submission
              const when = format.format(at)
              return (
                <li key={at} className="flex flex-wrap items-center gap-x-4 gap-y-0.5 py-1.5">
                  <span className={`flex items-center gap-1.5 ${colourOf(status)}`}>
                    <StatusMark size={16} status={status} />
                    {say.status[status]}
                  </span>
                  <span className="tabular-nums">
                    {say.attempts.tests(passed.length, Object.keys(exercise.tests).length)}
                  </span>
                  <span className="text-ink-muted tabular-nums">{say.ofPoints(points, maxPoints)}</span>
                  <span className="ml-auto flex items-center gap-3">
                    <time className="text-ink-muted tabular-nums" dateTime={new Date(at).toISOString()}>
                      {when}
                    </time>
                    <button
                      aria-label={say.attempts.restoreOf(when)}
                      className="min-h-8 rounded-md px-2 text-accent hover:bg-surface-raised"
                      onClick={() => restore(submission)}
                      type="button"
                    >
                      {say.attempts.restore}
                    </button>
                  </span>
                  {failed.length > 0 && (
                    <details className="basis-full">
                      <summary className="w-fit cursor-pointer py-0.5 text-ink-muted">
                        {say.attempts.failed(failed.length)}
                      </summary>
                      <ul className="my-1 list-disc space-y-0.5 pl-6">
                        {failed.map((id) => (
                          <li key={id}>
                            <InlineText text={exercise.tests[id]?.title ?? id} />
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </li>
              )
            })}
          </ol>
        </Disclosure>
      )}
    </div>
  )
}
