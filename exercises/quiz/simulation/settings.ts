import * as z from 'zod'
import { pathText, problemsOf } from '#engine/scenario/problems'
import { type Scenario, scenarioSchema } from '#engine/scenario/schema'
import { type Measure, measureSchema } from '../measures/schema'
import type { QuestionOf } from '../questions'
import type { Parameter, Setting, Settings } from '../simulation-schema'
import { templateNamed } from '../templates'
import { scenarioOf } from '../trace-of'

/** What a simulation draws: its values, in order, and the fields that take them. */
export interface Drawable {
  readonly name: string
  readonly values: readonly Setting[]
  readonly fields: readonly string[]
}

/**
 * The parameters of a simulation: those of its template, with the values that the question says, and its own.
 *
 * @throws Error where a parameter goes nowhere
 */
export function drawablesOf({ template, parameters }: QuestionOf<'simulation'>): Drawable[] {
  const given = template === undefined ? {} : templateNamed(template).parameters
  return [...new Set([...Object.keys(given), ...Object.keys(parameters)])].map((name) => {
    const own = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    const inTemplate = Object.hasOwn(given, name) ? given[name] : undefined
    const source = own ?? inTemplate
    const fields = [...new Set([...(inTemplate?.fields ?? []), ...(own?.fields ?? [])])]
    if (!source || (fields.length === 0 && inTemplate === undefined)) {
      const named = Object.keys(given).join(', ') || 'none'
      throw new Error(
        `parameters.${name} has no \`fields\` that take it. Say which, or name one of the template's own: ${named}.`,
      )
    }
    return { name, values: valuesOf(source), fields }
  })
}

/** A parameter's values, the first one first. */
function valuesOf(parameter: Parameter): readonly Setting[] {
  if ('values' in parameter) return parameter.values
  const { min, max, step } = parameter
  // A billionth of a step is an error of the sum, not a value that is left out.
  const count = Math.floor((max - min) / step + 1e-9) + 1
  return Array.from({ length: count }, (_, nth) => Math.round((min + nth * step) * 1e6) / 1e6)
}

/** What is run, and what is asked of it. */
export interface Made {
  readonly scenario: Scenario
  readonly measure: Measure
}

const bothSchema = z.strictObject({ scenario: scenarioSchema, measure: measureSchema })

/**
 * The scenario and the measure of a simulation with the parameters' values in their fields.
 *
 * @throws Error where a field is not there, or a value may not stand in it
 */
export function withSettings(question: QuestionOf<'simulation'>, settings: Settings): Made {
  const both: Record<string, unknown> = structuredClone({ scenario: scenarioOf(question), measure: question.measure })
  for (const { name, fields } of drawablesOf(question)) {
    for (const field of fields) setField(both, field, settings[name])
  }
  const read = bothSchema.safeParse(both)
  if (!read.success) {
    const problems = problemsOf(read.error.issues, both)
    throw new Error(problems.map(({ path, says }) => `${pathText(path)} ${says}`).join('; '))
  }
  const made = read.data
  const build = question.template === undefined ? undefined : templateNamed(question.template).build
  return build ? { ...made, scenario: scenarioSchema.parse(build(made.scenario, settings)) } : made
}

/** `scenario.links[0].delayMs` */
function setField(whole: unknown, field: string, value: Setting | undefined): void {
  const keys = field.split(/\.|\[|\]\.?/).filter((key) => key !== '')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>(
    (part, key) => (isRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined),
    whole,
  )
  if (!isRecord(parent)) throw new Error(`There is no field ${field}: nothing stands at ${keys.join('.')}.`)
  parent[last] = value
}

const isRecord = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null
