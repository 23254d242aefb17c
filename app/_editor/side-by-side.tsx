import { useMemo } from 'react'
import { compareLines, type LineBlock } from '#app/_editor/line-difference'

interface Side {
  readonly label: string
  readonly text: string
}

interface Props {
  readonly left: Side
  readonly right: Side
  readonly say: { readonly sideBySide: string; readonly same: string; readonly nothingThere: string }
}

/**
 * Two texts side by side, one under the other where there is no room.
 *
 * Who listens hears each stretch that is the same once, and before each other stretch whose it is.
 */
export function SideBySide({ left, right, say }: Props) {
  const blocks = useMemo(() => compareLines(left.text, right.text), [left.text, right.text])
  const isSame = blocks.every(({ kind }) => kind === 'same')
  return (
    <section aria-label={say.sideBySide} className="mt-3">
      {isSame && <p className="mb-3">{say.same}</p>}
      <div className="overflow-hidden rounded-lg border border-line font-mono text-[0.8125rem] leading-[1.55]">
        <div
          aria-hidden="true"
          className="grid border-line border-b font-sans text-sm sm:grid-cols-2 sm:divide-x sm:divide-line"
        >
          <span className="px-3 py-1.5 text-loss">− {left.label}</span>
          <span className="px-3 py-1.5 text-ack">+ {right.label}</span>
        </div>
        {blocks.map((block, index) => (
          <Block key={index} block={block} left={left.label} right={right.label} nothing={say.nothingThere} />
        ))}
      </div>
    </section>
  )
}

const CELL = 'min-w-0 px-3 whitespace-pre-wrap [overflow-wrap:anywhere]'

interface BlockProps {
  readonly block: LineBlock
  readonly left: string
  readonly right: string
  readonly nothing: string
}

function Block({ block, left, right, nothing }: BlockProps) {
  const row = 'grid sm:grid-cols-2 sm:divide-x sm:divide-line'
  if (block.kind === 'same') {
    const text = block.lines.join('\n')
    return (
      <div className={row}>
        <pre className={`${CELL} pl-7 text-ink-muted`}>{text}</pre>
        <pre aria-hidden="true" className={`${CELL} hidden pl-7 text-ink-muted sm:block`}>
          {text}
        </pre>
      </div>
    )
  }
  return (
    <div className={row}>
      <Changed colour="border-l-loss text-loss" label={left} lines={block.left} nothing={nothing} sign="−" />
      <Changed colour="border-l-ack text-ack" label={right} lines={block.right} nothing={nothing} sign="+" />
    </div>
  )
}

interface ChangedProps {
  readonly label: string
  readonly lines: readonly string[]
  readonly sign: string
  readonly colour: string
  readonly nothing: string
}

function Changed({ label, lines, sign, colour, nothing }: ChangedProps) {
  if (lines.length === 0) {
    return (
      <p className="hidden bg-surface-raised sm:block">
        <span className="sr-only">
          {label}: {nothing}
        </span>
      </p>
    )
  }
  return (
    <div className={`min-w-0 border-l-[3px] ${colour}`}>
      <p className="sr-only">{label}</p>
      {lines.map((line, index) => (
        <pre key={index} className={`${CELL} flex pl-2`}>
          <span aria-hidden="true" className="w-4 shrink-0 select-none">
            {sign}
          </span>
          <code className="min-w-0 text-ink">{line === '' ? '\n' : line}</code>
        </pre>
      ))}
    </div>
  )
}
