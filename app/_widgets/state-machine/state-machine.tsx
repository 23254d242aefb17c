'use client'

import { Fragment, useCallback, useMemo, useState } from 'react'
import { endpointText } from '#app/_scene/endpoint-text'
import { useSceneOfPage } from '#app/_scene/scenes'
import { timeText } from '#app/_scene/segment-words'
import { passageOf, type StateChange, stateChangesOf } from '#app/_scene/state-changes'
import { useLastChange } from '#app/_scene/use-last-change'
import { useScene } from '#app/_scene/use-scene'
import { COLON } from '#app/_ui/colon'
import { causeWords, pathTaken } from './cause-words'
import { Drawing, TokenShape } from './drawing'
import { firstShown } from './endpoints'
import { tokenText } from './picture'
import { stateMachineStrings } from './state-machine-strings'
import { StateStep } from './state-step'
import { StateTable } from './state-table'

/** RFC 9293's figure 5 with both ends in it, as they are where the cursor stands. */
export function StateMachine() {
  const { store, locale } = useSceneOfPage()
  const strings = stateMachineStrings[locale]
  const { trace } = useScene(store, (state) => state.run)
  const changes = useMemo(() => stateChangesOf(trace), [trace])
  const [chosen, setChosen] = useState<readonly string[]>([])
  const endpoints = useMemo(() => {
    const first = firstShown(trace, changes)
    return first.map((id, place) => trace.endpoints.find((it) => it.id === chosen[place])?.id ?? id)
  }, [trace, changes, chosen])

  // What is drawn changes only with the last change that has happened.
  const last = useLastChange(store, changes)
  const shown = endpoints.map((endpoint) => ({ endpoint, passage: passageOf(trace, changes, endpoint, last + 1) }))
  const latest = changes.findLast(({ event, endpoint }) => event <= last && endpoints.includes(endpoint))
  const taken = pathTaken(trace, shown.find(({ endpoint }) => endpoint === latest?.endpoint)?.passage.past ?? [])

  const choose = useCallback(
    (isChosen: (change: StateChange) => boolean) => {
      const ways = changes.filter((change) => endpoints.includes(change.endpoint) && isChosen(change))
      // The next time that a run is there; after the last one, the first again.
      const next = ways.find(({ event }) => event > (latest?.event ?? -1)) ?? ways[0]
      if (next) store.selectEvent(next.event)
    },
    [store, changes, endpoints, latest],
  )

  return (
    <figure className="m-0 min-w-0" aria-label={strings.title} data-aside="">
      <p className="m-0 mb-1 font-semibold text-sm">{strings.title}</p>
      {/* Side by side, line below line: what changes does not move what stands beside it. */}
      <ul className="m-0 mb-2 grid list-none grid-cols-2 gap-x-2 p-0 text-sm leading-5">
        {shown.map(({ endpoint, passage }, place) => (
          <li key={place} className="m-0 min-w-0">
            <span className="flex min-h-8 items-center gap-1.5">
              <svg viewBox="-11 -11 22 22" className="size-5 flex-none" aria-hidden="true">
                <TokenShape text={tokenText(endpoint, locale)} isSecond={place > 0} />
              </svg>
              {trace.endpoints.length > 2 ? (
                <select
                  aria-label={strings.shown(place + 1)}
                  value={endpoint}
                  onChange={({ target }) => setChosen(Object.assign([...endpoints], { [place]: target.value }))}
                  className="h-8 min-w-0 rounded-md border border-ink-muted bg-surface px-1 text-sm"
                >
                  {trace.endpoints.map(({ id }) => (
                    <option key={id} value={id}>
                      {endpointText(id, locale)}
                    </option>
                  ))}
                </select>
              ) : (
                <span>
                  {endpointText(endpoint, locale)}
                  <span className="sr-only">{locale === 'zh' ? '：' : ':'}</span>
                </span>
              )}
            </span>
            <strong className="block whitespace-nowrap" data-state-of={endpoint}>
              {passage.state ?? 'CLOSED'}
            </strong>
            <span className="block whitespace-nowrap text-ink-muted text-xs">
              {passage.state === null ? strings.notYet : strings.since(timeText(passage.since))}
            </span>
          </li>
        ))}
      </ul>
      <Drawing locale={locale} shown={shown} taken={taken} onChoose={choose} />
      <p className="my-1 min-h-15 text-sm leading-5">
        {latest ? (
          // A sentence of its own for each change: no word of the last one is moved.
          <Fragment key={latest.event}>
            <span className="text-ink-muted">{timeText(latest.at)} · </span>
            {endpointText(latest.endpoint, locale)}
            {COLON[locale]}
            <StateStep path={taken} />
            <span className="text-ink-muted"> · </span>
            {causeWords(trace, latest, locale)}
          </Fragment>
        ) : (
          strings.noChange
        )}
      </p>
      <p className="m-0 mb-2 text-ink-muted text-xs">{strings.legend}</p>
      <StateTable store={store} trace={trace} locale={locale} changes={changes} last={last} />
    </figure>
  )
}
