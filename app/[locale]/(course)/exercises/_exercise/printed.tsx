interface Props {
  readonly caption: string
  readonly lines: readonly string[]
}

/** Lines of text as a program wrote them, in a pane of their own. */
export function Printed({ caption, lines }: Props) {
  return (
    <figure>
      <figcaption className="mb-1 text-ink-muted text-sm">{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard. */}
      <pre className="max-h-48 overflow-auto rounded-md border border-line p-3 font-mono text-sm" tabIndex={0}>
        {lines.join('\n')}
      </pre>
    </figure>
  )
}
