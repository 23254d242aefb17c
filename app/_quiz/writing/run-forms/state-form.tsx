'use client'

import dynamic from 'next/dynamic'
import { hostText } from '#app/_scene/segment-words'
import { stateOf } from '#engine/observe/measures'
import { milliseconds, toMilliseconds } from '#engine/sim/time'
import { endWords } from '#exercises/quiz/measures/in-words'
import { checkIn } from '../../room'
import { NumberField, SelectField } from '../fields/plain-fields'
import { Rows } from '../fields/rows'
import type { QuestionFormProps } from '../form-props'
import { PromptField } from '../forms/prompt-field'
import { OptionalWords, RequiredWords } from '../forms/words-part'
import { noWords } from '../new-question'
import { ownProblems, problemsIn } from '../problem'
import { ChecksPart } from './checks-part'
import { StateField } from './measure-part'
import { quietMoment, type Stay, stayAt, staysOf } from './quiet-moment'
import { checkableOf, scenarioOfDraft } from './run-drafts'
import { runFormStrings } from './run-form-strings'
import { useRunOf } from './run-of-source'
import { runProblemText } from './run-problem-words'
import { ScenarioPart } from './scenario-part'
import { useLatest } from './use-latest'

const PlaceLadder = dynamic(() => import('./place-ladder').then((it) => it.PlaceLadder))

/** The state of an end at a moment of a run: the author chooses both in the run, and the engine says the state. */
export function StateForm({ question, onChange, ...rest }: QuestionFormProps<'state'>) {
  const { languages, locale, problems } = rest
  const { endpoint, atMs, feedback = [] } = question
  const say = runFormStrings[locale]
  const run = useRunOf(question)
  const trace = run.value
  const ends = trace?.endpoints.map(({ id }) => id) ?? Object.keys(scenarioOfDraft(question)?.hosts ?? {})
  const stays = trace === null ? [] : staysOf(trace, endpoint)
  const ms = typeof atMs === 'number' && atMs >= 0 ? atMs : null
  const now = ms === null || trace === null || stateOf(trace, endpoint, ms) === null ? null : stayAt(stays, ms)
  const checkable = checkableOf(question)
  const checked = useLatest(checkable && JSON.stringify(checkable), () =>
    checkable === null ? Promise.reject(new Error('There is nothing to check.')) : checkIn(checkable),
  )
  const at = (next: number | string) => onChange({ ...question, atMs: next }, say.atMs, 'atMs')
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
          onChange({ ...others, scenario }, say.scenario)
        }}
        onTemplate={(template) => {
          const { scenario: _, ...others } = question
          onChange({ ...others, template }, say.scenario)
        }}
        source={question}
      >
        {trace === null ? (
          <p className="text-ink-muted">{run.why === null ? say.computing : runProblemText(run.why, locale)}</p>
        ) : (
          <>
            <p className="text-ink-muted text-sm">{say.pickState}</p>
            <PlaceLadder
              asks="moment"
              at={ms === null ? null : { ns: milliseconds(ms) }}
              label={say.theRun}
              locale={locale}
              onPick={(place) => {
                if (!('ns' in place)) return
                const next = quietMoment(stays, toMilliseconds(place.ns))
                if (next !== ms) at(next)
              }}
              trace={trace}
            />
          </>
        )}
      </ScenarioPart>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField
          label={say.end}
          onChange={(next) => onChange({ ...question, endpoint: next }, say.end)}
          options={(ends.includes(endpoint) ? ends : [...ends, endpoint]).map((each) => ({
            value: each,
            name: hostText(each, locale),
          }))}
          problems={ownProblems(problems, 'endpoint')}
          value={endpoint}
        />
        <NumberField label={say.atMs} onChange={at} problems={ownProblems(problems, 'atMs')} value={atMs} />
        <SelectField
          className="sm:col-span-2"
          label={say.stay}
          onChange={(index) => {
            const stay = stays[Number(index)]
            if (index !== '' && stay) at(stay.atMs)
          }}
          options={[
            ...(now === null ? [{ value: '', name: say.choose }] : []),
            ...stays.map((stay, index) => ({ value: String(index), name: stayText(stay, say.stayOption) })),
          ]}
          value={now === null ? '' : String(stays.indexOf(now))}
        />
      </div>
      {ms !== null && trace !== null && (
        <p role="status">
          {now === null
            ? say.engineSaysNot(ms, endWords(endpoint)[locale])
            : say.engineSays(ms, endWords(endpoint)[locale], now.state)}
        </p>
      )}
      <ChecksPart checked={checked} fine={say.fineRun} isUnfinished={checkable === null} locale={locale} />
      <Rows<WrongState>
        add={say.addState}
        least={0}
        locale={locale}
        nameOf={say.wrongState}
        newRow={(): WrongState => ({ on: 'ESTABLISHED', text: noWords(languages) })}
        onChange={(next, ...how) => onChange({ ...question, feedback: next }, ...how)}
        problems={ownProblems(problems, 'feedback')}
        rows={feedback}
        title={say.wrongStates}
      >
        {(said, index, change) => (
          <div className="space-y-3">
            <StateField label={say.state} onChange={(on) => change({ ...said, on }, say.state)} value={said.on} />
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

type WrongState = NonNullable<QuestionFormProps<'state'>['question']['feedback']>[number]

const shownMs = (ms: number): string => String(Math.round(ms * 1000) / 1000)

const stayText = ({ state, fromMs, untilMs }: Stay, say: (state: string, from: string, until: string) => string) =>
  say(state, shownMs(fromMs), shownMs(untilMs))
