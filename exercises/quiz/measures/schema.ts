import * as z from 'zod'
import { endpointSchema, hostSchema, momentSchema, segmentSchema, segmentsSchema, stateSchema } from '../place'

/**
 * What a simulation may ask of its run. Each measure owns its key, its wrong answers with their feedback, the sentence that
 * asks, and the place in the run that explains it: the file of its kind beside this one.
 */
export const measureSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('state-at'), endpoint: endpointSchema, atMs: momentSchema })
      .describe('In which state is an end at a moment?'),
    z
      .strictObject({ kind: z.literal('state-path'), endpoint: endpointSchema, from: stateSchema })
      .describe('Through which states does an end go, from this one on?'),
    z
      .strictObject({ kind: z.literal('enters'), endpoint: endpointSchema, state: stateSchema })
      .describe('When does an end first enter a state? Milliseconds.'),
    z
      .strictObject({ kind: z.literal('stays'), endpoint: endpointSchema, state: stateSchema })
      .describe('How long is an end in a state, the first time? Milliseconds.'),
    z
      .strictObject({
        kind: z.literal('segment-time'),
        segment: segmentSchema,
        moment: z.enum(['leaves', 'arrives']).describe('Whether it is about its leaving or its arriving.'),
      })
      .describe('When does a segment leave, or arrive? Milliseconds.'),
    z
      .strictObject({
        kind: z.literal('segment-count'),
        segments: segmentsSchema.default({}),
        sinceMs: momentSchema.default(0).describe('Only those that leave at this moment or later.'),
      })
      .describe('How many segments are sent?'),
    z
      .strictObject({ kind: z.literal('bytes-delivered'), endpoint: endpointSchema, atMs: momentSchema })
      .describe('How many bytes have come in order for the application above an end, by a moment?'),
    z
      .strictObject({ kind: z.literal('ports-in-use'), host: hostSchema, atMs: momentSchema })
      .describe('How many ports of a host are in use at a moment?'),
    z
      .strictObject({ kind: z.literal('descriptors-in-use'), host: hostSchema, atMs: momentSchema })
      .describe('How many socket descriptors does the program on a host hold at a moment?'),
    z
      .strictObject({ kind: z.literal('connections-in'), host: hostSchema, state: stateSchema, atMs: momentSchema })
      .describe('How many ends on a host are in a state at a moment?'),
    z
      .strictObject({ kind: z.literal('time-wait-holder') })
      .describe('Which end goes through TIME-WAIT: the client, the server, both or neither?'),
    z
      .strictObject({ kind: z.literal('answer-to'), segment: segmentSchema })
      .describe('What does the other end send because a segment arrives?'),
    z
      .strictObject({ kind: z.literal('errno'), endpoint: endpointSchema })
      .describe('With which errno does the connection of an end fail?'),
    z
      .strictObject({ kind: z.literal('reception'), segment: segmentSchema })
      .describe('Is a segment acceptable where it arrives, and what becomes of its data?'),
  ])
  .describe('What is asked of the run, from the list in exercises/quiz/measures/.')

export type Measure = z.infer<typeof measureSchema>
export type MeasureKind = Measure['kind']
/** A measure of one kind, with its arguments. */
export type MeasureOf<Kind extends MeasureKind> = Extract<Measure, { kind: Kind }>
