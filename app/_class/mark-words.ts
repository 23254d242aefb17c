import type { MarkStrings } from './mark-strings'
import type { Mark } from './marking'

/** A mark's state, as the page says it. */
export const stateOf = (mark: Mark, say: MarkStrings): string =>
  say.state[mark.kind === 'marked' ? mark.verdict.status : mark.kind]
