'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CodeEditor } from '#app/_editor/code-editor'
import { CodeEditorView } from '#app/_editor/code-editor-view'
import type { TypesFile } from '#app/_editor/monaco/course-types'
import { recordSubmission, recordVerdict, recordVisit } from '#app/_progress/store'
import { Button } from '#app/_ui/button'
import { useEarlyPress } from '#app/_ui/early-press'
import { whenSomebodyIsThere } from '#app/_ui/when-somebody-is-there'
import { Attempts, isAttempt } from './attempts'
import { DraftBar } from './draft-bar'
import { exerciseStrings } from './exercise-strings'
import type { LearnerExercise } from './learner-exercise'
import { Neighbours } from './neighbours'
import type { Places } from './places'
import { Results } from './results'
import { warmLadder } from './run-comparison'
import { ShortcutSheet } from './shortcut-sheet'
import type { Action } from './shortcuts'
import { Solution } from './solution'
import { useDraft } from './use-draft'
import { useGrading } from './use-grading'
import { useHelpOffered } from './use-help-offered'
import { useShortcuts } from './use-shortcuts'
import { goToNextFailure, goToPart, openNextHint } from './walk-results'

const FILE_NAME = 'solution.ts'

interface Props {
  readonly exercise: LearnerExercise
  readonly types: readonly TypesFile[]
  readonly locale: 'en' | 'zh'
  readonly places: Places
}

/** Where a person writes, runs and reads what came of it. Nothing runs before they ask. */
export function Workbench({ exercise, types, locale, places }: Props) {
  const say = exerciseStrings[locale]
  const help = useHelpOffered()
  const editor = useRef<CodeEditor>(null)
  const runButton = useRef<HTMLButtonElement>(null)
  /** The text that was graded last. */
  const graded = useRef<string>(null)
  const draft = useDraft(`exercise/${exercise.slug}`, exercise.starter, editor)
  const grading = useGrading(exercise, ({ status, points, maxPoints, tests }, source) => {
    graded.current = source
    const idsOf = (wanted: 'passed' | 'failed') => tests.filter((test) => test.status === wanted).map(({ id }) => id)
    const attempt = { status, points, maxPoints }
    // Where the browser keeps nothing, the page says so beside the draft.
    recordVerdict(exercise.slug, attempt).catch(() => {})
    if (isAttempt(status, source, exercise.starter)) {
      recordSubmission(exercise.slug, {
        ...attempt,
        source,
        passed: idsOf('passed'),
        failed: idsOf('failed'),
      }).catch(() => {})
    }
  })
  useEarlyPress(runButton)
  const { slug } = exercise
  useEffect(() => {
    recordVisit('exercise', slug).catch(() => {})
  }, [slug])
  const warm = useEffectEvent(() => {
    grading.warm()
    warmLadder()
  })
  // At the first sign of a person, and not when they come near to Run: on a phone the first Run is a few seconds away.
  useEffect(() => whenSomebodyIsThere(warm), [])
  const text = () => editor.current?.text() ?? exercise.starter
  const run = () => grading.run(text())
  const stop = () => {
    grading.stop()
    runButton.current?.focus()
  }
  const [sheetIsOpen, setSheetIsOpen] = useState(false)
  const perform: Readonly<Record<Action, () => void>> = {
    run,
    stop: () => grading.running && stop(),
    nextFailure: goToNextFailure,
    nextHint: openNextHint,
    editor: () => editor.current?.focus(),
    results: () => goToPart('results'),
    brief: () => goToPart('brief-pane'),
    help: () => setSheetIsOpen(true),
  }
  useShortcuts((action) => perform[action]())

  return (
    <section aria-labelledby="workbench" className="min-w-0">
      <h2 className="sr-only" id="workbench">
        {say.workbench}
      </h2>
      <DraftBar draft={draft} fileName={FILE_NAME} locale={locale} say={say} />
      <CodeEditorView
        ref={editor}
        fileName={FILE_NAME}
        initialText={exercise.starter}
        locale={locale}
        onChange={draft.typed}
        onRun={run}
        types={types}
      />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button
          ref={runButton}
          aria-disabled={grading.running}
          className="px-6"
          data-early=""
          look="primary"
          onClick={run}
        >
          {grading.running ? say.running : say.run}
        </Button>
        {grading.running && <Button onClick={stop}>{say.stop}</Button>}
        <span className="text-ink-muted text-sm">{say.shortcut}</span>
        <button
          aria-haspopup="dialog"
          className="hidden min-h-8 rounded-md px-2 text-accent text-sm hover:bg-surface-raised scripted:block"
          onClick={() => setSheetIsOpen(true)}
          type="button"
        >
          {say.shortcuts.title} (?)
        </button>
      </div>
      <ShortcutSheet onClose={() => setSheetIsOpen(false)} open={sheetIsOpen} say={say} />
      <noscript>
        <p className="mt-3">{say.needsScript}</p>
      </noscript>
      <Results
        exercise={exercise}
        grading={grading}
        help={help}
        places={places}
        locale={locale}
        isUnchanged={() => editor.current?.text() === graded.current}
        onLine={(line, column) => editor.current?.goTo(line, column)}
        onRerun={(part) => grading.rerun(text(), part)}
        say={say}
      />
      <Solution draft={() => editor.current?.text() ?? exercise.starter} exercise={exercise} offered={help} say={say} />
      <Attempts exercise={exercise} locale={locale} onRestore={draft.restore} say={say} />
      <Neighbours course={places.course} locale={locale} slug={slug} />
    </section>
  )
}
