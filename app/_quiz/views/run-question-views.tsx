'use client'

import dynamic from 'next/dynamic'
import { useId, useMemo } from 'react'
import { COLON } from '#app/_ui/colon'
import { STATES } from '#engine/tcp/state'
import type { Trace } from '#engine/trace/format'
import { questionStrings } from '../question-strings'
import { traceIn } from '../room'
import { statesHidden, withoutStates } from '../states-hidden'
import { useAsked } from '../use-asked'
import { FIELD } from './looks'
import type { ViewProps } from './view-props'
import { Waiting } from './waiting'

const PointLadder = dynamic(() => import('../run-views').then((it) => it.PointLadder))
const PlainLadder = dynamic(() => import('../run-views').then((it) => it.PlainLadder))

export function PointView({ question, response, onRespond, locale, isLocked, isTold, title = '' }: ViewProps<'point'>) {
  const asked = useAsked(runKey(question), () => traceIn(question))
  return (
    <Waiting asked={asked} locale={locale}>
      {(trace) => (
        <PointLadder
          key={String(isTold)}
          asks={question.asks}
          at={response?.at ?? null}
          isLocked={isLocked}
          label={named(title, questionStrings[locale].run, locale)}
          locale={locale}
          onPoint={(at) => onRespond({ type: 'point', at })}
          trace={isTold ? trace : withoutStates(trace)}
        />
      )}
    </Waiting>
  )
}

export function StateView({
  question,
  response,
  onRespond,
  locale,
  isLocked,
  labelledBy,
  isTold,
  title = '',
}: ViewProps<'state'>) {
  const say = questionStrings[locale]
  const id = useId()
  const asked = useAsked(runKey(question), () => traceIn(question))
  return (
    <>
      {!isTold && (
        <Waiting asked={asked} locale={locale}>
          {(trace) => (
            <UntilThen
              atMs={question.atMs}
              label={named(title, say.until(question.atMs), locale)}
              locale={locale}
              trace={trace}
            />
          )}
        </Waiting>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <label className="text-ink-muted text-sm" htmlFor={id}>
          {say.yourAnswer}
        </label>
        <select
          aria-describedby={labelledBy}
          className={`${FIELD} font-mono`}
          disabled={isLocked}
          id={id}
          onChange={({ currentTarget: { value } }) => {
            const state = STATES.find((each) => each === value)
            onRespond(state === undefined ? null : { type: 'state', state })
          }}
          value={response?.state ?? ''}
        >
          <option value="">{say.choose}</option>
          {STATES.map((state) => (
            <option key={state}>{state}</option>
          ))}
        </select>
      </div>
    </>
  )
}

/** Several runs in a page need names of their own. */
const named = (title: string, run: string, locale: 'en' | 'zh'): string =>
  title === '' ? run : `${title}${COLON[locale]}${run}`

interface Until {
  readonly trace: Trace
  readonly atMs: number
  readonly locale: 'en' | 'zh'
  readonly label: string
}

function UntilThen({ trace, atMs, locale, label }: Until) {
  const shown = useMemo(() => statesHidden(trace, atMs), [trace, atMs])
  return <PlainLadder label={label} locale={locale} trace={shown} />
}

const runKey = ({ template, scenario }: ViewProps<'point' | 'state'>['question']): string =>
  JSON.stringify([template, scenario])
