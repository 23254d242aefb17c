/** How a part of an answer came out. */
export type Mark = 'right' | 'partly' | 'wrong'

const LOOK = {
  right: { sign: '✓', colour: 'text-ack' },
  partly: { sign: '±', colour: 'text-retransmission' },
  wrong: { sign: '✕', colour: 'text-loss' },
} as const

/** Whether a part of an answer was right: by a sign and in words. */
export function Sign({ mark, words }: { readonly mark: Mark; readonly words: string }) {
  const { sign, colour } = LOOK[mark]
  return (
    <span className={`whitespace-nowrap font-semibold text-sm ${colour}`}>
      <span aria-hidden="true">{sign}</span> {words.replace(/[.。]$/, '')}
    </span>
  )
}
