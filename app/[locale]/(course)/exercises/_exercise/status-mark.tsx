import type { ReactNode } from 'react'
import type { Verdict } from '#exercises/grader/verdict'

export type Status = Verdict['status'] | 'stopped' | 'broken' | 'not-run'

/** A shape and a colour for each status. The word stands beside it, so neither is needed to understand. */
const MARKS: Readonly<Record<Status, { readonly colour: string; readonly shape: ReactNode }>> = {
  passed: { colour: 'text-ack', shape: <path d="M5 10.5l3.5 3.5L15 6.5" /> },
  failed: { colour: 'text-loss', shape: <path d="M6 6l8 8M14 6l-8 8" /> },
  'did-not-run': { colour: 'text-control', shape: <path d="M5.5 14.5l9-9" /> },
  'timed-out': { colour: 'text-retransmission', shape: <path d="M10 5.5V10l3 2" /> },
  'out-of-memory': { colour: 'text-data', shape: <path d="M6 14V9M10 14V6M14 14V4.5" /> },
  stopped: { colour: 'text-ink-muted', shape: <path d="M7 7h6v6H7z" /> },
  broken: { colour: 'text-control', shape: <path d="M10 5.5v5.5M10 14v.2" /> },
  'not-run': { colour: 'text-ink-muted', shape: <path d="M6.5 10h7" /> },
}

/** The colour class of a status. */
export const colourOf = (status: Status): string => MARKS[status].colour

/** The sign of a status: drawn beside its word, and silent. */
export function StatusMark({ status, size = 20 }: { readonly status: Status; readonly size?: number }) {
  const { colour, shape } = MARKS[status]
  return (
    <svg
      aria-hidden="true"
      className={`shrink-0 ${colour}`}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.75"
      viewBox="0 0 20 20"
      width={size}
    >
      <circle cx="10" cy="10" r="8.5" strokeWidth="1.25" />
      {shape}
    </svg>
  )
}
