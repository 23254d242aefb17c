import type { Replacements } from '#engine/handlers'
import type { NextRto } from '#exercises/suite/estimating'
import { liveEstimate } from '#exercises/suite/live-estimate'

/** A host whose timeouts are the submission's. */
export const live = ({ nextRto }: { readonly nextRto: NextRto }): Replacements => ({
  tcp: { nextRto: liveEstimate({ nextRto }) },
})
