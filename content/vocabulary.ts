import * as z from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is small letters, digits and hyphens')
const scene = id.describe('a scene of this lesson, as scenes.ts names it')
const point = id.describe('a point of the scene, as `points` in scenes.ts names it')
const claim = z.string().regex(/^D[0-4]-\d\d$/, 'a claim is named as in content/claims: D3-20')
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
  StateMachine: z.strictObject({}).describe('The states of both ends in one picture, in step with the cursor'),
  Why: z
    .strictObject({})
    .describe('From the selected segment or event back along its causes to the call or timer that began it'),
  Inspector: z
    .strictObject({})
    .describe('The selected segment as fields, bits and bytes; the captures of the run to save'),
  SequencePlot: z
    .strictObject({ endpoint: id })
    .describe("The sequence numbers that an endpoint sends over time, with the acknowledgments and the peer's window"),
  WindowPlot: z
    .strictObject({ endpoint: id })
    .describe("cwnd, ssthresh, the peer's window, what is in flight and the RTO of an endpoint over time"),
  ByteRuler: z
    .strictObject({ endpoint: id })
    .describe('The send buffer of an endpoint and the receive buffer of its peer, with their pointers'),
  NumberCircle: z
    .strictObject({ endpoint: id.optional(), bits: z.literal(3).optional() })
    .refine((it) => (it.bits === 3) !== (it.endpoint !== undefined), {
      message: 'a number circle has either endpoint="..." or bits={3}',
    })
    .describe('The circle of sequence numbers with a window of a run, or the one of 3 bits'),
  Predict: z
    .strictObject({ id: question, unit: z.string().optional() })
    .describe('A question to commit to before its answer, which <Reveal> holds, is shown; `unit` is that of a number'),
  Quiz: z
    .strictObject({ id: question, unit: z.string().optional() })
    .describe('A question with feedback; with a unit it asks for a number'),
  Choice: z
    .strictObject({ id, claim: claim.optional() })
    .describe('One answer of a <Predict> or <Quiz>; with the claim of a source document that says so'),
  Feedback: z
    .strictObject({
      on: z.string().regex(/^[A-Za-z0-9-]+( [A-Za-z0-9-]+)*$/, 'answers are named with one space between'),
      shows: point.optional(),
    })
    .describe(
      'What a reader is told who answered so: the id of a choice; `right`, `low`, `high` of a number; `right`, a state, `other`; `right`, `early`, `late` of a moment. `shows` selects a point of the scene of the question',
    ),
  Reveal: z
    .strictObject({ of: question.optional() })
    .describe(
      'What stays closed until the reader has committed: to the <Predict> around it, or to the one that `of` names, further up',
    ),
  Steps: z.strictObject({}).describe('A guided tour of the scene that it stands in: one <Step> at a time'),
  Step: z.strictObject({ at: point }).describe('One sentence of a tour, and the point of the scene that it is about'),
  Controls: z.strictObject({}).describe('The knob of the scene that it stands in'),
  Compare: z
    .strictObject({ to: scene.optional() })
    .describe('The run of its scene beside that of another scene, or beside its own from before a change'),
  Claim: z
    .strictObject({
      id: claim,
      also: z.string().optional().describe('other claims that say the same, with spaces between'),
    })
    .describe('What a document says, for the reader to judge; then the verdict, the truth and its source'),
  Value: z
    .strictObject({ scene: scene.optional(), measure: id })
    .describe('One measure of a scene or of the lesson, as text'),
  Exercise: z.strictObject({}).describe("The way to the lesson's exercise"),
} as const

export type WidgetName = keyof typeof vocabulary
export type WidgetProps<Name extends WidgetName> = z.infer<(typeof vocabulary)[Name]>

export const isWidgetName = (name: string): name is WidgetName => Object.hasOwn(vocabulary, name)
