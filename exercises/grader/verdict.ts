import * as z from 'zod/mini'
import type { Trace } from '#engine/trace/format'
import { questionSchema } from '../own-code/question'

const bothLanguages = z.object({ en: z.string(), zh: z.string() })

/** A trace has come through `run`, so only its outline is looked at; what reads it treats it as data. */
const trace = z.custom<Trace>(
  (it) => typeof it === 'object' && it !== null && 'segments' in it && Array.isArray(it.segments) && 'events' in it,
  'a run is a trace of the engine',
)

/** What a failing assertion compared: the call as a person would write it, and both results, as text. */
export const findingSchema = z.object({
  call: z.string(),
  got: z.string(),
  expected: z.string(),
  /** The assertion as a line of a test. */
  code: z.optional(z.string()),
})

/** A generated case: of which property of its test, counted from 0, and fast-check's path to it from the case seed. */
export const generatedCaseSchema = z.object({ property: z.int(), path: z.string().check(z.regex(/^\d+(:\d+)*$/)) })

export const thrownErrorSchema = z.object({
  name: z.string(),
  message: z.string(),
  /** In the learner's file, from 1: where it was thrown, or as near to it as the stack tells. */
  line: z.optional(z.int()),
  /** The calls of the learner's file in the stack, the innermost first, where there are several. */
  calls: z.optional(z.array(z.object({ line: z.int(), name: z.string() }))),
  /** Thrown by the submission's code, rather than by the suite. */
  learners: z.boolean(),
})

/** The learner's connection beside the one that the reference made. */
const attachedRunSchema = z.object({ learner: trace, reference: trace })

/** A run of the learner's code in a scene that no test has, and what is asked about it. */
const askedSchema = z.object({ trace, question: questionSchema })

export const testVerdictSchema = z.object({
  /** The test's title in the suite, which is its key in exercise.yaml. */
  id: z.string(),
  /** `not-run`: it never reported, because the run ended before it did. */
  status: z.enum(['passed', 'failed', 'not-run']),
  points: z.number(),
  maxPoints: z.number(),
  finding: z.optional(findingSchema),
  error: z.optional(thrownErrorSchema),
  /** The smallest case that fails, where the test draws its cases. */
  smallestCase: z.optional(generatedCaseSchema),
  /** What the submission printed while this test ran, bounded. */
  console: z.array(z.string()),
  run: z.optional(attachedRunSchema),
  asked: z.optional(askedSchema),
  /** A run in the lab as JSON, as it came: whoever reads it checks it. */
  trace: z.optional(z.string()),
})

/** Why a submission did not run to its end. `grader` is a fault of ours, never the learner's. */
const reasonSchema = z.object({
  kind: z.enum([
    'syntax',
    'refused',
    'import',
    'missing-export',
    'too-large',
    'threw-on-load',
    'deadline',
    'memory',
    'grader',
  ]),
  /** To the learner. */
  message: bothLanguages,
  /** About the learner's code, to who marks it. */
  toTeacher: bothLanguages,
  /** In the learner's file, from 1. */
  line: z.optional(z.int()),
  /** From 1. */
  column: z.optional(z.int()),
  /** The test that was running. */
  test: z.optional(z.string()),
})

/** What grading returned. `passed` means every test passed; `points` counts those that did. */
const verdictSchema = z.object({
  slug: z.string(),
  status: z.enum(['passed', 'failed', 'did-not-run', 'timed-out', 'out-of-memory']),
  points: z.number(),
  maxPoints: z.number(),
  tests: z.array(testVerdictSchema),
  reason: z.optional(reasonSchema),
  /** Of the runner, the engine and the suites, so that two verdicts are known to come from the same grader. */
  hash: z.string(),
  /** The seed of the generated cases. */
  caseSeed: z.number(),
})

export type Finding = z.infer<typeof findingSchema>
export type GeneratedCase = z.infer<typeof generatedCaseSchema>
export type ThrownError = z.infer<typeof thrownErrorSchema>
export type TestVerdict = z.infer<typeof testVerdictSchema>
export type Reason = z.infer<typeof reasonSchema>
export type Verdict = z.infer<typeof verdictSchema>
