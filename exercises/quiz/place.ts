import * as z from 'zod'
import { STATES } from '#engine/tcp/state'

/** How people name an end of a connection: `client`, `server/2`. */
export const endpointSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,19}(\/\d{1,6})?$/, 'must be an end of a connection, like `client` or `server/2`')
  .describe('An end of a connection, as traces name it: `client`, or `server/2` for the second one of a host.')

export const hostSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,19}$/, 'must be a host, like `client`')
  .describe('A host of the scenario.')

export const stateSchema = z.enum(STATES).describe('A state, as RFC 9293 writes it.')

/** Milliseconds of virtual time, as scenarios write them. */
export const momentSchema = z.number().min(0).max(10_000_000).describe('Milliseconds from the start of the run.')

const which = {
  from: hostSchema.optional().describe('The host that sends it.'),
  flags: z
    .string()
    .regex(/^(SYN|ACK|FIN|RST|URG)( (SYN|ACK|FIN|RST|URG))*$/, 'must be flags with a space between, like `SYN ACK`')
    .optional()
    .describe('Exactly these flags, in any order; PSH is not counted.'),
  data: z.boolean().optional().describe('Only those that carry data, or only those that do not.'),
  again: z.boolean().optional().describe('Only those that are sent again, or only those that are not.'),
}

/** Segments of a run: all that is named must hold. */
export const segmentsSchema = z
  .strictObject(which)
  .describe('Which segments are meant; all of them if nothing is said.')

/** One segment of a run. */
export const segmentSchema = z
  .strictObject({ ...which, nth: z.int().min(1).max(100_000).default(1).describe('The first, second, ... of them.') })
  .describe('One segment: the first of those that are named.')

/** A place in a run, found in the run and never counted by hand. */
export const placeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sent'), segment: segmentSchema }).describe('Where a segment leaves.'),
    z.strictObject({ kind: z.literal('arrives'), segment: segmentSchema }).describe('Where a segment arrives.'),
    z
      .strictObject({ kind: z.literal('enters'), endpoint: endpointSchema, state: stateSchema })
      .describe('Where an end first enters a state.'),
  ])
  .describe('A place in the run.')

export type SegmentsNamed = z.infer<typeof segmentsSchema>
export type SegmentNamed = z.infer<typeof segmentSchema>
export type Place = z.infer<typeof placeSchema>
