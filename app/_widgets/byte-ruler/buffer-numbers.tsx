import { type PartLook, PartShape } from './looks'

/** A line of what a buffer holds; `text` is null where there is no connection yet. */
export interface BufferNumber {
  readonly name: string
  readonly text: string | null
  /** How the drawing shows it. */
  readonly look?: PartLook
}

/** The numbers of a buffer in words: what the drawing shows, and its legend. */
export function BufferNumbers({
  title,
  rows,
  notYet,
  hatches,
}: {
  title: string
  rows: readonly BufferNumber[]
  notYet: string
  hatches: string
}) {
  return (
    <dl className="m-0 min-w-0" aria-label={title}>
      {rows.map(({ name, text, look }, index) => (
        <div key={name} className="flex min-h-6 items-center gap-2">
          <dt className="flex flex-none items-center gap-1.5 text-ink-muted">
            <svg width="22" height="14" aria-hidden="true">
              {look && <PartShape look={look} hatches={hatches} x={1} y={1} width={20} height={12} />}
            </svg>
            {name}
          </dt>
          <dd className="m-0 min-w-0 font-mono text-[0.8125rem]" data-value={name}>
            {text ?? (index === 0 ? notYet : '–')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
