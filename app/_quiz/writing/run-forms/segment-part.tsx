import { hostText } from '#app/_scene/segment-words'
import type { Locale } from '#app/_ui/locale'
import { NumberField, SelectField } from '../fields/plain-fields'
import type { OnChange } from '../form-props'
import { ownProblems, type Problem } from '../problem'
import { runFormStrings } from './run-form-strings'

/** Which segments are meant, as it is being written. */
export interface SegmentsDraft {
  readonly from?: string | undefined
  readonly flags?: string | undefined
  readonly data?: boolean | undefined
  readonly again?: boolean | undefined
  readonly nth?: number | string | undefined
}

/** What segments mostly are. Others may stand in a file. */
const FLAGS = ['SYN', 'SYN ACK', 'ACK', 'FIN ACK', 'RST', 'RST ACK']

interface Props {
  readonly title: string
  readonly value: SegmentsDraft
  readonly hosts: readonly string[]
  /** Whether one of them is meant. */
  readonly hasNth: boolean
  readonly locale: Locale
  readonly problems: readonly Problem[]
  readonly onChange: OnChange<SegmentsDraft>
}

/** Segments by who sends them and what they are. */
export function SegmentPart({ title, value, hosts, hasNth, locale, problems, onChange }: Props) {
  const say = runFormStrings[locale]
  const { from, flags, data, again, nth } = value
  const change = (next: SegmentsDraft) =>
    onChange(Object.fromEntries(Object.entries({ ...value, ...next }).filter(([, it]) => it !== undefined)), title)
  const allFlags = flags === undefined || FLAGS.includes(flags) ? FLAGS : [...FLAGS, flags]
  return (
    <fieldset className="min-w-0 rounded-md border border-line bg-surface px-3 pt-2 pb-3">
      <legend className="sr-only">{title}</legend>
      <p aria-hidden="true" className="mb-1 font-medium text-[0.9375rem]">
        {title}
      </p>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField
          label={say.from}
          onChange={(host) => change({ from: host === '' ? undefined : host })}
          options={[
            { value: '', name: say.either },
            ...hosts.map((host) => ({ value: host, name: hostText(host, locale) })),
          ]}
          value={from ?? ''}
        />
        <SelectField
          label={say.flags}
          onChange={(next) => change({ flags: next === '' ? undefined : next })}
          options={[{ value: '', name: say.anyFlags }, ...allFlags.map((each) => ({ value: each, name: each }))]}
          value={flags ?? ''}
        />
        <Choice label={say.data} names={say.dataChoices} onChange={(next) => change({ data: next })} value={data} />
        <Choice label={say.again} names={say.againChoices} onChange={(next) => change({ again: next })} value={again} />
        {hasNth && (
          <NumberField
            label={say.nth}
            onChange={(next) => onChange({ ...value, nth: next }, title, 'nth')}
            problems={ownProblems(problems, 'nth')}
            value={nth ?? 1}
          />
        )}
      </div>
    </fieldset>
  )
}

function Choice({
  label,
  names,
  value,
  onChange,
}: {
  readonly label: string
  readonly names: { readonly any: string; readonly yes: string; readonly no: string }
  readonly value: boolean | undefined
  readonly onChange: (next: boolean | undefined) => void
}) {
  return (
    <SelectField
      label={label}
      onChange={(next) => onChange(next === 'any' ? undefined : next === 'yes')}
      options={(['any', 'yes', 'no'] as const).map((each) => ({ value: each, name: names[each] }))}
      value={value === undefined ? 'any' : value ? 'yes' : 'no'}
    />
  )
}
