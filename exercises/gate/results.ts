import type { Finding } from '../suite/calling'

/** How one test went on one submission, as a host saw it. */
export interface TestResult {
  readonly status: 'passed' | 'failed' | 'not-run'
  /** Where the test failed by an assertion that says what was called. */
  readonly finding?: Finding
  /** Whether the submission threw; then a finding's `got` is the error. */
  readonly threw: boolean
  /** The first line of the error, for the author. */
  readonly error?: string
}

/** A submission's results by test id. */
export type Results = ReadonlyMap<string, TestResult>

export const failedTests = (results: Results): string[] =>
  [...results].filter(([, { status }]) => status !== 'passed').map(([id]) => id)
