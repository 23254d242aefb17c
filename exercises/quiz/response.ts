import * as z from 'zod'
import { stateSchema } from './place'

/** A place in the question's own list, whatever the order in which it was shown. */
const index = z.int().min(0).max(1000)
const written = z.string().max(100_000)

/**
 * What a person answered to a question: it crosses from page to page, and comes back in files, so it is read by this schema.
 *
 * @public
 */
export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), chosen: index }),
  z.strictObject({ type: z.literal('multiple'), chosen: z.array(index).max(100) }),
  z.strictObject({ type: z.literal('true-false'), chosen: z.boolean() }),
  /** As it was written, with its unit: `1.5 s`. */
  z.strictObject({ type: z.literal('number'), text: written }),
  z.strictObject({ type: z.literal('text'), text: written }),
  /** For each pair the option that was chosen, of `optionsOf(question)`; null where none was. */
  z.strictObject({ type: z.literal('match'), chosen: z.array(z.nullable(index)).max(100) }),
  /** The items in the order given, by their places in the question. */
  z.strictObject({ type: z.literal('order'), order: z.array(index).max(50) }),
  /** By gap: the place in the menu, or what was written. A gap that is left out is empty. */
  z.strictObject({ type: z.literal('cloze'), gaps: z.record(z.string(), z.union([index, written])) }),
  /** The segment by its id in the trace, or the moment. */
  z.strictObject({
    type: z.literal('point'),
    at: z.union([z.strictObject({ segment: index }), z.strictObject({ ms: z.number() })]),
  }),
  z.strictObject({ type: z.literal('state'), state: stateSchema }),
  z.strictObject({ type: z.literal('essay'), text: written }),
  /** With the seed that its question was drawn by: the place of the choice in the draw, or what was written. */
  z.strictObject({ type: z.literal('simulation'), seed: z.int(), answer: z.union([index, written]) }),
])

export type Response = z.infer<typeof responseSchema>
export type ResponseTo<Type extends Response['type']> = Extract<Response, { type: Type }>
