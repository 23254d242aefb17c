import type { Connection, Decision, Segment } from 'tcp'
import type { Replacements } from '#engine/handlers'
import { liveClosing } from '#exercises/suite/live-closing'

/** A host whose connections are closed as the submission does. */
export const live = ({
  closeMachine,
}: {
  readonly closeMachine: (connection: Connection, event: Segment | 'close') => Decision | null
}): Replacements => liveClosing({ closeMachine })
