import type { ReactNode } from 'react'

/** Each kind has a colour and a sign, so that none is known by its colour alone. */
const KINDS = {
  note: { edge: 'border-l-accent', ink: 'text-accent', sign: 'M8 7v4.2M8 4.6v.1' },
  right: { edge: 'border-l-ack', ink: 'text-ack', sign: 'M4.6 8.3l2.4 2.4 4.4-5' },
  wrong: { edge: 'border-l-loss', ink: 'text-loss', sign: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2' },
  caution: { edge: 'border-l-retransmission', ink: 'text-retransmission', sign: 'M8 4.4v4.4M8 11.3v.1' },
} as const

interface Props {
  readonly kind?: keyof typeof KINDS
  readonly title: ReactNode
  readonly children?: ReactNode
}

/** A paragraph that stands out of the text: a remark, what is right, what is wrong, what to mind. */
export function Callout({ kind = 'note', title, children }: Props) {
  const { edge, ink, sign } = KINDS[kind]
  return (
    <div className={`my-6 rounded-r-md border border-l-[3px] border-line bg-surface px-4 py-3 ${edge}`}>
      <p className={`flex items-start gap-2 font-semibold ${ink}`}>
        <svg
          aria-hidden="true"
          className="mt-[0.3em] size-4 flex-none fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.6]"
          viewBox="0 0 16 16"
        >
          <circle cx="8" cy="8" r="7" />
          <path d={sign} />
        </svg>
        <span>{title}</span>
      </p>
      {children !== undefined && <div className="mt-1">{children}</div>}
    </div>
  )
}
