import type { Verdict } from '#content/claims'

/** What the course says of a claim, in a word with a sign. */
export function VerdictMark({ verdict, children }: { readonly verdict: Verdict; readonly children: string }) {
  return (
    <span
      className={`inline-block rounded-full border bg-surface px-2.5 py-0.5 font-semibold text-sm ${LOOKS[verdict]}`}
    >
      <span aria-hidden="true">{SIGNS[verdict]}</span> {children}
    </span>
  )
}

const SIGNS: Readonly<Record<Verdict, string>> = {
  correct: '✓',
  imprecise: '≈',
  wrong: '✕',
  outdated: '⌛',
  platform: '⌂',
  contradiction: '≠',
}

const LOOKS: Readonly<Record<Verdict, string>> = {
  correct: 'border-ack text-ack',
  imprecise: 'border-control text-control',
  wrong: 'border-loss text-loss',
  outdated: 'border-loss text-loss',
  platform: 'border-control text-control',
  contradiction: 'border-loss text-loss',
}
