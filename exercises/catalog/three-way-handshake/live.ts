import type { Connection, Decision, Segment } from 'tcp'
import type { Replacements } from '#engine/handlers'
import { liveRule } from '#exercises/suite/live-rule'

/** A host whose connections are opened as the submission does. */
export const live = ({
  onSegmentSynSent,
}: {
  readonly onSegmentSynSent: (connection: Connection, arrived: Segment) => Decision | null
}): Replacements => ({ tcp: { synSent: liveRule('synSent', { onSegmentSynSent }) } })
