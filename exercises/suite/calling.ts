import { TestRunner } from 'vitest'
import { copyInPlace } from './bytes-in-place'
import { cutAlike } from './cut-alike'
import { bounded, codeText, type Plain, plainText } from './plain-text'

/** What a failing assertion compared, as text that fits the author's sentence: no word in it belongs to one language. */
export interface Finding {
  readonly call: string
  readonly got: string
  readonly expected: string
  /** The assertion as a line of a test, whole, where it is not too long to be copied. */
  readonly code?: string
}

/** The longest that each part of a finding may be, in characters. */
export const FINDING_LENGTHS = { call: 80, got: 60, expected: 60 } as const

const LONGEST_CODE = 2000

/** An assertion that failed. `thrown` is what the learner's code threw, where it threw instead of answering. */
export class FindingError extends Error {
  override readonly name = 'FindingError'
  readonly finding: Finding
  declare readonly thrown?: unknown
  /** The run that was attached when it failed: a property attaches another one for each of its cases, and the last may have passed. */
  declare readonly run?: unknown

  constructor(finding: Finding, thrown?: { readonly value: unknown }) {
    const { call, got, expected, code = '' } = finding
    super(`${call} gave ${got}, and should give ${expected}`)
    const [shownGot, shownExpected] = cutAlike(got, expected, FINDING_LENGTHS.got)
    this.finding = {
      call: bounded(call, FINDING_LENGTHS.call),
      got: shownGot,
      expected: shownExpected,
      ...(code !== '' && code.length <= LONGEST_CODE ? { code } : {}),
    }
    if (thrown !== undefined) this.thrown = thrown.value
    // It is large, and no part of what Vitest prints of an error.
    const run: unknown = Reflect.get(TestRunner.getCurrentTest()?.meta ?? {}, 'run')
    if (run !== undefined) Object.defineProperty(this, 'run', { value: run })
  }
}

interface Calling {
  /** @throws FindingError where the call gives anything else, or throws */
  gives(expected: Plain): void
  /**
   * The same, where the caller uses its memory again: before the result is looked at, all bytes that were lent become 0xff.
   *
   * @throws FindingError as `gives` does
   */
  keeps(expected: Plain): void
  /**
   * `throws('RangeError')`: only the error's name counts, its words are the learner's own.
   *
   * @throws FindingError where the call returns, or throws anything else
   */
  throws(name: string): void
}

/**
 * Calls a function of the submission, and says what it must give: `calling({ seqLt }, 5, 7).gives(true)`.
 *
 * The function stands in braces so that its name is the one that the exercise gave it. The arguments are lent: they are
 * frozen, and bytes are copied, with the buffer of which they may be a part, so that a submission cannot change what the test looks at next. The result is read as plain
 * data (see plainText), never compared by methods of its own.
 */
export function calling<Arguments extends Plain[]>(
  named: { readonly [name: string]: (...lent: Arguments) => unknown },
  ...lent: Arguments
): Calling {
  const functions = Object.entries(named)
  const [entry] = functions
  if (entry === undefined || functions.length > 1) {
    throw new Error(`calling() got ${functions.length} functions. It takes one, in braces: calling({ seqLt }, 5, 7).`)
  }
  const [name, submitted] = entry
  const call = () => `${name}(${lent.map(plainText).join(', ')})`
  const ask = (afterwards = (_lent: readonly unknown[]) => {}) =>
    answerOf(() => {
      const args = lent.map(lend)
      const result: unknown = Reflect.apply(submitted, undefined, args)
      afterwards(args)
      return result
    })
  const mustBe = (answer: ReturnType<typeof answerOf>, says: string, expected: Plain) => {
    const right = plainText(expected)
    if (answer.thrown === undefined && answer.text === right) return
    const code = lineOfCode('calling', name, lent, says, expected)
    throw new FindingError({ call: call(), got: answer.text, expected: right, code }, answer.thrown)
  }
  return {
    gives: (expected) => mustBe(ask(), 'gives', expected),
    keeps: (expected) => mustBe(ask(overwrite), 'keeps', expected),
    throws(error) {
      const answer = ask()
      if (answer.thrown !== undefined && answer.text.split(':')[0] === error) return
      const code = lineOfCode('calling', name, lent, 'throws', error)
      throw new FindingError({ call: call(), got: answer.text, expected: error, code }, answer.thrown)
    },
  }
}

/** `calling({ seqLt }, 5, 7).gives(true)`: an assertion as it stands in a test. */
export const lineOfCode = (
  assertion: string,
  name: string,
  lent: readonly unknown[],
  says: string,
  expected: unknown,
  maker?: (value: object) => string | null,
): string => {
  const code = (value: unknown) => codeText(value, maker)
  return `${assertion}(${[`{ ${name} }`, ...lent.map(code)].join(', ')}).${says}(${code(expected)})`
}

/** Reading a result is part of the call: a getter that throws is the learner's code too. */
function answerOf(call: () => unknown): { text: string; thrown?: { value: unknown } } {
  try {
    return { text: plainText(call()) }
  } catch (value) {
    return { text: thrownText(value), thrown: { value } }
  }
}

/** `RangeError: no` for an error, `throw 5` for anything else that was thrown. */
export function thrownText(value: unknown): string {
  try {
    return value instanceof Error ? `${value.name}: ${value.message}` : `throw ${plainText(value)}`
  } catch {
    return 'throw [unreadable]'
  }
}

function overwrite(lent: readonly unknown[]): void {
  for (const each of lent) {
    if (each instanceof Uint8Array) each.fill(0xff)
    else if (typeof each === 'object' && each !== null) overwrite(Object.values(each))
  }
}

/** What a submission is shown: frozen all the way down; bytes cannot be frozen, so they are a copy. */
export function lend(value: unknown): unknown {
  if (value instanceof Uint8Array) return copyInPlace(value)
  if (Array.isArray(value)) return Object.freeze(value.map(lend))
  if (typeof value === 'object' && value !== null) {
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, field]) => [key, lend(field)])))
  }
  return value
}
