/**
 * A reader who has not moved the cursor for so long, in milliseconds, is at rest. What need not follow every step waits until then: while
 * time is dragged through a long run, it would take longer than a frame.
 */
export const AT_REST_MS = 250
