import * as z from 'zod/mini'
import { findingSchema, type GeneratedCase, generatedCaseSchema, thrownErrorSchema } from './verdict'

/** What goes over the private port between a host and the worker that runs a submission. */

/** What of the suites is run: one test, and of it all, or one generated case. */
export interface Part {
  readonly test: string
  readonly case?: GeneratedCase
}

/**
 * Host to worker, before it is asked: suites that it will probably run. It runs them once with code of no use, so that what it is
 * asked for is compiled and fast by then; nothing is said of it.
 */
export interface Rehearsal extends Pick<GradeRequest, 'suite' | 'entryPoints' | 'caseSeed'> {
  readonly kind: 'rehearse'
}

/** Host to worker, once. */
export interface GradeRequest {
  readonly kind: 'grade'
  /** A secret of the host: every answer repeats it. */
  readonly nonce: string
  /** The submission, compiled. */
  readonly submission: string
  /** The suites of the exercise, bundled. */
  readonly suite: string
  /** What the submission must export. */
  readonly entryPoints: readonly string[]
  readonly caseSeed: number
  readonly testTimeoutMs: number
  /** What a script asks for by Vitest's provided context beside the case seed, by name. */
  readonly provided?: Readonly<Record<string, unknown>>
  /** Null for the whole. */
  readonly only: Part | null
}

/** What became of one test. Points are no business of the worker. */
const testReport = z.object({
  id: z.string(),
  passed: z.boolean(),
  finding: z.optional(findingSchema),
  error: z.optional(thrownErrorSchema),
  smallestCase: z.optional(generatedCaseSchema),
  console: z.array(z.string()),
  /** The attached run, as JSON. */
  run: z.optional(z.string()),
  /** A run and what is asked about it, as JSON. */
  asked: z.optional(z.string()),
  /** A run in the lab, as JSON. */
  trace: z.optional(z.string()),
})

/** Worker to host. Nothing in it is trusted further than its shape. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('started'), nonce: z.string(), test: z.string() }),
  z.object({ kind: z.literal('finished'), nonce: z.string(), report: testReport }),
  z.object({
    kind: z.literal('not-loaded'),
    nonce: z.string(),
    cause: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('threw-on-load'), error: thrownErrorSchema }),
      z.object({ kind: z.literal('missing-export'), names: z.array(z.string()) }),
    ]),
    console: z.array(z.string()),
  }),
  z.object({ kind: z.literal('broken'), nonce: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('ended'), nonce: z.string() }),
])

export type TestReport = z.infer<typeof testReport>
export type Answer = z.infer<typeof answerSchema>
