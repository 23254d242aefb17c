import * as z from 'zod'
import { slugSchema } from '../exercise-schema'
import {
  acceptedNumbers,
  acceptedTexts,
  caseSensitive,
  offeredAnswers,
  offeredTogether,
  unitsSchema,
} from './graded-answers'
import { endpointSchema, momentSchema, placeSchema, stateSchema } from './place'
import { hasOneRunSource, ONE_RUN_SOURCE, runSource, simulationFields } from './simulation-schema'
import { wordsSchema } from './words'

/** What every question has. */
const common = {
  id: slugSchema.describe('Its name in the bank, which stays when the text changes.'),
  version: z.int().min(1).default(1).describe('One more for each change that changes what is right.'),
  title: wordsSchema.optional().describe('A short name, for lists.'),
  points: z.number().positive().max(1000).default(1).describe('What it is worth.'),
  tags: z
    .strictObject({
      lesson: z
        .string()
        .regex(/^[1-9]\.[1-9]$/, 'must be the number of a lesson: "4.1"')
        .optional(),
      claims: z.array(z.string().regex(/^D[0-4]-\d\d$/, 'must be a claim, as in content/claims: D3-20')).default([]),
      other: z.array(z.string().trim().min(1).max(200)).max(100).default([]).describe('Words to find it by.'),
    })
    .prefault({})
    .describe('What it is about: {lesson, claims, other}.'),
  explanation: wordsSchema.optional().describe('What is said after any answer: why the right one is right.'),
}
const text = wordsSchema.describe('What is asked. Markdown.')
const shuffle = z.boolean().default(true).describe('Whether the answers may stand in another order for each learner.')
const feedback = wordsSchema.optional()

const choice = z
  .strictObject({ ...common, type: z.literal('choice'), text, answers: offeredAnswers, shuffle })
  .describe('Single choice.')

const multiple = z
  .strictObject({
    ...common,
    type: z.literal('multiple'),
    text,
    answers: offeredTogether,
    credit: z
      .enum(['sum', 'all-or-nothing'])
      .describe(
        '`sum`: the fractions of all that are chosen, never less than 0; wrong ones may count against it. ' +
          '`all-or-nothing`: all right ones and no other, or no points.',
      ),
    shuffle,
  })
  .describe('Multiple choice, with the partial credit that it gives.')

const trueFalse = z
  .strictObject({
    ...common,
    type: z.literal('true-false'),
    text,
    answer: z.boolean().describe('Whether the statement is true.'),
    feedback: z
      .strictObject({ onTrue: feedback, onFalse: feedback })
      .prefault({})
      .describe('What is said to who answered so.'),
  })
  .describe('A statement that is true or false.')

const number = z
  .strictObject({
    ...common,
    type: z.literal('number'),
    text,
    answers: acceptedNumbers,
    units: unitsSchema.optional(),
    unitRequired: z.boolean().default(false).describe('Whether a number without its unit is wrong.'),
  })
  .refine((it) => !it.unitRequired || it.units !== undefined, 'unitRequired needs `units`')
  .describe('A number, with tolerance and unit.')

const shortText = z
  .strictObject({ ...common, type: z.literal('text'), text, answers: acceptedTexts, caseSensitive })
  .describe('A short text, with the forms that are accepted.')

const match = z
  .strictObject({
    ...common,
    type: z.literal('match'),
    text,
    pairs: z
      .array(z.strictObject({ prompt: wordsSchema, answer: wordsSchema, feedback }))
      .min(2)
      .max(100)
      .describe('What belongs together; `feedback` is said to who chose another answer.'),
    others: z.array(wordsSchema).max(100).default([]).describe('Answers that belong to nothing.'),
    shuffle,
  })
  .describe('To each prompt its answer; each is worth the same.')

const order = z
  .strictObject({
    ...common,
    type: z.literal('order'),
    text,
    items: z.array(wordsSchema).min(2).max(50).describe('In the right order.'),
    credit: z
      .enum(['all-or-nothing', 'position', 'next'])
      .describe(
        '`position`: for each item in its place. `next`: for each item that is followed by the right one. ' +
          '`all-or-nothing`: all or no points.',
      ),
    feedback: feedback.describe('What is said where the order is not the right one.'),
  })
  .describe('Things to put in order.')

const weight = z.number().positive().max(100).default(1).describe('Its share of the points, beside the other gaps.')
const gap = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), answers: acceptedTexts, caseSensitive, weight }),
    z.strictObject({ kind: z.literal('number'), answers: acceptedNumbers, weight }),
    z.strictObject({ kind: z.literal('menu'), answers: offeredAnswers, shuffle, weight }),
  ])
  .describe('What is right in a gap: a text, a number, or a choice from a menu.')

const cloze = z
  .strictObject({
    ...common,
    type: z.literal('cloze'),
    text: wordsSchema.describe('Markdown; a gap stands in it as `[[name]]`, each once in every language.'),
    gaps: z.record(slugSchema, gap).describe('The gaps, by name.'),
  })
  .check(({ value, issues }) => {
    for (const [language, says] of Object.entries(value.text)) {
      const named = gapsIn(says ?? '')
      for (const message of [
        ...Object.keys(value.gaps)
          .filter((id) => !named.includes(id))
          .map((id) => `does not say where [[${id}]] is`),
        ...named.filter((id) => !Object.hasOwn(value.gaps, id)).map((id) => `has [[${id}]], which \`gaps\` does not`),
        ...named.filter((id, nth) => named.indexOf(id) !== nth).map((id) => `has [[${id}]] twice`),
      ]) {
        issues.push({ code: 'custom', path: ['text', language], message, input: says })
      }
    }
  })
  .describe('A text with gaps.')

/**
 * The gaps that a text has, in order.
 *
 * @public
 */
export const gapsIn = (text: string): string[] => [...text.matchAll(/\[\[([a-z0-9-]+)\]\]/g)].map(([, id]) => id ?? '')

const point = z
  .strictObject({
    ...common,
    type: z.literal('point'),
    text,
    ...runSource,
    asks: z.enum(['segment', 'moment']).describe('Whether a segment is pointed at, or a moment on the axis of time.'),
    right: z.array(placeSchema).min(1).max(20).describe('Each of these is right.'),
    toleranceMs: z.number().min(0).default(0).describe('Of a moment: so much earlier or later still counts.'),
    feedback: z
      .array(z.strictObject({ on: placeSchema, text: wordsSchema }))
      .default([])
      .describe('What is said to who pointed at a wrong place.'),
    otherwise: feedback.describe('What is said to who pointed anywhere else.'),
  })
  .refine(hasOneRunSource, ONE_RUN_SOURCE)
  .refine(
    ({ asks, right, feedback: said }) =>
      asks === 'moment' || [...right, ...said.map(({ on }) => on)].every(({ kind }) => kind === 'sent'),
    'asks for a segment: its places are of the kind `sent`',
  )
  .describe('A place in a run to point at.')

const state = z
  .strictObject({
    ...common,
    type: z.literal('state'),
    text,
    ...runSource,
    endpoint: endpointSchema,
    atMs: momentSchema,
    feedback: z
      .array(z.strictObject({ on: stateSchema, text: wordsSchema }))
      .default([])
      .describe('What is said to who named this state.'),
    otherwise: feedback.describe('What is said to who named any other wrong one.'),
  })
  .refine(hasOneRunSource, ONE_RUN_SOURCE)
  .describe('The state of an end at a moment of a run, which the engine knows.')

const essay = z
  .strictObject({
    ...common,
    type: z.literal('essay'),
    text,
    lines: z.int().min(1).max(100).default(15).describe('How much room there is.'),
    forMarker: feedback.describe('What who marks it should look for. Learners do not see it.'),
  })
  .describe('A text that a person marks.')

const simulation = z
  .strictObject({
    ...common,
    type: z.literal('simulation'),
    text: wordsSchema
      .optional()
      .describe(
        'The situation, with `{name}` for each parameter; the measure adds the question. A template has a text of its own.',
      ),
    ...simulationFields,
  })
  .refine(hasOneRunSource, ONE_RUN_SOURCE)
  .refine((it) => it.template !== undefined || it.text !== undefined, 'a scenario of its own needs a `text` about it')
  .describe('A question whose numbers are drawn and whose answer the engine computes.')

export const questionSchema = z.discriminatedUnion('type', [
  choice,
  multiple,
  trueFalse,
  number,
  shortText,
  match,
  order,
  cloze,
  point,
  state,
  essay,
  simulation,
])

export type Question = z.infer<typeof questionSchema>
/** @public */
export type QuestionType = Question['type']
/** A question of one type: `QuestionOf<'choice'>`. */
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>
export type Gap = z.infer<typeof gap>
