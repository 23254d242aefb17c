import type { HelpRecord, VerdictRecord } from './records'

/** Whether an exercise was passed, and its solution had been shown before. */
export const passedAfterSeeing = (verdict: VerdictRecord | undefined, help: HelpRecord | undefined): boolean =>
  verdict?.best.status === 'passed' && typeof help?.seenAt === 'number' && help.seenAt < verdict.best.at
