import { pathToFileURL } from 'node:url'
import { plainText } from '../suite/plain-text'
import type { RecordedCall } from './run-in-vitest'

/**
 * What the submission in a file answers to each of these calls, in their order.
 *
 * Each call is lent arguments of its own, frozen as the suites lend them: one that writes into its bytes changes nothing for
 * the next call, or the next submission.
 */
export async function answersOf(path: string, calls: readonly RecordedCall[]): Promise<string[]> {
  const submission: Record<string, unknown> = await import(pathToFileURL(path).href)
  return calls.map(([name, ...args]) => {
    const called = submission[name]
    if (typeof called !== 'function') return 'is not exported'
    try {
      return plainText(Reflect.apply(called, undefined, frozen(structuredClone(args))))
    } catch {
      return 'throws'
    }
  })
}

/** Frozen all the way down, but for bytes, which cannot be. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
