'use client'

import { hostText } from '#app/_scene/segment-words'
import { endHostsOf, hostsOf, listAt, type Path, partAt } from './draft'
import { flagValueOf, textOf, valueIn } from './field-value'
import { choiceName, fieldName } from './field-words'
import { useForm, useProblem } from './form-context'
import type { Field, FieldKind } from './form-shape'
import { CheckInput, ChoiceInput, FIELDS, Problem, TextInput } from './inputs'
import { labStrings } from './lab-strings'
import { SysctlInput } from './sysctl-input'

/** Fields whose value is the name of a host, and whether a router may stand there. */
const NAMES_HOST: Readonly<Record<string, 'any' | 'end'>> = { host: 'end', to: 'end', from: 'any', by: 'any' }

interface Props {
  readonly field: Field
  readonly kind: PlainKind
  readonly path: Path
  readonly where: string
}

/** The kinds that hold no further fields. */
type PlainKind = Exclude<FieldKind, { is: 'group' | 'flag-or-group' }>

/**
 * One field of the scenario, as its kind is written.
 *
 * @param path where its value stands
 * @param where what it is a field of, for its name
 */
export function FieldInput({ field, kind, path, where }: Props) {
  const { draft, locale, edit } = useForm()
  const problem = useProblem(path)
  const strings = labStrings[locale]
  const { key } = field
  const label = fieldName(key, where, locale)
  const value = partAt(draft, path)
  const set = (to: unknown) => edit({ kind: 'set', path, value: to })
  const unsaid = where === 'host' ? strings.asUsual : strings.unsaid
  const choices = (options: readonly string[], name = (it: string) => choiceName(it, locale)) => [
    ...(field.isRequired ? [] : [{ value: '', text: unsaid }]),
    ...options.map((it) => ({ value: it, text: name(it) })),
  ]
  const shared = { label, problem }

  const host = NAMES_HOST[key]
  if (kind.is === 'text' && host) {
    const hosts = host === 'any' ? hostsOf(draft) : endHostsOf(draft)
    const options = choices(hosts, (it) => hostText(it, locale))
    return <ChoiceInput {...shared} value={textOf(value)} options={options} onValue={(to) => set(to || undefined)} />
  }
  switch (kind.is) {
    case 'number':
    case 'text':
      return (
        <TextInput
          {...shared}
          value={value}
          read={(text) => valueIn(text, kind)}
          onValue={set}
          isNumber={kind.is === 'number'}
        />
      )
    case 'each-way':
      return <EachWay field={field} path={path} where={where} />
    case 'flag':
      return (
        <ChoiceInput
          {...shared}
          value={textOf(value)}
          options={choices(['true', 'false'])}
          onValue={(to) => set(flagValueOf(to))}
        />
      )
    case 'mark':
      return (
        <div className="col-span-full">
          <CheckInput label={label} isOn={value === true} onValue={(isOn) => set(isOn || undefined)} />
          <Problem text={problem} />
        </div>
      )
    case 'choice':
      return (
        <ChoiceInput
          {...shared}
          value={textOf(value)}
          options={choices(kind.options)}
          onValue={(to) => set(to || undefined)}
        />
      )
    case 'choices':
      return <Choices label={label} path={path} options={kind.options} />
    case 'pair':
      return <Pair path={path} />
    case 'names':
      return <SysctlInput path={path} />
  }
}

/** A delay: the same each way, or one for each. */
function EachWay({ field, path, where }: { field: Field; path: Path; where: string }) {
  const { draft, locale, edit } = useForm()
  const strings = labStrings[locale]
  const whole = useProblem(path)
  const there = useProblem([...path, 0])
  const back = useProblem([...path, 1])
  const value = partAt(draft, path)
  const set = (to: unknown) => edit({ kind: 'set', path, value: to })
  const read = (text: string) => valueIn(text, field.kind)
  const ways = Array.isArray(value) ? listAt(value, []) : null
  const way = (nth: number) => (to: unknown) => set([0, 1].map((it) => (it === nth ? (to ?? '') : ways?.[it])))
  return (
    <>
      {ways === null ? (
        <TextInput
          label={fieldName(field.key, where, locale)}
          problem={whole}
          value={value}
          read={read}
          onValue={set}
          isNumber
        />
      ) : (
        <>
          <TextInput
            label={strings.thereMs}
            problem={there}
            value={ways[0]}
            read={readOrEmpty}
            onValue={way(0)}
            isNumber
          />
          <TextInput
            label={strings.backMs}
            problem={back}
            value={ways[1]}
            read={readOrEmpty}
            onValue={way(1)}
            isNumber
          />
        </>
      )}
      <div className="self-end">
        <CheckInput
          label={strings.eachWay}
          isOn={ways !== null}
          onValue={(differs) => set(differs ? [value, value] : ways?.[0])}
        />
      </div>
    </>
  )

  /** In a list, nothing is an empty text: a place cannot be left out. */
  function readOrEmpty(text: string): unknown {
    return read(text) ?? ''
  }
}

function Pair({ path }: { path: Path }) {
  const { draft, locale, edit } = useForm()
  const strings = labStrings[locale]
  const problems = [useProblem([...path, 0]), useProblem([...path, 1])]
  const ends = listAt(draft, path)
  const options = hostsOf(draft).map((name) => ({ value: name, text: hostText(name, locale) }))
  return [strings.first, strings.second].map((label, nth) => (
    <ChoiceInput
      key={label}
      label={label}
      problem={problems[nth] ?? null}
      value={textOf(ends[nth])}
      options={options}
      onValue={(to) => edit({ kind: 'set', path, value: [0, 1].map((it) => (it === nth ? to : (ends[it] ?? ''))) })}
    />
  ))
}

function Choices({ label, path, options }: { label: string; path: Path; options: readonly string[] }) {
  const { draft, edit } = useForm()
  const chosen = listAt(draft, path)
  const toggle = (option: string, isOn: boolean) => {
    const left = options.filter((it) => (it === option ? isOn : chosen.includes(it)))
    edit({ kind: 'set', path, value: left.length === 0 ? undefined : left })
  }
  return (
    <fieldset className={`col-span-full m-0 min-w-0 border-0 p-0 ${FIELDS}`}>
      <legend className="text-sm">{label}</legend>
      {options.map((option) => (
        <CheckInput
          key={option}
          label={option}
          isMono
          isOn={chosen.includes(option)}
          onValue={(isOn) => toggle(option, isOn)}
        />
      ))}
    </fieldset>
  )
}
