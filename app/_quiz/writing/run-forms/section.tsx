import type { ReactNode } from 'react'

/** A part of a form, under its name. */
export const Section = ({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}) => (
  <fieldset className="min-w-0 space-y-3 border-line border-t pt-4">
    <legend className="float-left mb-1 w-full font-semibold">{title}</legend>
    {hint !== undefined && <p className="clear-both text-ink-muted text-sm">{hint}</p>}
    <div className="clear-both min-w-0 space-y-3">{children}</div>
  </fieldset>
)
