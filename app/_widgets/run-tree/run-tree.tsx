'use client'

import { useEffect, useRef } from 'react'
import type { Run } from '#app/_scene/run'
import { runProblemText } from '#app/_scene/run-words'
import { RunRefusal } from '#app/_scene/runner'
import type { SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { Locale } from '#content/locales'
import { briefRunText, runText } from './run-text'
import { runTreeStrings } from './run-tree-strings'

interface Props {
  readonly store: SceneStore
  readonly locale: Locale
}

/**
 * The runs that a reader has made, as the tree that they are: each can be shown again, and none is lost.
 *
 * @param label the name of what shows the runs, which tells this tree from others of the page
 * @param isOutcomeSaid whether it also says that a run is being made, and why there is none
 */
export function RunTree({ store, locale, label, isOutcomeSaid }: Props & { label: string; isOutcomeSaid: boolean }) {
  const runs = useScene(store, (state) => state.runs)
  const shown = useScene(store, (state) => state.run)
  const isRunning = useScene(store, (state) => state.isRunning)
  const failure = useScene(store, (state) => state.failure)
  const strings = runTreeStrings[locale]
  const root = runs[0]
  const tree = useRef<HTMLOListElement>(null)
  // The shown run is brought into the tree's own pane, without moving the page.
  useEffect(() => {
    const button = tree.current?.querySelector<HTMLElement>(`[data-run="${shown.id}"]`)
    if (tree.current && button)
      tree.current.scrollLeft = button.offsetLeft + button.offsetWidth - tree.current.clientWidth
  }, [shown])
  if (!root) return null
  const isRoot = shown.parent === null
  return (
    <section aria-label={strings.title(label)} className="mb-2 rounded-md border border-line p-2 text-sm">
      <ol ref={tree} className="relative m-0 list-none overflow-x-auto p-0.5">
        <Branch run={root} runs={runs} shown={shown} store={store} locale={locale} />
      </ol>
      <div className="mt-1.5 flex items-center justify-between gap-3">
        <p className="m-0 min-w-0 text-ink-muted text-xs" role="status">
          {isRunning && isOutcomeSaid
            ? strings.running
            : strings.shown(shown.id + 1, runs.length, runText(shown, locale))}
        </p>
        <button
          type="button"
          aria-disabled={isRoot}
          onClick={isRoot ? undefined : () => store.undo()}
          className="min-h-8 cursor-pointer whitespace-nowrap rounded-md border border-line bg-surface-raised px-2.5 hover:border-ink-muted aria-disabled:cursor-default aria-disabled:opacity-45"
        >
          <span aria-hidden="true">↶ </span>
          {strings.undo}
        </button>
      </div>
      {isOutcomeSaid && failure !== null && (
        <p className="m-0 mt-1 text-loss text-sm" role="alert">
          {failure instanceof RunRefusal ? failure.message : strings.failed(runProblemText(failure.message, locale))}
        </p>
      )}
    </section>
  )
}

/** A run, and to the right of it those that branched off from it, one below the other. */
function Branch({ run, runs, shown, store, locale }: Props & { run: Run; runs: readonly Run[]; shown: Run }) {
  const children = runs.filter(({ parent }) => parent === run.id)
  const isShown = run.id === shown.id
  return (
    <li className="m-0! flex items-start gap-1 p-0">
      <button
        type="button"
        aria-current={isShown ? 'true' : undefined}
        data-run={run.id}
        onClick={() => store.show(run.id)}
        className={`min-h-8 cursor-pointer whitespace-nowrap rounded-md border px-2.5 ${isShown ? 'border-accent bg-accent/15 font-semibold' : 'border-line bg-surface hover:border-ink-muted'}`}
      >
        <span className="font-mono text-xs">{run.id + 1}</span> {briefRunText(run, locale)}
      </button>
      {children.length > 0 && (
        <>
          <span aria-hidden="true" className="mt-1 text-ink-muted">
            →
          </span>
          <ol className="m-0 grid list-none gap-1 p-0">
            {children.map((child) => (
              <Branch key={child.id} run={child} runs={runs} shown={shown} store={store} locale={locale} />
            ))}
          </ol>
        </>
      )}
    </li>
  )
}
