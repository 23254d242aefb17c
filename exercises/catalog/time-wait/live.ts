import type { Connection, Decision, Host, Segment } from 'tcp'
import type { Replacements } from '#engine/handlers'
import { liveRule } from '#exercises/suite/live-rule'

/** A host whose connections wait as the submission does. */
export const live = ({
  onSegmentTimeWait,
}: {
  readonly onSegmentTimeWait: (connection: Connection, arrived: Segment, host: Host) => Decision | null
}): Replacements => ({ tcp: { timeWait: liveRule('timeWait', { onSegmentTimeWait }) } })
