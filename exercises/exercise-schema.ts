import * as z from 'zod'

/** How long a sentence may be that a learner reads about a failed test, with its values filled in. */
export const LONGEST_MESSAGE = 240

/** One pattern, so that an editor that has the JSON schema alone finds a missing place too. */
const ALL_PLACES = /^(?=[\s\S]*\{call\})(?=[\s\S]*\{got\})(?=[\s\S]*\{expected\})/

const text = z.string().trim().min(1, 'is empty')
const bothLanguages = z
  .strictObject({ en: text.describe('English.'), zh: text.describe('Chinese.') })
  .describe('Every text for people needs `en` and `zh`.')

const sentenceWithValues = text
  .max(LONGEST_MESSAGE, `is longer than ${LONGEST_MESSAGE} characters before its values are filled in`)
  .regex(
    ALL_PLACES,
    'needs the places {call}, {got}, {expected}: a learner must see what was called, what came back and what is right',
  )

/** A name in an address: of an exercise, a lesson, a test. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters and digits, joined by hyphens')
const rfcSection = z.string().regex(/^RFC \d{3,5}( \d+(\.\d+)*)?$/, 'must be an RFC and a section, like `RFC 9293 3.4`')

const testSchema = z
  .strictObject({
    points: z.int().min(1).describe('What this test is worth; 1 or more.'),
    rule: z
      .string()
      .regex(/^R\d+$/, 'must be a rule of the brief, like `R1`')
      .describe('The rule of the brief that this test checks, like `R1`.'),
    visible: z
      .literal(true)
      .optional()
      .describe('`true` where the test stands in visible.test.ts, which the learner reads.'),
    title: bothLanguages.describe('What behaves how, in `en` and `zh`.'),
    fails: z
      .strictObject({ en: sentenceWithValues.describe('English.'), zh: sentenceWithValues.describe('Chinese.') })
      .describe(
        'The sentence a learner reads when the test fails, in `en` and `zh`, with {call}, {got} and {expected}.',
      ),
    hints: z
      .array(bothLanguages.describe('Every hint needs `en` and `zh`.'))
      .min(1, 'has no hint')
      .describe('At least one hint; each next one says more, and only the last may say the answer.'),
    rfc: rfcSection.describe('Where the rule comes from, like `RFC 9293 3.4`.'),
    overlap: text
      .optional()
      .describe('Why every mutant that this test catches is caught by another test too; only where that is so.'),
  })
  .describe('A test of the suites: {points, rule, visible?, title, fails, hints, rfc, overlap?}.')

/** What `exercise.yaml` says about an exercise. The files beside it are found by their names. */
export const exerciseSchema = z
  .strictObject({
    title: bothLanguages.describe('The name of the exercise, in `en` and `zh`.'),
    lesson: slugSchema.describe('The lesson that it belongs to, as in its address.'),
    level: z.enum(['core', 'deeper']).describe('`core` for what everyone does, `deeper` for who wants more.'),
    rfc: z.array(rfcSection).min(1).describe('The sources, like `RFC 9293 3.4`.'),
    entryPoints: z
      .array(
        z.strictObject({
          name: z
            .string()
            .regex(/^[A-Za-z_$][\w$]*$/, 'must be a name that TypeScript can export')
            .describe('The name of the export.'),
          signature: text.describe('Its type, as a learner reads it.'),
        }),
      )
      .min(1)
      .describe('What a submission must export: name and signature.'),
    limits: z
      .strictObject({
        deadlineMs: z.int().min(100).max(60_000).describe('How long a grading may take, 100 to 60,000 ms.'),
        sourceBytes: z
          .int()
          .min(1000)
          .max(1_000_000)
          .describe('How large a submission may be, 1,000 to 1,000,000 bytes.'),
      })
      .describe('deadlineMs and sourceBytes.'),
    tests: z
      .record(slugSchema, testSchema)
      .refine((tests) => Object.keys(tests).length > 0, 'has no test')
      .describe("The tests of both suites, by id: a test's id is its title in the suite."),
  })
  .describe('An exercise.')

export type Exercise = z.infer<typeof exerciseSchema>
export type ExerciseTest = Exercise['tests'][string]
