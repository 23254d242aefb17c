/** How what is filled in looks. */
export const FIELD =
  'min-h-10 max-w-full rounded-md border border-ink-muted bg-surface px-3 disabled:opacity-100 disabled:bg-surface-raised'
