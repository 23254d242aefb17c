'use client'

import { type ChangeEvent, useEffect, useEffectEvent, useId, useMemo, useState } from 'react'
import { causeChain } from '#app/_scene/cause-chain'
import { momentSentence } from '#app/_scene/moment-sentence'
import { createSceneStore, type SceneStore } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import { Button } from '#app/_ui/button'
import type { Locale } from '#app/_ui/locale'
import { Ladder } from '#app/_widgets/ladder/ladder'
import { milliseconds, toMilliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import type { FoundPlace } from '#exercises/quiz/place-in-run'
import type { ResponseTo } from '#exercises/quiz/response'
import { questionStrings } from './question-strings'
import { FIELD } from './views/looks'

/*
 * The drawings of runs in questions. They are loaded with the first one: most questions have none.
 */

/** A run with a place of it selected: the one that explains the answer. */
export function ExplainingLadder({
  trace,
  place,
  locale,
  label,
}: {
  readonly trace: Trace
  readonly place: FoundPlace | null
  readonly label: string
  readonly locale: Locale
}) {
  const say = questionStrings[locale]
  const store = useMemo(() => {
    const made = createSceneStore(trace)
    goTo(made, place)
    return made
  }, [trace, place])
  const segment = place === null ? null : segmentAt(trace, place)
  return (
    <Ladder
      label={label}
      locale={locale}
      store={store}
      {...(segment === null ? {} : { mark: { segment, words: say.here } })}
    />
  )
}

/** A run as it is, which nothing is asked to be selected in. */
export function PlainLadder(props: { readonly trace: Trace; readonly locale: Locale; readonly label: string }) {
  const store = useMemo(() => createSceneStore(props.trace), [props.trace])
  return <Ladder label={props.label} locale={props.locale} store={store} />
}

type At = ResponseTo<'point'>['at']

interface PointProps {
  readonly trace: Trace
  readonly asks: 'segment' | 'moment'
  readonly at: At | null
  readonly onPoint: (at: At) => void
  readonly isLocked: boolean
  readonly locale: Locale
  readonly label: string
}

/** A run in which a segment or a moment is chosen: in the drawing, in the table, or for a moment by its number. */
export function PointLadder({ trace, asks, at, onPoint, isLocked, locale, label }: PointProps) {
  const say = questionStrings[locale]
  // The cursor begins where the answer that was kept is; later answers come from it.
  const [store] = useState(() => {
    const made = createSceneStore(trace)
    if (at !== null) choose(made, at)
    return made
  })
  const point = useEffectEvent((next: At) => {
    if (!isLocked) onPoint(next)
  })
  useEffect(() => {
    if (asks === 'moment') return store.onTime((time) => point({ ms: toMilliseconds(time) }))
    return store.subscribe(() => {
      const segment = selectedSegment(store)
      if (segment !== null) point({ segment })
    })
  }, [store, asks])
  return (
    <>
      <Ladder isChangeable={false} label={label} locale={locale} store={store} />
      {asks === 'moment' && <MomentField at={at} isLocked={isLocked} locale={locale} store={store} />}
      <p className="mt-3">
        <span className="text-ink-muted text-sm">{say.chosen}</span>{' '}
        <output aria-live="polite" className="font-semibold">
          {at === null ? say.nothingChosen : chosenWords(trace, at, locale)}
        </output>
      </p>
    </>
  )
}

function MomentField({
  store,
  at,
  isLocked,
  locale,
}: {
  readonly store: SceneStore
  readonly at: At | null
  readonly isLocked: boolean
  readonly locale: Locale
}) {
  const say = questionStrings[locale]
  const id = useId()
  const moment = useScene(store, (state) => state.moment)
  const last = useScene(store, (state) => state.run.moments.length - 1)
  const [text, setText] = useState<string | null>(null)
  const shown = text ?? (at !== null && 'ms' in at ? String(at.ms) : '')
  const write = ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) => {
    setText(value)
    const ms = Number(value.replace(',', '.'))
    if (value.trim() !== '' && Number.isFinite(ms) && ms >= 0) store.seek(milliseconds(ms))
  }
  const step = (to: number) => {
    setText(null)
    store.goTo(to)
  }
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      <label className="text-ink-muted text-sm" htmlFor={id}>
        {say.moment}
      </label>
      <input
        autoComplete="off"
        className={`${FIELD} w-32 font-mono`}
        id={id}
        inputMode="decimal"
        onBlur={() => setText(null)}
        onChange={write}
        readOnly={isLocked}
        value={shown}
      />
      {!isLocked && (
        <>
          <Button disabled={moment <= 0} onClick={() => step(moment - 1)}>
            {say.earlier}
          </Button>
          <Button disabled={moment >= last} onClick={() => step(moment + 1)}>
            {say.later}
          </Button>
        </>
      )}
    </div>
  )
}

function selectedSegment(store: SceneStore): number | null {
  const { run, selection } = store.get()
  return selection === null ? null : (run.trace.transmissions[selection]?.segment ?? null)
}

function chosenWords(trace: Trace, at: At, locale: Locale): string {
  if ('ms' in at) return `${at.ms} ms`
  const transmission = trace.transmissions.findIndex(({ segment }) => segment === at.segment)
  const sent = trace.transmissions[transmission]?.sent ?? 0
  return momentSentence(trace, { kind: 'sent', at: sent, transmission, arrival: 0, event: 0 }, locale)
}

function choose(store: SceneStore, at: At): void {
  if ('ms' in at) store.seek(milliseconds(at.ms))
  else goTo(store, { kind: 'segment', segment: at.segment, at: 0 })
}

/** Moves the cursor of a run to a place of it. */
export function goTo(store: SceneStore, place: FoundPlace | null): void {
  if (place === null) return
  if (place.kind === 'event') {
    store.selectEvent(arrivalBehind(store.get().run.trace, place.event)?.id ?? place.event)
    return
  }
  const { transmissions } = store.get().run.trace
  const transmission = transmissions.findIndex(({ segment }) => segment === place.segment)
  if (transmission >= 0) store.select(transmission)
}

/** The segment that a place is about: the one that leaves or arrives there. */
export function segmentAt(trace: Trace, place: FoundPlace): number | null {
  if (place.kind === 'segment') return place.segment
  return arrivalBehind(trace, place.event)?.segment ?? null
}

/** The arrival that an event is, or that made it happen at the same moment; null where none did. */
function arrivalBehind(trace: Trace, id: number) {
  const at = trace.events[id]?.at
  for (const event of causeChain(trace, id)) {
    if (event.at !== at) return null
    if (event.kind === 'arrival') return event
  }
  return null
}
