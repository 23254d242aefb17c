/** A sentence of an author, in which what stands between backticks is code. */
export function InlineText({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={index} className="font-mono text-[0.92em] [overflow-wrap:anywhere]">
        {part}
      </code>
    ),
  )
}
