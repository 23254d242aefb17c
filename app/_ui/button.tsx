import Link from 'next/link'
import type { ComponentProps } from 'react'

const LOOK = {
  primary: 'border-accent bg-accent text-on-accent hover:brightness-110 dark:hover:brightness-105',
  quiet: 'border-line bg-surface text-ink hover:border-ink-muted',
} as const

interface Look {
  /** `primary` for the one thing that most people will do here. */
  readonly look?: keyof typeof LOOK
}

const SHAPE =
  'inline-flex min-h-10 cursor-pointer items-center justify-center gap-2 rounded-md border px-4 py-1.5 text-[0.9375rem] font-medium transition-[border-color,filter] disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55'

function classes(look: keyof typeof LOOK, more: string | undefined): string {
  return [SHAPE, LOOK[look], more].filter(Boolean).join(' ')
}

/** A button that does something here. It submits no form unless told to. */
export function Button({ look = 'quiet', className, type = 'button', ...rest }: ComponentProps<'button'> & Look) {
  return <button className={classes(look, className)} type={type} {...rest} />
}

/** A link that looks as a button does: it leads to another page. */
export function ButtonLink({ look = 'quiet', className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={classes(look, className)} {...rest} />
}
