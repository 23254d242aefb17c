/**
 * How long one test may take, in ms: half of what the whole grading may. A promise that never settles so fails its own test and
 * the others still run, and a test that is only slow, on a slow machine, is not taken for one.
 */
export const testTimeout = (deadlineMs: number): number => Math.floor(deadlineMs / 2)

/** The name of the error of a test that took longer; its message is the time. */
export const TIMED_OUT = 'TimeoutError'
