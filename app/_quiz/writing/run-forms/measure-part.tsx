import { hostText } from '#app/_scene/segment-words'
import type { Locale } from '#app/_ui/locale'
import { STATES, type State } from '#engine/tcp/state'
import type { DraftOfType } from '../draft-types'
import { NumberField, SelectField } from '../fields/plain-fields'
import type { OnChange } from '../form-props'
import { ownProblems, type Problem, problemsIn } from '../problem'
import { measureFor, measureKinds, READY_QUESTIONS } from './ready-questions'
import { runFormStrings } from './run-form-strings'
import { SegmentPart } from './segment-part'

type MeasureDraft = DraftOfType<'simulation'>['measure']

interface Props {
  readonly value: MeasureDraft
  readonly template: string | undefined
  readonly hosts: readonly string[]
  /** Ends of connections, as the run names them. */
  readonly ends: readonly string[]
  readonly locale: Locale
  /** Their paths begin in the measure. */
  readonly problems: readonly Problem[]
  readonly onChange: OnChange<MeasureDraft>
}

/** What is asked of the run: the question, and whom and what it is about. */
export function MeasurePart(props: Props) {
  const { value: measure, template, hosts, ends, locale, problems, onChange } = props
  const say = runFormStrings[locale]
  const named = (all: readonly string[], own: string) =>
    (all.includes(own) ? all : [...all, own]).map((each) => ({ value: each, name: hostText(each, locale) }))
  return (
    <>
      <SelectField
        label={say.measure}
        onChange={(value) => {
          const kind = measureKinds.find((each) => each === value)
          if (kind) onChange(measureFor(kind, template), say.measure)
        }}
        options={measureKinds.map((kind) => ({ value: kind, name: READY_QUESTIONS[kind].title[locale] }))}
        value={measure.kind}
      />
      <div className="grid items-start gap-3 empty:hidden sm:grid-cols-2">
        {'endpoint' in measure && (
          <SelectField
            label={say.end}
            onChange={(endpoint) => onChange({ ...measure, endpoint }, say.end)}
            options={named(ends, measure.endpoint)}
            problems={ownProblems(problems, 'endpoint')}
            value={measure.endpoint}
          />
        )}
        {'host' in measure && (
          <SelectField
            label={say.host}
            onChange={(host) => onChange({ ...measure, host }, say.host)}
            options={named(hosts, measure.host)}
            problems={ownProblems(problems, 'host')}
            value={measure.host}
          />
        )}
        {'state' in measure && (
          <StateField
            label={say.state}
            onChange={(state) => onChange({ ...measure, state }, say.state)}
            value={measure.state}
          />
        )}
        {'from' in measure && (
          <StateField
            label={say.fromState}
            onChange={(from) => onChange({ ...measure, from }, say.fromState)}
            value={measure.from}
          />
        )}
        {'moment' in measure && (
          <SelectField
            label={say.moment}
            onChange={(moment) =>
              onChange({ ...measure, moment: moment === 'leaves' ? 'leaves' : 'arrives' }, say.moment)
            }
            options={(['leaves', 'arrives'] as const).map((each) => ({ value: each, name: say.moments[each] }))}
            value={measure.moment}
          />
        )}
        {'atMs' in measure && (
          <NumberField
            label={say.atMs}
            onChange={(atMs) => onChange({ ...measure, atMs }, say.atMs, 'measure/atMs')}
            problems={ownProblems(problems, 'atMs')}
            value={measure.atMs}
          />
        )}
        {measure.kind === 'segment-count' && (
          <NumberField
            label={say.sinceMs}
            onChange={(sinceMs) => onChange({ ...measure, sinceMs }, say.sinceMs, 'measure/sinceMs')}
            problems={ownProblems(problems, 'sinceMs')}
            value={measure.sinceMs ?? 0}
          />
        )}
      </div>
      {'segment' in measure && (
        <SegmentPart
          hasNth
          hosts={hosts}
          locale={locale}
          onChange={(segment, what, joins) =>
            onChange({ ...measure, segment }, what, joins && `measure/segment/${joins}`)
          }
          problems={problemsIn(problems, 'segment')}
          title={say.segment}
          value={measure.segment}
        />
      )}
      {measure.kind === 'segment-count' && (
        <SegmentPart
          hasNth={false}
          hosts={hosts}
          locale={locale}
          onChange={({ nth: _, ...segments }, what) => onChange({ ...measure, segments }, what)}
          problems={problemsIn(problems, 'segments')}
          title={say.segments}
          value={measure.segments ?? {}}
        />
      )}
    </>
  )
}

/** One of the eleven states. */
export function StateField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: State
  readonly onChange: (state: State) => void
}) {
  return (
    <SelectField
      label={label}
      onChange={(next) => {
        const state = STATES.find((each) => each === next)
        if (state) onChange(state)
      }}
      options={STATES.map((state) => ({ value: state, name: state }))}
      value={value}
    />
  )
}
