import type { Trace } from '#engine/trace/format'

/** What ended a run, where a reader's code threw: in words, with its line. */
const thrownIn = new WeakMap<Trace, string>()

export const thrownText = (trace: Trace): string | null => thrownIn.get(trace) ?? null

export function noteThrown(trace: Trace, words: string): void {
  thrownIn.set(trace, words)
}
