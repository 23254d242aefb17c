'use client'

import { useRef, useState } from 'react'
import { exportProgress, importProgress } from '../_progress/store'
import { useProgress } from '../_progress/use-progress'
import { Button } from '../_ui/button'
import { Callout } from '../_ui/callout'
import { download } from '../_ui/download'
import { LiveRegion, useAnnouncement } from '../_ui/live-region'
import type { CourseStrings } from './course-strings'
import { filled } from './filled'

interface Props {
  /** In the page's language alone: the other one has no business in its script. */
  readonly strings: Pick<CourseStrings, 'progress' | 'imported'>
  readonly lessons: readonly string[]
  readonly exercises: readonly string[]
}

interface Outcome {
  readonly good: boolean
  readonly message: string
}

/** What the reader has done, and the way to carry it elsewhere. */
export function ProgressPanel({ strings: { progress: strings, imported: outcomes }, lessons, exercises }: Props) {
  const progress = useProgress()
  const chooser = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [announcement, announce] = useAnnouncement()

  const say = (next: Outcome) => {
    setOutcome(next)
    announce(next.message)
  }
  const done = lessons.filter((slug) => typeof progress.lessons[slug]?.doneAt === 'number').length
  const passed = exercises.filter((slug) => progress.verdicts[slug]?.best.status === 'passed').length
  const trouble = progress.keptIn === 'memory' ? strings.memory : progress.refused ? strings.refused : null

  return (
    <div className="max-w-2xl">
      <dl className="flex flex-wrap gap-x-12 gap-y-3">
        {[
          { name: strings.lessons, n: done, all: lessons.length },
          { name: strings.exercises, n: passed, all: exercises.length },
        ].map(({ name, n, all }) => (
          <div className="flex flex-col-reverse" key={name}>
            <dt className="text-sm text-ink-muted">{name}</dt>
            <dd className="font-mono text-2xl tabular-nums">{filled(strings.of, { n, all })}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-[0.9375rem] text-ink-muted">{strings.kept}</p>
      {trouble !== null && (
        <Callout kind="caution" title={strings.unkept}>
          {trouble}
        </Callout>
      )}
      <div className="mt-4 hidden flex-wrap gap-3 scripted:not-print:flex">
        <Button onClick={async () => say(await exported(strings))}>{strings.export}</Button>
        <Button onClick={() => chooser.current?.click()}>{strings.import}</Button>
        <input
          accept=".json,application/json"
          aria-label={strings.import}
          className="hidden"
          onChange={async ({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            // Emptied, so that the same file can be chosen again.
            currentTarget.value = ''
            if (file !== undefined) say(await imported(file, outcomes))
          }}
          ref={chooser}
          type="file"
        />
      </div>
      {outcome !== null && (
        <div data-outcome={outcome.good ? 'good' : 'bad'}>
          <Callout kind={outcome.good ? 'right' : 'wrong'} title={outcome.good ? strings.good : strings.bad}>
            {outcome.message}
          </Callout>
        </div>
      )}
      <LiveRegion {...announcement} />
      <noscript>
        <p className="mt-2 text-sm">{strings.noScript}</p>
      </noscript>
    </div>
  )
}

async function exported(strings: CourseStrings['progress']): Promise<Outcome> {
  try {
    const file = `ackademy-progress-${new Date().toISOString().slice(0, 10)}.json`
    download(await exportProgress(), file)
    return { good: true, message: filled(strings.exported, { file }) }
  } catch {
    return { good: false, message: strings.exportFailed }
  }
}

async function imported(file: File, strings: CourseStrings['imported']): Promise<Outcome> {
  try {
    const result = await importProgress(file)
    return { good: result.kind === 'imported', message: filled(strings[result.kind], { file: file.name, ...result }) }
  } catch {
    return { good: false, message: filled(strings.failed, { file: file.name }) }
  }
}
