import type { Finding, ThrownError } from '../verdict'

/** The name under which the engine knows a submission's lines. */
export const SUBMISSION_FILE = 'solution.ts'

const MAX_MESSAGE = 500

/**
 * Describes something thrown, whatever it is: reading it may run the submission's code, which may throw again.
 *
 * @param learners whether it is known to come from the submission; otherwise the stack's first frame decides
 */
export function describeThrown(value: unknown, learners = false): ThrownError {
  const stack = read(value, 'stack') ?? read(value, 'stackStr') ?? ''
  const line = lineIn(stack)
  // `at half (solution.ts:3:9)` in V8, `half@solution.ts:3:9` elsewhere.
  const firstFrame = stack.split('\n').find((each) => /^\s*at |@.*:\d+:\d+$/.test(each))
  return {
    name: (read(value, 'name') || 'Error').slice(0, 60),
    message: (read(value, 'message') ?? primitiveText(value)).slice(0, MAX_MESSAGE),
    ...(line === undefined ? {} : { line }),
    learners: learners || (firstFrame?.includes(SUBMISSION_FILE) ?? false),
  }
}

/** The finding of a failed assertion, or of what caused it: fast-check wraps the smallest failing case. */
export function findingOf(error: unknown): { finding: Finding; thrown?: { value: unknown } } | undefined {
  let current = error
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth += 1) {
    const finding = part(current, 'finding')
    const [call, got, expected] = [read(finding, 'call'), read(finding, 'got'), read(finding, 'expected')]
    if (call !== undefined && got !== undefined && expected !== undefined) {
      const bounded = { call: call.slice(0, 200), got: got.slice(0, 200), expected: expected.slice(0, 200) }
      const thrown = part(current, 'thrown')
      return thrown === undefined ? { finding: bounded } : { finding: bounded, thrown: { value: thrown } }
    }
    current = part(current, 'cause')
  }
  return undefined
}

/** The first line of the submission in a stack: `at seqLt (solution.ts:3:9)`. */
function lineIn(stack: string): number | undefined {
  const match = /\bsolution\.ts:(\d+)/.exec(stack.slice(0, 20_000))
  return match?.[1] === undefined ? undefined : Number(match[1])
}

function part(value: unknown, name: string): unknown {
  try {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  } catch {
    return undefined
  }
}

function read(value: unknown, name: string): string | undefined {
  const found = part(value, name)
  return typeof found === 'string' ? inPlainWords(found) : undefined
}

/** Clocks and chance are taken away by SES, whose sentence about it says nothing to a learner. */
const inPlainWords = (text: string): string =>
  text.replace(
    /secure mode (?:Calling )?(?:new )?%Shared(Date|Math)%(?:\.(\w+))?[^\n]*/,
    (_sentence, name: string, method: string | undefined) =>
      `${method === undefined ? name : `${name}.${method}`}() cannot be used here`,
  )

const primitiveText = (value: unknown): string =>
  typeof value === 'object' || typeof value === 'function' ? 'an object that is no Error' : String(value)
