import type { Trace, TraceEvent } from '#engine/trace/format'

/** An event and what led to it, newest first, back to a call of a program that nothing else caused. */
export function causeChain(trace: Trace, event: number): readonly TraceEvent[] {
  const chain: TraceEvent[] = []
  let next = trace.events[event]
  while (next) {
    chain.push(next)
    next = next.cause === null ? undefined : trace.events[next.cause]
  }
  return chain
}

/** How many links of a chain lead to the call or the timer that began it: what came before is another story. */
export function lengthToOrigin(chain: readonly TraceEvent[]): number {
  const origin = chain.findIndex(({ kind }) => kind === 'call' || kind === 'timer')
  return origin < 0 ? chain.length : origin + 1
}
