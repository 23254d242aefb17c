/**
 * How long one test may take, in ms. It is shorter than the whole grading may take, so that a promise that never settles fails
 * its own test and the others still run; a loop is stopped by the grading's deadline only.
 */
export const testTimeout = (deadlineMs: number): number => Math.min(1000, Math.floor(deadlineMs / 4))
