import * as z from 'zod'
import { scenarioSchema } from '#engine/scenario/schema'
import { slugSchema } from '../exercise-schema'
import { measureSchema } from './measures/schema'
import { wordsSchema } from './words'

/** What a parameter can be: a number, or a word such as a host's name or a profile's. */
const settingSchema = z.union([z.number(), z.string().max(200), z.boolean()])

/** A parameter is named where the text says `{name}`. */
const parameterName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'must be a name like `delayMs`')

const MOST_VALUES = 10_000

/** Where the setting goes: `scenario.links[0].delayMs`, `measure.atMs`. */
const fieldPath = z
  .string()
  .regex(
    /^(scenario|measure)((\.[A-Za-z][\w./-]*?)|(\[\d+\]))+$/,
    'must be a field of the scenario or the measure, like `scenario.links[0].delayMs`',
  )

const fields = z
  .array(fieldPath)
  .min(1)
  .optional()
  .describe("The fields that take the value. A template's parameter has fields of its own and needs none here.")

/** What is drawn anew for each learner. */
const parameterSchema = z
  .union([
    z.strictObject({ values: z.array(settingSchema).min(1).max(MOST_VALUES).describe('One of these.'), fields }),
    z
      .strictObject({
        min: z.number().describe('The least.'),
        max: z.number().describe('The most.'),
        step: z.number().positive().describe('From one value to the next.'),
        fields,
      })
      .refine((it) => it.max >= it.min, 'max is less than min')
      .refine((it) => (it.max - it.min) / it.step < MOST_VALUES, `has more than ${MOST_VALUES} values`),
  ])
  .describe('Its values, or min, max and step; and the fields of scenario or measure that take it.')

/** What runs: a scenario of the list in exercises/quiz/templates/, or one that stands here. */
export const runSource = {
  template: slugSchema.optional().describe('A scenario by its name, from exercises/quiz/templates/.'),
  scenario: z.optional(scenarioSchema).describe('A scenario of its own, as engine/scenario/schema.ts says.'),
}

export const hasOneRunSource = (it: { template?: unknown; scenario?: unknown }): boolean =>
  (it.template === undefined) !== (it.scenario === undefined)
export const ONE_RUN_SOURCE = 'needs either `template` or `scenario`'

export const simulationFields = {
  ...runSource,
  parameters: z
    .record(parameterName, parameterSchema)
    .default({})
    .describe('What is drawn, by name. A parameter of the template that is not named here has its own values.'),
  measure: measureSchema,
  asks: z.enum(['choice', 'number']).default('choice').describe('Whether the answer is chosen or written.'),
  tolerance: z.number().min(0).default(0).describe('Of a number: so much more or less still counts.'),
  feedback: z
    .array(
      z.strictObject({
        on: z
          .string()
          .regex(/^[a-z][A-Za-z0-9-]{0,59}$/, 'must be the name of a mistake, like `forgets-the-way`')
          .describe('The mistake, as the measure names it.'),
        text: wordsSchema,
      }),
    )
    .max(100)
    .default([])
    .describe('What is said to who makes this mistake, in place of what the measure says by itself.'),
  expect: z
    .array(
      z.strictObject({
        parameters: z
          .record(parameterName, settingSchema)
          .default({})
          .describe('What is not named has its first value.'),
        key: z.union([z.number(), z.string()]).describe('What the engine must come to.'),
      }),
    )
    .default([])
    .describe('Examples: `npm run quiz -- check` runs them and refuses a key that is another.'),
}

export type Setting = z.infer<typeof settingSchema>
/** The value of each parameter. */
export type Settings = Readonly<Record<string, Setting>>
export type Parameter = z.infer<typeof parameterSchema>
