'use client'

import dynamic from 'next/dynamic'
import { useMemo, useState } from 'react'
import { checkIn } from '../../room'
import { NumberField, SelectField } from '../fields/plain-fields'
import { Rows } from '../fields/rows'
import type { QuestionFormProps } from '../form-props'
import { PromptField } from '../forms/prompt-field'
import { OptionalWords, RequiredWords } from '../forms/words-part'
import { noWords } from '../new-question'
import { ownProblems, problemsIn } from '../problem'
import { ChecksPart } from './checks-part'
import { NOWHERE, PlaceField, placeOfDraft } from './place-field'
import { type NamedPlace, placeAt, placesIn } from './places'
import { checkableOf } from './run-drafts'
import { runFormStrings } from './run-form-strings'
import { useRunOf } from './run-of-source'
import { runProblemText } from './run-problem-words'
import { ScenarioPart } from './scenario-part'
import { useLatest } from './use-latest'

const PlaceLadder = dynamic(() => import('./place-ladder').then((it) => it.PlaceLadder))

/** A place in a run to point at: the author shows it in the run, or chooses it from a list. */
export function PointForm({ question, onChange, ...rest }: QuestionFormProps<'point'>) {
  const { languages, locale, problems } = rest
  const { asks, right, feedback = [] } = question
  const say = runFormStrings[locale]
  const run = useRunOf(question)
  const trace = run.value
  const places = useMemo(() => (trace === null ? [] : placesIn(trace, asks, locale)), [trace, asks, locale])
  const [current, setCurrent] = useState(0)
  const row = Math.min(current, Math.max(0, right.length - 1))
  const checkable = checkableOf(question)
  const checked = useLatest(checkable && JSON.stringify(checkable), () =>
    checkable === null ? Promise.reject(new Error('There is nothing to check.')) : checkIn(checkable),
  )
  const chosen = placeOfDraft(trace, places, right[row] ?? null)
  const choose = (index: number, { place }: NamedPlace) => {
    setCurrent(index)
    onChange(
      { ...question, right: right.length === 0 ? [place] : right.with(index, place) },
      say.rightPlace(index + 1),
      `right/${index}`,
    )
  }
  const another = { right: [], feedback: [] }
  return (
    <>
      <PromptField
        onChange={(text, ...how) => onChange({ ...question, text }, ...how)}
        text={question.text}
        {...rest}
      />
      <ScenarioPart
        locale={locale}
        onScenario={(scenario) => {
          const { template: _, ...others } = question
          onChange({ ...others, ...another, scenario }, say.scenario)
        }}
        onTemplate={(template) => {
          const { scenario: _, ...others } = question
          onChange({ ...others, ...another, template }, say.scenario)
        }}
        source={question}
      >
        <SelectField
          label={say.asksPoint}
          onChange={(next) => onChange(asking(question, next === 'moment' ? 'moment' : 'segment'), say.asksPoint)}
          options={(['segment', 'moment'] as const).map((each) => ({ value: each, name: say.asksPlaces[each] }))}
          value={asks}
        />
        {trace === null ? (
          <p className="text-ink-muted">{run.why === null ? say.computing : runProblemText(run.why, locale)}</p>
        ) : (
          <>
            <p className="text-ink-muted text-sm">{say.pick[asks]}</p>
            <PlaceLadder
              asks={asks}
              at={chosen && inRun(chosen)}
              label={say.theRun}
              locale={locale}
              onPick={(at) => {
                const place = placeAt(places, at)
                if (place && place !== chosen) choose(row, place)
              }}
              trace={trace}
            />
            {right.length > 1 && <p className="text-ink-muted text-sm">{say.clickSets(say.rightPlace(row + 1))}</p>}
          </>
        )}
      </ScenarioPart>
      <Rows
        add={say.addRight}
        least={1}
        locale={locale}
        nameOf={say.rightPlace}
        newRow={() => NOWHERE}
        onChange={(next, ...how) => {
          setCurrent(next.length > right.length ? next.length - 1 : 0)
          onChange({ ...question, right: next }, ...how)
        }}
        problems={ownProblems(problems, 'right')}
        rows={right.length === 0 ? [NOWHERE] : right}
        title={say.rightPlaces}
      >
        {(place, index) => (
          <PlaceField
            label={say.place}
            locale={locale}
            onChange={(next) => choose(index, next)}
            place={place}
            places={places}
            problems={problemsIn(problems, 'right', index)}
            trace={trace}
          />
        )}
      </Rows>
      {asks === 'moment' && (
        <NumberField
          className="max-w-72"
          label={say.toleranceMs}
          onChange={(toleranceMs) => onChange({ ...question, toleranceMs }, say.toleranceMs, 'toleranceMs')}
          problems={ownProblems(problems, 'toleranceMs')}
          value={question.toleranceMs ?? 0}
        />
      )}
      <ChecksPart checked={checked} fine={say.finePoint} isUnfinished={checkable === null} locale={locale} />
      <Rows
        add={say.addWrong}
        least={0}
        locale={locale}
        nameOf={say.wrongPlace}
        newRow={() => ({ on: places[0]?.place ?? NOWHERE, text: noWords(languages) })}
        onChange={(next, ...how) => onChange({ ...question, feedback: next }, ...how)}
        problems={ownProblems(problems, 'feedback')}
        rows={feedback}
        title={say.wrongPlaces}
      >
        {(said, index, change) => (
          <div className="space-y-3">
            <PlaceField
              label={say.place}
              locale={locale}
              onChange={({ place }) => change({ ...said, on: place }, say.place)}
              place={said.on}
              places={places}
              problems={problemsIn(problems, 'feedback', index, 'on')}
              trace={trace}
            />
            <RequiredWords
              field="text"
              label={say.feedback}
              languages={languages}
              locale={locale}
              onChange={(text, ...how) => change({ ...said, text }, ...how)}
              problems={problemsIn(problems, 'feedback', index, 'text')}
              value={said.text}
            />
          </div>
        )}
      </Rows>
      <OptionalWords
        field="otherwise"
        label={say.otherwise}
        languages={languages}
        locale={locale}
        onChange={(otherwise, ...how) => onChange({ ...question, otherwise }, ...how)}
        problems={problemsIn(problems, 'otherwise')}
        value={question.otherwise}
      />
    </>
  )
}

type PointDraft = QuestionFormProps<'point'>['question']

/** A question that asks for a segment has no other places than those where one leaves. */
const asking = (question: PointDraft, asks: 'segment' | 'moment'): PointDraft => ({
  ...question,
  asks,
  right: question.right.filter(({ kind }) => asks === 'moment' || kind === 'sent'),
  feedback: (question.feedback ?? []).filter(({ on }) => asks === 'moment' || on.kind === 'sent'),
})

const inRun = ({ found }: NamedPlace) =>
  found.kind === 'segment' ? { segment: found.segment } : { event: found.event }
