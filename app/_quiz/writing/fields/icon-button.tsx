import type { ComponentProps } from 'react'

const SIGNS = {
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  remove: 'M4 4l8 8M12 4l-8 8',
  copy: 'M6 6h7v7H6zM3 10V3h7',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3.5l-3 3 3 3',
  redo: 'M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10 3.5l3 3-3 3',
  add: 'M8 3v10M3 8h10',
} as const

export type SignName = keyof typeof SIGNS

/** What a button does, drawn. */
export const Sign = ({ of }: { readonly of: SignName }) => (
  <svg
    aria-hidden="true"
    className="size-4 flex-none fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.7]"
    viewBox="0 0 16 16"
  >
    <path d={SIGNS[of]} />
  </svg>
)

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  readonly sign: SignName
  readonly name: string
}

/** A small square button that has its name for who hears it and for who waits over it. */
export const IconButton = ({ sign, name, className = '', ...rest }: Props) => (
  <button
    aria-label={name}
    className={`grid size-9 shrink-0 cursor-pointer place-items-center rounded-md border border-line bg-surface hover:border-ink-muted aria-disabled:cursor-default aria-disabled:opacity-40 aria-disabled:hover:border-line ${className}`}
    title={name}
    type="button"
    {...rest}
  >
    <Sign of={sign} />
  </button>
)
