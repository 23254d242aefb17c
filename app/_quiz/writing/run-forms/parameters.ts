import { entryText } from '#app/_lab/entry-words'
import { fieldName } from '#app/_lab/field-words'
import { hostText } from '#app/_scene/segment-words'
import { COLON } from '#app/_ui/colon'
import type { Locale } from '#app/_ui/locale'
import type { Parameter, Setting } from '#exercises/quiz/simulation-schema'
import { TEMPLATES } from '#exercises/quiz/templates/index'
import type { DraftOfType } from '../draft-types'

type SimulationDraft = DraftOfType<'simulation'>
/** What is drawn, as it is being written. */
export type ParameterDraft = NonNullable<SimulationDraft['parameters']>[string]

/** What of a question is drawn, as its form shows it. */
export interface ParameterRow {
  readonly name: string
  readonly title: string
  /** Its values are the template's, as long as the question says nothing else. */
  readonly parameter: ParameterDraft
  readonly isOfTemplate: boolean
  /** Whether the question says other values than the template does. */
  readonly isChanged: boolean
  /** Where it is one of some words: those that there are, as people read them. */
  readonly options: readonly { readonly value: string; readonly words: string }[] | null
}

/** A template of that name, where there is one. */
export const templateOf = (name: string | undefined) =>
  name !== undefined && Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined

/** Everything that a question draws: what its template lets be drawn, and its own. */
export function parameterRows(draft: SimulationDraft, locale: Locale): ParameterRow[] {
  const given = templateOf(draft.template)?.parameters ?? {}
  const own = draft.parameters ?? {}
  return [...new Set([...Object.keys(given), ...Object.keys(own)])].flatMap((name): ParameterRow[] => {
    const inTemplate = Object.hasOwn(given, name) ? given[name] : undefined
    const mine = Object.hasOwn(own, name) ? own[name] : undefined
    const parameter = mine ?? (inTemplate && valuesOf(inTemplate))
    if (!parameter) return []
    const words = inTemplate && 'values' in inTemplate && inTemplate.values.every((it) => typeof it === 'string')
    return [
      {
        name,
        title:
          inTemplate?.title[locale] ??
          (parameter.fields ?? []).map((it) => fieldWords(draft, it, locale, true)).join(', '),
        parameter,
        isOfTemplate: inTemplate !== undefined,
        isChanged: mine !== undefined,
        options: words
          ? inTemplate.values.map((it) => ({
              value: String(it),
              words: inTemplate.says?.(it)[locale] ?? String(it),
            }))
          : (hostOptions(draft, mine?.fields ?? [], locale) ?? null),
      },
    ]
  })
}

/** Without the words that a template has for it. */
const valuesOf = (it: Parameter): ParameterDraft =>
  'values' in it ? { values: it.values } : { min: it.min, max: it.max, step: it.step }

/** Ends and hosts are chosen from those that there are. */
function hostOptions(draft: SimulationDraft, fields: readonly string[], locale: Locale) {
  if (!fields.some((it) => WORD_FIELDS.includes(it))) return undefined
  return hostsOf(draft).map((host) => ({ value: host, words: hostText(host, locale) }))
}

const WORD_FIELDS = ['measure.endpoint', 'measure.host']

const hostsOf = ({ template, scenario }: SimulationDraft): string[] =>
  Object.entries(scenario?.hosts ?? templateOf(template)?.scenario.hosts ?? {})
    .filter(([, host]) => !host.router)
    .map(([name]) => name)

/** What is typed in a list of values: numbers where they are some, or else as it was written. */
export const readValues = (text: string): (number | string)[] =>
  text
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== '')
    .map(readNumber)

/** A number as it was typed; the text where it is none. */
function readNumber(text: string): number | string {
  const value = Number(text)
  return text.trim() !== '' && Number.isFinite(value) ? value : text
}

export const valuesText = (values: readonly Setting[]): string => values.map(String).join(', ')

/** What was typed and is no number. */
export const notNumbers = (values: readonly Setting[]): string[] =>
  values.filter((it): it is string => typeof it === 'string')

const MOST_LISTED = 20

/** The same values as a list, as far as they are numbers: at most twenty of them. */
export function asList(parameter: ParameterDraft): ParameterDraft {
  if ('values' in parameter) return parameter
  const [min, max, step] = [Number(parameter.min), Number(parameter.max), Number(parameter.step)]
  const count = step > 0 && max >= min ? Math.min(MOST_LISTED, Math.floor((max - min) / step + 1e-9) + 1) : 1
  const values = Array.from({ length: count }, (_, nth) => Math.round((min + nth * step) * 1e6) / 1e6)
  return { values, ...fieldsOf(parameter) }
}

/** From the least of the values to the greatest, by the smallest step between two of them. */
export function asRange(parameter: ParameterDraft): ParameterDraft {
  if (!('values' in parameter)) return parameter
  const numbers = parameter.values.filter((it): it is number => typeof it === 'number').sort((a, b) => a - b)
  const [min = 0] = numbers
  const steps = numbers.slice(1).map((it, nth) => Math.round((it - (numbers[nth] ?? 0)) * 1e6) / 1e6)
  const step = Math.min(...steps.filter((it) => it > 0))
  return { min, max: numbers.at(-1) ?? min, step: Number.isFinite(step) ? step : 10, ...fieldsOf(parameter) }
}

const fieldsOf = ({ fields }: ParameterDraft) => (fields === undefined ? {} : { fields })

/** A question with other values for what it draws; undefined takes the template's again, or draws it no more. */
export function withParameter(
  draft: SimulationDraft,
  name: string,
  parameter: ParameterDraft | undefined,
): SimulationDraft {
  const { [name]: _, ...others } = draft.parameters ?? {}
  if (parameter === undefined) return { ...draft, parameters: others }
  // A template knows the fields of its own parameters.
  const isOfTemplate = Object.hasOwn(templateOf(draft.template)?.parameters ?? {}, name)
  const { fields, ...values } = parameter
  const written = isOfTemplate || fields === undefined ? values : parameter
  return { ...draft, parameters: { ...draft.parameters, [name]: written } }
}

/** A field that could be drawn, too. */
interface AddableField {
  readonly field: string
  readonly words: string
  readonly value: number | string
}

/** Numbers of the scenario that say nothing of what happens. */
const NOT_DRAWN = ['version', 'seed', 'port', 'localPort', 'asPort', 'untilMs']

/**
 * What of a question is not drawn yet and could be: of a scenario of its own every number, and of the measure its moment and its end. The
 * fields of a template are the template's affair.
 */
export function addableFields(draft: SimulationDraft, locale: Locale): AddableField[] {
  const drawn = new Set(Object.values(draft.parameters ?? {}).flatMap(({ fields }) => fields ?? []))
  const inScenario = draft.scenario === undefined ? [] : leaves(draft.scenario, 'scenario')
  return [...leaves(draft.measure, 'measure'), ...inScenario]
    .filter(({ field, value }) => {
      const key = field.split('.').at(-1) ?? ''
      if (drawn.has(field)) return false
      return typeof value === 'number' ? !NOT_DRAWN.includes(key) : WORD_FIELDS.includes(field)
    })
    .map(({ field, value }) => ({ field, value, words: fieldWords(draft, field, locale) }))
}

function leaves(part: unknown, field: string): { field: string; value: number | string }[] {
  if (typeof part === 'number' || typeof part === 'string') return [{ field, value: part }]
  if (Array.isArray(part)) return part.flatMap((each: unknown, index) => leaves(each, `${field}[${index}]`))
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, each]) => leaves(each, `${field}.${key}`))
}

/**
 * `client – server · 100 ms: Delay one way (ms)`, from the field that takes a value.
 *
 * @param isDrawn leaves out the value that stands in the scenario: it is another one in each draw
 */
export function fieldWords(draft: SimulationDraft, field: string, locale: Locale, isDrawn = false): string {
  const key =
    field
      .split(/[.[\]]+/)
      .filter((it) => it !== '' && !/^\d+$/.test(it))
      .at(-1) ?? field
  const measured = MEASURE_FIELDS[key]
  if (field.startsWith('measure.') && measured) return measured[locale]
  const [, section = '', index] = /^scenario\.(links|faults|calls)\[(\d+)\]/.exec(field) ?? []
  const between = COLON[locale]
  const name = nameOf(key, locale)
  if (section === 'links' || section === 'faults' || section === 'calls') {
    const entry = draft.scenario?.[section]?.[Number(index)]
    const words = entryText(section, isDrawn && section === 'calls' ? { ...entry, [key]: undefined } : entry, locale)
    // What stands behind the ends of a link is its delay.
    return `${isDrawn && section === 'links' ? words.split(' · ')[0] : words}${between}${name}`
  }
  const [, host] = /^scenario\.hosts\.([\w-]+)\./.exec(field) ?? []
  return host === undefined ? name : `${hostText(host, locale)}${between}${name}`
}

const MEASURE_FIELDS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  atMs: { en: 'The moment that is asked about (ms)', zh: '所问的时刻（ms）' },
  sinceMs: { en: 'From which moment on it counts (ms)', zh: '从哪个时刻开始计数（ms）' },
  nth: { en: 'Which of these segments: the n-th', zh: '第几个报文段' },
  endpoint: { en: 'Which end is asked about', zh: '所问的一端' },
  host: { en: 'Which host is asked about', zh: '所问的主机' },
}

/** A sysctl has its own name. */
function nameOf(key: string, locale: Locale): string {
  try {
    return fieldName(key, '', locale)
  } catch {
    return key
  }
}

/** A question that draws one thing more, beginning with the value that stands there. */
export function withDrawn(
  draft: SimulationDraft,
  { field, value }: Pick<AddableField, 'field' | 'value'>,
): SimulationDraft {
  const key = (field.split(/[.\]]/).at(-1) ?? '').replace(/[^A-Za-z0-9]/g, '') || 'value'
  const taken = new Set([
    ...Object.keys(draft.parameters ?? {}),
    ...Object.keys(templateOf(draft.template)?.parameters ?? {}),
  ])
  const name = [key, ...Array.from({ length: 99 }, (_, nth) => `${key}${nth + 2}`)].find((it) => !taken.has(it)) ?? key
  const values = typeof value === 'string' ? hostsOf(draft) : [value]
  return { ...draft, parameters: { ...draft.parameters, [name]: { values, fields: [field] } } }
}
