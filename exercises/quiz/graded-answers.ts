import * as z from 'zod'
import { wordsSchema } from './words'

/** The worth of an answer, as Moodle counts it: percents of the question's points. */
const fraction = z.number().min(-100).max(100)
const feedback = wordsSchema
  .optional()
  .describe('What is said to who answered so: why it is wrong, or why it is right.')

/** Thirds and sevenths do not add up to 100: so much may be missing. */
const ROUNDING = 0.1

/** An answer to choose. */
const offeredAnswer = z.strictObject({
  text: wordsSchema,
  fraction: fraction.default(0).describe('100 for the right one, 0 (which need not be said) for a wrong one.'),
  feedback,
})

/** An accepted text. */
const acceptedText = z.strictObject({
  accepts: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .describe(
      'What a person may write. `*` stands for any characters, `\\*` for a star; a lone `*` is every other answer.',
    ),
  fraction: fraction.default(100).describe('100 (which need not be said) for a right one, 0 for a wrong one.'),
  feedback,
})

/** An accepted number. */
const acceptedNumber = z.strictObject({
  value: z.union([z.number(), z.literal('*')]).describe('The number, in the first unit; `*` is every other answer.'),
  tolerance: z.number().min(0).default(0).describe('So much more or less still counts.'),
  fraction: fraction.default(100).describe('100 (which need not be said) for a right one, 0 for a wrong one.'),
  feedback,
})

const hasRightOne = (answers: readonly { readonly fraction: number }[]): boolean =>
  answers.some((it) => it.fraction === 100)
const NO_RIGHT_ONE = 'has no answer with fraction: 100; one must be right'

/** One is chosen; the best gets all points. */
export const offeredAnswers = z.array(offeredAnswer).min(2).max(100).refine(hasRightOne, NO_RIGHT_ONE)

/** Any number of them are chosen; who chooses all right ones and no other gets all points. */
export const offeredTogether = z
  .array(offeredAnswer)
  .min(2)
  .max(100)
  .refine(
    (answers) => Math.abs(answers.reduce((sum, it) => sum + Math.max(0, it.fraction), 0) - 100) <= ROUNDING,
    'the fractions of the right answers must add up to 100',
  )

/** What is written is compared with each in turn: the first that fits counts. */
export const acceptedTexts = z.array(acceptedText).min(1).max(100).refine(hasRightOne, NO_RIGHT_ONE)
export const acceptedNumbers = z.array(acceptedNumber).min(1).max(100).refine(hasRightOne, NO_RIGHT_ONE)

export const caseSensitive = z.boolean().default(false).describe('Whether `syn` is another word than `SYN`.')

/** The units in which a number may be given. Without one, the first is meant. */
export const unitsSchema = z
  .array(
    z.strictObject({
      name: z.string().trim().min(1).max(40).describe('As people write it behind the number: `ms`.'),
      factor: z
        .number()
        .positive()
        .default(1)
        .describe('How many of the first unit one of it is: 1000 for `s` after `ms`.'),
    }),
  )
  .min(1)
  .max(20)
  .refine(([first]) => first?.factor === 1, 'the first unit is what the answers are given in: its factor is 1')
  .describe('The units that an answer may have.')

/** @public */
export type OfferedAnswer = z.infer<typeof offeredAnswer>
export type AcceptedText = z.infer<typeof acceptedText>
export type AcceptedNumber = z.infer<typeof acceptedNumber>
export type Unit = z.infer<typeof unitsSchema>[number]
