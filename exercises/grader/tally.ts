import type { Gradable } from './gradable'
import { type Answer, answerSchema, type TestReport } from './protocol'
import { graderFailed, missingExports, threwOnLoad } from './reasons'
import { type Reason, type TestVerdict, testVerdictSchema, type Verdict } from './verdict'

/** Where and with what a verdict was made; it stands in each. */
export interface Provenance {
  readonly hash: string
  readonly caseSeed: number
}

/** How a grading came to an end. */
export type End =
  | { readonly kind: 'ended' }
  | { readonly kind: 'did-not-run' | 'timed-out' | 'out-of-memory'; readonly reason: Reason }

/**
 * Collects what a worker says and makes the verdict of it. Invariant: only an answer that has the nonce, about a test that the
 * exercise names, counts; the points come from the exercise.
 */
export class Tally {
  readonly #exercise: Gradable
  readonly #nonce: string
  readonly #reports = new Map<string, TestReport>()
  #running: string | undefined
  #end: End | undefined
  #consoleOfLoading: readonly string[] = []

  constructor(exercise: Gradable, nonce: string) {
    this.#exercise = exercise
    this.#nonce = nonce
  }

  /** The test that started last and has not finished. */
  get running(): string | undefined {
    return this.#running
  }

  /** Takes an answer of the worker; returns the end of the grading, once it is known. */
  take(message: unknown): End | undefined {
    const parsed = answerSchema.safeParse(message)
    if (!parsed.success || parsed.data.kind === 'ready' || parsed.data.nonce !== this.#nonce) return this.#end
    if (this.#end === undefined) this.#record(parsed.data)
    return this.#end
  }

  /** The verdict, for a grading that ended as the worker said or as the host had to decide. */
  verdict(end: End, { hash, caseSeed }: Provenance): Verdict {
    const tests = this.#exercise.tests.map(({ id, points }, index) => {
      const verdict = this.#testVerdict(id, points)
      return index === 0 ? { ...verdict, console: [...this.#consoleOfLoading, ...verdict.console] } : verdict
    })
    const allPassed = tests.every((test) => test.status === 'passed')
    return {
      slug: this.#exercise.slug,
      status: end.kind === 'ended' ? (allPassed ? 'passed' : 'failed') : end.kind,
      points: sum(tests.map((test) => test.points)),
      maxPoints: sum(tests.map((test) => test.maxPoints)),
      tests,
      ...(end.kind === 'ended' ? {} : { reason: end.reason }),
      hash,
      caseSeed,
    }
  }

  #record(answer: Exclude<Answer, { kind: 'ready' }>): void {
    switch (answer.kind) {
      case 'started':
        this.#running = answer.test
        break
      case 'finished': {
        const { id } = answer.report
        const earlier = this.#reports.get(id)
        // Two reports of one test contradict each other unless both say the same: the worse one counts.
        if (earlier === undefined || earlier.passed) this.#reports.set(id, answer.report)
        this.#running = undefined
        break
      }
      case 'not-loaded':
        this.#consoleOfLoading = answer.console
        this.#end = { kind: 'did-not-run', reason: reasonOf(answer.cause) }
        break
      case 'broken':
        this.#end = { kind: 'did-not-run', reason: graderFailed(answer.detail) }
        break
      case 'ended':
        this.#end =
          this.#reports.size === 0 ? { kind: 'did-not-run', reason: graderFailed('no test ran') } : { kind: 'ended' }
    }
  }

  #testVerdict(id: string, maxPoints: number): TestVerdict {
    const report = this.#reports.get(id)
    if (report === undefined) return { id, status: 'not-run', points: 0, maxPoints, console: [] }
    const { passed, finding, error, smallestCase, console, run, asked, trace } = report
    const verdict = {
      id,
      status: passed ? ('passed' as const) : ('failed' as const),
      points: passed ? maxPoints : 0,
      maxPoints,
      console,
      ...(finding === undefined ? {} : { finding }),
      ...(error === undefined ? {} : { error }),
      ...(smallestCase === undefined ? {} : { smallestCase }),
      ...(trace === undefined ? {} : { trace }),
    }
    if (run === undefined && asked === undefined) return verdict
    const attached = testVerdictSchema.safeParse({
      ...verdict,
      ...(run === undefined ? {} : { run: parsed(run) }),
      ...(asked === undefined ? {} : { asked: parsed(asked) }),
    })
    return attached.success ? attached.data : verdict
  }
}

type NotLoaded = Extract<Answer, { kind: 'not-loaded' }>['cause']

const reasonOf = (cause: NotLoaded): Reason =>
  cause.kind === 'missing-export'
    ? missingExports(cause.names)
    : threwOnLoad(cause.error.name, cause.error.message, cause.error.line)

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
