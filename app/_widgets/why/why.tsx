'use client'

import { lazy, Suspense, useMemo, useState } from 'react'
import { causeChain, lengthToOrigin } from '#app/_scene/cause-chain'
import { engineReason } from '#app/_scene/engine-reason'
import { useSceneOfPage } from '#app/_scene/scenes'
import { segmentText } from '#app/_scene/segment-words'
import type { SceneState } from '#app/_scene/store'
import { useScene } from '#app/_scene/use-scene'
import type { RulePlace } from '#app/engine-source/rule-source'
import type { Trace } from '#engine/trace/format'
import { ChainLink } from './chain-link'
import { type Reasons, useReasons } from './use-reasons'
import { whyStrings } from './why-strings'

// Where a scene begins with a segment selected, there is something asked.
const Asking = lazy(() => import('./asking').then((it) => ({ default: it.Asking })))

/** Further back than this a step takes as much again: a long transfer is one chain. */
const STEP_BACK = 20

/**
 * From the selected segment, or the event that is asked about, back along its causes to the call or the timer that began it.
 *
 * @param places where each rule stands in the engine's sources
 * @param reasons the engine's reasons in the runs of the page, in the reader's language
 */
export function Why({ places, reasons }: { places: Readonly<Record<string, RulePlace>>; reasons: Reasons }) {
  const { store, locale } = useSceneOfPage()
  const strings = whyStrings[locale]
  const { trace } = useScene(store, (state) => state.run)
  const asked = useScene(store, askedEvent)
  const event = useScene(store, (state) => state.event)
  const [head, setHead] = useState({ trace, event: asked, back: 0 })
  const chain = useMemo(() => (head.event === null ? [] : causeChain(trace, head.event)), [trace, head.event])

  // Who goes to a link of the chain still reads the same chain; anything else that is selected begins a new one.
  const isLink = event !== null && head.trace === trace && chain.some(({ id }) => id === event)
  if (!isLink && (head.event !== asked || head.trace !== trace)) setHead({ trace, event: asked, back: 0 })

  const shown = chain.slice(0, lengthToOrigin(chain) + head.back)
  const rest = chain.length - shown.length
  const whys = shown.flatMap((link) => engineReason(link) ?? [])
  const reasonOf = useReasons(locale, reasons, whys)
  const isAway = asked !== null && chain.length === 0
  return (
    <figure className="m-0 min-w-0" aria-label={strings.title} data-aside="">
      <p className="m-0 mb-1 font-semibold text-sm">{strings.title}</p>
      <p className="m-0 mb-2 min-h-15 text-sm leading-5">
        {isAway ? strings.forged : question(trace, chain[0]?.id, locale)}
      </p>
      {/*
       * As high as it is, whatever the chain, and another chain is drawn anew: nothing moves while a run plays. A rule that is opened
       * has its room.
       */}
      <div key={head.event} className="h-80 overflow-y-auto ps-1.5 has-[details[open]]:h-auto">
        {asked === null && (
          <Suspense>
            <Asking locale={locale} store={store} trace={trace} />
          </Suspense>
        )}
        <ol className="m-0 list-none border-line border-s-2 p-0 empty:hidden">
          {shown.map((link) => (
            <ChainLink
              key={link.id}
              store={store}
              trace={trace}
              link={link}
              locale={locale}
              isHere={link.id === event}
              reasonOf={reasonOf}
              place={link.kind === 'rule' ? places[link.rule] : undefined}
            />
          ))}
        </ol>
        {rest > 0 && (
          <button
            type="button"
            onClick={() => setHead({ ...head, back: head.back + STEP_BACK })}
            className="mt-1 min-h-8 cursor-pointer text-accent text-sm underline underline-offset-2"
          >
            {strings.earlier(rest)}
          </button>
        )}
        {head.back > 0 && (
          <button
            type="button"
            onClick={() => setHead({ ...head, back: 0 })}
            className="ms-4 mt-1 min-h-8 cursor-pointer text-accent text-sm underline underline-offset-2"
          >
            {strings.fewer}
          </button>
        )}
      </div>
    </figure>
  )
}

/** The event that is asked about, or the one that made the selected segment. */
function askedEvent({ run, selection, event }: SceneState): number | null {
  if (event !== null) return event
  const transmission = selection === null ? undefined : run.trace.transmissions[selection]
  return transmission ? (run.trace.segments[transmission.segment]?.cause ?? null) : null
}

function question(trace: Trace, event: number | undefined, locale: 'en' | 'zh'): string {
  const strings = whyStrings[locale]
  if (event === undefined) return strings.nothing
  const sent = trace.segments.filter(({ cause }) => cause === event)
  const [first] = sent
  return first ? strings.whySent(segmentText(first)) : strings.whyHappened
}
