/** What ended a run, as its trace has it: a handler's name, and what the engine says that the handler did. */
interface Breach {
  readonly handler: string | null
  readonly reason: string
}

/** A handler's breach of its contract in one line: `isn threw TypeError: x`, `ack: set.sndNxt is NaN; expected …`. */
export function breachText({ handler, reason }: Breach): string {
  if (handler === null || reason.startsWith(`${handler}(`)) return reason
  return `${handler}${SAYS_WHAT_IT_DID.test(reason) ? ' ' : ': '}${reason}`
}

/** Other reasons begin with the place of what is wrong in the answer. */
const SAYS_WHAT_IT_DID = /^(threw|returned|decided|is) /
