import * as z from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is small letters, digits and hyphens')
const scene = id.describe('a scene of this lesson, as scenes.ts names it')
const question = id.describe('a question of this lesson, as `answers` in scenes.ts names it')

/**
 * Everything that an author may write between `<` and `>` in a lesson, with its attributes.
 *
 * The components stand in app/_widgets/registry.tsx, which must have one for each name here.
 */
export const vocabulary = {
  Scene: z.strictObject({ run: scene }).describe('A figure: what it holds shows one run under one cursor'),
  Ladder: z.strictObject({}).describe('The segments of a run on a true time axis, and the table that says the same'),
  Transport: z.strictObject({}).describe('Play, step and scrub the run'),
  NumberCircle: z
    .strictObject({ endpoint: id.optional(), bits: z.literal(3).optional() })
    .refine((it) => (it.bits === 3) !== (it.endpoint !== undefined), {
      message: 'a number circle has either endpoint="..." or bits={3}',
    })
    .describe('The circle of sequence numbers with a window of a run, or the one of 3 bits'),
  Predict: z
    .strictObject({ id: question })
    .describe('A question to commit to before its answer, which <Reveal> holds, is shown'),
  Quiz: z
    .strictObject({ id: question, unit: z.string().optional() })
    .describe('A question with feedback; with a unit it asks for a number'),
  Choice: z.strictObject({ id }).describe('One answer of a <Predict> or <Quiz>'),
  Feedback: z
    .strictObject({ on: id })
    .describe('What a reader is told who chose this; `right` and `wrong` where a number is asked'),
  Reveal: z.strictObject({}).describe('What stays closed until the reader has committed'),
  Claim: z
    .strictObject({ id: z.string().regex(/^D[0-4]-\d\d$/, 'a claim is named as in content/claims: D3-20') })
    .describe('What a document says, the verdict, the truth and its source'),
  Value: z
    .strictObject({ scene: scene.optional(), measure: id })
    .describe('One measure of a scene or of the lesson, as text'),
  Exercise: z.strictObject({}).describe("The way to the lesson's exercise"),
} as const

export type WidgetName = keyof typeof vocabulary
export type WidgetProps<Name extends WidgetName> = z.infer<(typeof vocabulary)[Name]>

export const isWidgetName = (name: string): name is WidgetName => Object.hasOwn(vocabulary, name)
