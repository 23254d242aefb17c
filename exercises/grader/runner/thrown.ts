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
  const calls = callsIn(stack)
  const line = calls[0]?.line
  // `at half (solution.ts:3:9)` in V8, `half@solution.ts:3:9` elsewhere.
  const firstFrame = stack.split('\n').find((each) => /^\s*at |@.*:\d+:\d+$/.test(each))
  return {
    name: (read(value, 'name') || 'Error').slice(0, 60),
    message: (read(value, 'message') ?? primitiveText(value)).slice(0, MAX_MESSAGE),
    ...(line === undefined ? {} : { line }),
    ...(calls.length < 2 ? {} : { calls }),
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
      const code = read(finding, 'code')
      const bounded = {
        call: call.slice(0, 200),
        got: got.slice(0, 200),
        expected: expected.slice(0, 200),
        ...(code === undefined || code.length > 4000 ? {} : { code }),
      }
      const thrown = part(current, 'thrown')
      return thrown === undefined ? { finding: bounded } : { finding: bounded, thrown: { value: thrown } }
    }
    current = part(current, 'cause')
  }
  return undefined
}

/** The run of a connection that belongs to a failed assertion, found as the finding is. */
export function runOf(error: unknown): unknown {
  let current = error
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth += 1) {
    if (part(current, 'finding') !== undefined) return part(current, 'run')
    current = part(current, 'cause')
  }
  return undefined
}

const MAX_CALLS = 8

/** The submission's lines in a stack, each with the function around it: `at seqLt (solution.ts:3:9)`, or `seqLt@solution.ts:3:9`. */
function callsIn(stack: string): { line: number; name: string }[] {
  const calls: { line: number; name: string }[] = []
  for (const each of stack.slice(0, 20_000).split('\n')) {
    const line = /\bsolution\.ts:(\d{1,6})(?!\d)/.exec(each)?.[1]
    if (line === undefined) continue
    const name =
      /^\s*at (?:async |new )?([\w$.<>]{1,60}) \(/.exec(each)?.[1] ?? /^([\w$.]{1,60})@/.exec(each)?.[1] ?? ''
    const call = { line: Number(line), name: name.replace(/^.*\./, '') }
    const last = calls.at(-1)
    // A function that calls itself stands there once.
    if (last?.line !== call.line || last.name !== call.name) calls.push(call)
    if (calls.length === MAX_CALLS) break
  }
  return calls
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
