import type { Finding } from '../suite/calling'

/** How one test went on one submission, as a host saw it. */
export interface TestResult {
  readonly status: 'passed' | 'failed'
  /** Where the test failed by an assertion of the suite's own words. */
  readonly finding?: Finding
  /** Whether the submission threw; then a finding's `got` is the error. */
  readonly threw: boolean
  /** The first line of the error, for the author. */
  readonly error?: string
  readonly durationMs: number
}

/** A submission's results by test id, in the order of the suites. */
export type Results = ReadonlyMap<string, TestResult>

/** What is wrong with an exercise: where it stands, what is wrong, and what to do. */
export interface Problem {
  /** A path from the project's folder, with a line where there is one. */
  readonly where: string
  readonly what: string
  readonly todo: string
}

/** `file:line: what is wrong.` and below it what to do. */
export const problemText = ({ where, what, todo }: Problem): string => `${where}: ${what}\n${todo}`

export const failedTests = (results: Results): string[] =>
  [...results].filter(([, { status }]) => status === 'failed').map(([id]) => id)
