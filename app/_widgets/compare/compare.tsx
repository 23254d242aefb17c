'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Run } from '#app/_scene/run'
import { useNamedScene, useSceneOfPage } from '#app/_scene/scenes'
import { createSceneStore, type SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import { type Difference, firstDifference } from '#engine/trace/difference'
import { Ladder } from '../ladder/ladder'
import { runText } from '../run-tree/run-text'
import { RunsMade } from '../run-tree/runs-made'
import { compareStrings } from './compare-strings'

/** What every system announces as it likes. Between two of them it is no difference worth a mark. */
const OF_ITS_OWN = ['window', 'options'] as const

/**
 * Two runs side by side under one cursor, each marked where it parts from the other: the run of the scene, beside that of another
 * scene or one of its own runs from before a change. The scene's run is the one that is changed, and its tree of runs stands above both.
 *
 * @param isOutcomeSaid whether it also says that a run is being made, and why there is none; false where the page says so itself
 */
export function Compare({ to, isOutcomeSaid = true }: { to?: string | undefined; isOutcomeSaid?: boolean }) {
  const { store, locale, title } = useSceneOfPage()
  const named = useNamedScene(to ?? null)
  const strings = compareStrings[locale]
  const run = useScene(store, (state) => state.run)
  const runs = useScene(store, (state) => state.runs)
  const others = runs.filter((it) => it !== run)
  const [chosen, setChosen] = useState<number | null>(null)
  const branch = others.find((it) => it.id === chosen) ?? (named ? null : (nextTo(run, others) ?? null))
  const other = useOtherStore(named?.store ?? null, branch)
  const otherRun = useScene(other ?? store, (state) => state.run)
  if (!other) return <p className="m-0 text-ink-muted text-sm">{strings.nothingYet}</p>

  const apartFrom = branch && isOneStack(run, branch) ? [] : OF_ITS_OWN
  const parting = firstDifference(run.trace, otherRun.trace, apartFrom)
  const mark = parting && { segment: parting.index, field: parting.field }
  const ownTitle = named ? title : runText(run, locale)
  const otherTitle = branch ? runText(branch, locale) : (named?.title ?? title)
  return (
    <section aria-label={strings.title(title)} className="@container min-w-0">
      {(others.length > 1 || (named && others.length > 0)) && (
        <label className="mb-2 flex flex-wrap items-center gap-2 text-sm">
          {strings.beside}
          <select
            value={branch?.id ?? ''}
            onChange={(event) => setChosen(event.target.value === '' ? null : Number(event.target.value))}
            className="h-9 max-w-full rounded-md border border-ink-muted bg-surface px-2"
          >
            {named && <option value="">{named.title}</option>}
            {others.map((it) => (
              <option key={it.id} value={it.id}>
                {runText(it, locale)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p aria-live="polite" className="m-0 mb-2 text-sm">
        {parting ? strings.parts(parting.index + 1) : apartFrom.length > 0 ? strings.sameButOwn : strings.same}
      </p>
      <RunsMade store={store} locale={locale} label={title} isOutcomeSaid={isOutcomeSaid} />
      <div className="grid grid-cols-1 gap-6 @2xl:grid-cols-2">
        <Side
          store={store}
          heading={ownTitle}
          label={strings.side(title, ownTitle)}
          mark={mark}
          locale={locale}
          isChangeable
        />
        <Side
          store={other}
          heading={otherTitle}
          label={strings.side(title, otherTitle)}
          mark={mark}
          locale={locale}
          isChangeable={false}
        />
      </div>
    </section>
  )
}

/** The run that another one is first shown beside: that which it branched off from, or of the first the newest. */
const nextTo = (run: Run, others: readonly Run[]): Run | undefined =>
  others.find(({ id }) => id === run.parent) ?? others.at(-1)

/** Whether both runs are of the same systems, so that windows and options must be the same too. */
const isOneStack = (run: Run, other: Run): boolean => run.scenario.profile === other.scenario.profile

function Side({
  store,
  heading,
  label,
  mark,
  locale,
  isChangeable,
}: {
  store: SceneStore
  heading: string
  /** Its name on the page, where the same run may be drawn elsewhere too. */
  label: string
  mark: { readonly segment: number; readonly field: Difference['field'] } | null
  locale: 'en' | 'zh'
  isChangeable: boolean
}) {
  return (
    <div className="min-w-0">
      <p className="m-0 mb-1 font-semibold text-sm">{heading}</p>
      <Ladder
        store={store}
        locale={locale}
        label={label}
        runs="none"
        isChangeable={isChangeable}
        {...(mark && { mark })}
      />
    </div>
  )
}

/** The store of the run beside: the other scene's own, or one for a run from before a change. Its cursor follows the scene's in time. */
function useOtherStore(named: SceneStore | null, branch: Run | null): SceneStore | null {
  const { store } = useSceneOfPage()
  const own = useMemo(() => (branch ? createSceneStore(branch.trace) : null), [branch])
  const other = own ?? named
  useEffect(() => {
    if (!other) return
    const follow = (at: number) => other.seek(at)
    follow(store.get().at)
    return store.onTime(follow)
  }, [store, other])
  return other
}
