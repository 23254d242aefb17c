import type { TraceEvent } from '#engine/trace/format'
import { breachText } from '#exercises/grader/breach-text'

/** The engine's words for why an event happened, where it has some. */
export function engineReason(event: TraceEvent): string | null {
  if (event.kind === 'halt') return breachText(event)
  return 'why' in event ? event.why : null
}
