'use client'

import { useMemo, useState } from 'react'
import { Button } from '#app/_ui/button'
import { Callout } from '#app/_ui/callout'
import type { Locale } from '#app/_ui/locale'
import type { Opened } from './assignment'
import type { MarkableExercise } from './class-exercise'
import { LeftOutFiles } from './left-out-files'
import { MarkDetails } from './mark-details'
import { type MarkStrings, markStrings } from './mark-strings'
import { type ChosenMark, MarkTable } from './mark-table'
import { progressOf } from './marking'
import { marksCsv, type Sheet } from './marks-csv'
import { type Pile, readPile } from './pile'
import { PileDrop } from './pile-drop'
import { type FileRefusal, fileNameOf } from './submission-file'
import { useFragment } from './use-fragment'
import { useMarking } from './use-marking'
import { today, usePile } from './use-pile'

/** Without the link for marking: the seed that every browser has, so that the verdict is the one that the student saw. */
const PUBLIC_CASE_SEED = 1

interface Props {
  /** All of the course. */
  readonly exercises: readonly MarkableExercise[]
  readonly locale: Locale
}

/** Where a teacher drops what was handed in, sees it marked, and saves the marks. */
export function MarkView({ exercises, locale }: Props) {
  const say = markStrings[locale]
  const opened = useFragment()
  const assignment = opened?.kind === 'assignment' ? opened.assignment : null
  const caseSeed = (opened?.kind === 'assignment' ? opened.caseSeed : undefined) ?? PUBLIC_CASE_SEED
  const files = usePile<FileRefusal>(say)
  const { tell } = files
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<ChosenMark | null>(null)

  const gradables = useMemo(() => exercises.map(({ gradable }) => gradable), [exercises])
  const marking = useMarking({
    exercises: gradables,
    caseSeed,
    onEnd: ({ stopped, rows }) => {
      if (rows.length > 0) tell(stopped ? say.stopped : say.done(rows.length))
    },
  })
  // The same columns stay the same array, so that a row whose mark did not change need not be drawn.
  const columns = useMemo(
    () => exercises.filter(({ slug }) => named.has(slug) || assignment?.exercises.includes(slug)),
    [exercises, named, assignment],
  )
  const sheet: Sheet = { exercises: columns, assignment, caseSeed }
  const { rows, running } = marking
  const progress = progressOf(rows)

  async function take(chosenFiles: readonly File[]) {
    const pile = await files.open(() => readPile(chosenFiles))
    if (pile.submissions.length === 0) return tell(say.nothingFound)
    const names = assignment === null ? slugsIn(pile, named) : new Set(assignment.exercises)
    setNamed(names)
    marking.add(
      pile.submissions,
      exercises.map(({ slug }) => slug).filter((slug) => names.has(slug)),
    )
    tell(say.begun(pile.submissions.length))
    await marking.run()
  }

  function save() {
    const title = fileNameOf(today(), assignment ?? NO_TITLE).replace(/\.json$/, '.csv')
    files.saveCsv(marksCsv(rows, sheet, say), title)
  }

  return (
    <>
      <OpenedNote opened={opened} say={say} />
      <div className="mt-6">
        <PileDrop isQuiet={running} onFiles={take} pile={files} say={say} />
      </div>
      {marking.graderMissing && <Callout kind="wrong" title={say.graderMissing} />}

      {rows.length > 0 && (
        <>
          <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
            <label className="flex flex-wrap items-center gap-x-3 tabular-nums">
              {say.progress(progress.done, progress.all)}
              <progress className={BAR} max={progress.all} value={progress.done} />
            </label>
            {running ? (
              <Button onClick={marking.stop}>{say.stop}</Button>
            ) : (
              progress.done < progress.all && <Button onClick={marking.run}>{say.goOn}</Button>
            )}
            <span className="flex flex-wrap gap-3 sm:ml-auto">
              <Button
                onClick={() => {
                  marking.clear()
                  files.clear()
                  setNamed(new Set())
                }}
              >
                {say.clear}
              </Button>
              <Button look="primary" onClick={save}>
                {say.save}
              </Button>
            </span>
          </div>
          <MarkTable columns={columns} locale={locale} onChoose={setChosen} rows={rows} say={say} sheet={sheet} />
          <p className="mt-3 text-ink-muted text-sm">
            {say.saveNote} {progress.done < progress.all && say.unfinished}
          </p>
        </>
      )}
      <LeftOutFiles
        files={files.leftOut}
        reasonOf={(refusal) =>
          say.refusal[refusal.kind].replace('{where}', refusal.kind === 'malformed' ? refusal.where : '')
        }
        say={say}
      />
      <MarkDetails chosen={chosen} locale={locale} onClose={() => setChosen(null)} say={say} />
    </>
  )
}

const BAR =
  'h-2 w-40 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent'

const NO_TITLE = { title: '', exercises: [], due: '', hints: false, solutions: false }

/** For which assignment the page was opened, and whether by the right link. */
function OpenedNote({ opened, say }: { readonly opened: Opened | null; readonly say: MarkStrings }) {
  if (opened === null) return null
  if (opened.kind === 'nothing') return <p className="mt-4 text-[0.9375rem] text-ink-muted">{say.noLink}</p>
  if (opened.kind !== 'assignment') return <Callout kind="caution" title={say.badLink} />
  return (
    <p className="mt-4">
      {say.forAssignment} <bdi className="font-medium">{opened.assignment.title}</bdi>
      {opened.caseSeed === undefined && <span className="block text-[0.9375rem] text-ink-muted">{say.ofStudents}</span>}
    </p>
  )
}

/** Every exercise that a file is about, whether it brings it or not. */
function slugsIn({ submissions }: Pile, before: ReadonlySet<string>): ReadonlySet<string> {
  const named = submissions.flatMap(({ submission }) => [
    ...submission.assignment.exercises,
    ...submission.exercises.map(({ slug }) => slug),
  ])
  return new Set([...before, ...named])
}
