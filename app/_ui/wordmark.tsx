import Link from 'next/link'
import { pageIn } from './href'
import type { Locale } from './locale'

/** The course's name with its sign: two ends, a segment out and its acknowledgment back. Leads home. */
export function Wordmark({ locale, name }: { readonly locale: Locale; readonly name: string }) {
  return (
    <Link
      className="inline-flex min-h-8 items-center gap-2.5 text-[1.0625rem] font-semibold tracking-tight"
      href={pageIn(locale)}
      prefetch={false}
    >
      <svg
        aria-hidden="true"
        className="h-6 w-5 fill-none [stroke-linecap:round] [stroke-linejoin:round]"
        viewBox="0 0 20 24"
      >
        <path className="stroke-ink" d="M2 2v20M18 2v20" strokeWidth="1.8" />
        <path className="stroke-data" d="M2 5l15 4.5m-3.6-3.2L17 9.5l-4.7 1.2" strokeWidth="1.6" />
        <path className="stroke-ack" d="M18 13.5L3 18m3.6-3.2L3 18l4.7 1.2" strokeWidth="1.6" />
      </svg>
      {name}
    </Link>
  )
}
