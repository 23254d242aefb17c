import type { ComponentProps, ReactNode } from 'react'

/** Something closed that a person may open. A native `<details>`: it works without JavaScript, and find-in-page opens it. */
export function Disclosure({
  summary,
  children,
  className = '',
  ...rest
}: ComponentProps<'details'> & { readonly summary: ReactNode }) {
  return (
    <details className={`group/disclosure rounded-md border border-line ${className}`} {...rest}>
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 px-3 py-1.5 font-medium [&::-webkit-details-marker]:hidden">
        <svg
          aria-hidden="true"
          className="size-3 flex-none fill-none stroke-current transition-transform [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.8] group-open/disclosure:rotate-90"
          viewBox="0 0 12 12"
        >
          <path d="M4 2l4 4-4 4" />
        </svg>
        {summary}
      </summary>
      <div className="border-t border-line px-3 py-3">{children}</div>
    </details>
  )
}
