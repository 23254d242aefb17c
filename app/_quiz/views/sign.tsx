/** Whether a part of an answer was right: by a sign and in words. */
export function Sign({ isRight, words }: { readonly isRight: boolean; readonly words: string }) {
  return (
    <span className={`whitespace-nowrap font-semibold text-sm ${isRight ? 'text-ack' : 'text-loss'}`}>
      <span aria-hidden="true">{isRight ? '✓' : '✕'}</span> {words.replace(/[.。]$/, '')}
    </span>
  )
}
