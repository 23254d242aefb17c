'use client'

import { useMemo, useState } from 'react'
import { TEMPLATES } from '#exercises/quiz/templates/index'
import { Markdown } from '../../markdown'
import { checkIn, drawIn, drawsIn, traceIn } from '../../room'
import type { DraftOfType } from '../draft-types'
import { NumberField, SelectField } from '../fields/plain-fields'
import type { QuestionFormProps } from '../form-props'
import { ownProblems, problemsIn } from '../problem'
import { ChecksPart } from './checks-part'
import { type DrawnQuestion, DrawsPart } from './draws-part'
import { MeasurePart } from './measure-part'
import { MistakesPart } from './mistakes-part'
import { runBlanks } from './new-run-question'
import { parameterRows } from './parameters'
import { ParametersPart } from './parameters-part'
import { ReadyPart } from './ready-part'
import { questionFrom, READY_QUESTIONS } from './ready-questions'
import { drawableOf, inBankLanguages, scenarioOfDraft, sourceOf, withScenario, withTemplate } from './run-drafts'
import { runFormStrings } from './run-form-strings'
import { RunPicture } from './run-picture'
import { ScenarioPart } from './scenario-part'
import { Section } from './section'
import { SituationPart } from './situation-part'
import { useLatest } from './use-latest'

/** More seeds than one page of draws tries, so that the next page has others. */
const SEEDS_OF_A_PAGE = 100

/** A question whose numbers are drawn and whose answer the engine computes: from a ready question to its five draws. */
export function SimulationForm(props: QuestionFormProps<'simulation'>) {
  const { question, languages, locale, problems, onChange } = props
  const say = runFormStrings[locale]
  const [page, setPage] = useState(0)
  const [wasNew] = useState(() => isNew(question))
  const computed = useComputed(props, 1 + page * SEEDS_OF_A_PAGE)
  const { drawable, draws, checked, picture } = computed
  const drawn = draws.value?.draws ?? []
  const scenario = scenarioOfDraft(question)
  const hosts = Object.entries(scenario?.hosts ?? {}).flatMap(([name, host]) => (host.router ? [] : [name]))
  const ends = picture.value?.trace.endpoints.map(({ id }) => id) ?? hosts
  const rows = parameterRows(question, locale)
  const [first] = drawn
  return (
    <>
      <ReadyPart
        isOpen={wasNew}
        kind={question.measure.kind}
        locale={locale}
        onChoose={(kind, template) => {
          const ready = questionFrom(kind, template)
          if (!ready) return
          const { text: _, scenario: __, expect: ___, feedback: ____, tolerance: _____, ...rest } = question
          const names = [READY_QUESTIONS[kind].title[locale], TEMPLATES[template]?.title[locale] ?? template] as const
          onChange({ ...rest, ...ready }, say.readyMade(...names))
        }}
      />
      <ScenarioPart
        locale={locale}
        onScenario={(own) => onChange(withScenario(question, own, languages), say.scenario)}
        onTemplate={(template) => onChange(withTemplate(question, template), say.scenario)}
        source={question}
      >
        <RunPicture label={first ? say.firstRun : say.theRun} locale={locale} run={picture} />
      </ScenarioPart>
      <ParametersPart {...props} />
      <Section title={say.asked}>
        <MeasurePart
          ends={ends}
          hosts={hosts}
          locale={locale}
          onChange={(measure, ...how) => onChange({ ...question, measure }, ...how)}
          problems={problemsIn(problems, 'measure')}
          template={question.template}
          value={question.measure}
        />
        {first && (
          <div className="border-line border-l-2 pl-3">
            <p className="text-ink-muted text-sm">{say.sentence}</p>
            <Markdown locale={locale} words={lastParagraph(inBankLanguages(first.sentence, languages))} />
          </div>
        )}
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <SelectField
            label={say.asks}
            onChange={(asks) => onChange({ ...question, asks: asks === 'number' ? 'number' : 'choice' }, say.asks)}
            options={(['choice', 'number'] as const).map((each) => ({ value: each, name: say.asksChoices[each] }))}
            value={question.asks ?? 'choice'}
          />
          {question.asks === 'number' && (
            <NumberField
              label={say.tolerance}
              onChange={(tolerance) => onChange({ ...question, tolerance }, say.tolerance, 'tolerance')}
              problems={ownProblems(problems, 'tolerance')}
              value={question.tolerance ?? 0}
            />
          )}
        </div>
      </Section>
      <SituationPart {...props} rows={rows} />
      <ChecksPart checked={checked} fine={say.fine} isUnfinished={drawable === null} locale={locale} />
      <DrawsPart
        draws={draws}
        languages={languages}
        locale={locale}
        onOthers={() => setPage(page + 1)}
        isUnfinished={drawable === null}
        rows={rows}
      />
      <MistakesPart {...props} draws={drawn} />
    </>
  )
}

/** Everything that the engine says of the question, off the page's own thread. */
function useComputed({ question, languages }: QuestionFormProps<'simulation'>, from: number) {
  const drawable = useMemo(() => drawableOf(question, languages), [question, languages])
  const key = drawable && JSON.stringify(drawable)
  const wanted = () =>
    drawable === null ? Promise.reject(new Error('There is nothing to draw.')) : Promise.resolve(drawable)
  const draws = useLatest(key && `${from} ${key}`, async (): Promise<DrawnQuestion> => {
    const question = await wanted()
    return { question, draws: await drawsIn(question, from) }
  })
  const checked = useLatest(key, async () => checkIn(await wanted()))
  const source = sourceOf(question)
  const seed = draws.value?.draws[0]?.seed
  const picture = useLatest(source && JSON.stringify([source, key, seed]), async () => {
    if (drawable !== null && seed !== undefined) {
      try {
        const { trace, explains } = await drawIn(drawable, seed)
        return { trace, place: explains }
      } catch {
        // No values make a question of it yet; the scenario can be seen all the same.
      }
    }
    return { trace: await traceIn(source ?? {}), place: null }
  })
  return { drawable, draws, checked, picture }
}

/** As it was when it was added: a teacher begins with the ready questions. */
function isNew({ id, ...question }: DraftOfType<'simulation'>): boolean {
  return JSON.stringify(runBlanks(() => ({})).simulation) === JSON.stringify(question)
}

/** The measure's own sentence stands below the situation. */
const lastParagraph = (words: ReturnType<typeof inBankLanguages>) =>
  Object.fromEntries(Object.entries(words).map(([language, text]) => [language, text?.split('\n\n').at(-1) ?? '']))
