import Link from 'next/link'
import type { ReactNode } from 'react'
import { InScene } from '#app/_scene/scenes'
import { NEEDS_SCRIPT } from './needs-script'

interface Props {
  readonly id: string
  readonly title: string
  /** Where the run can be changed at will, and what the way there is called. */
  readonly lab?: { readonly page: string; readonly text: string } | undefined
  readonly children: ReactNode
}

/** A figure whose widgets share one run: the circle beside the ladder where there is room, one below the other where not. */
export function SceneFigure({ id, title, lab, children }: Props) {
  return (
    <section
      className="not-prose @container my-6 border-line border-y bg-surface p-3 sm:rounded-lg sm:border sm:p-5"
      aria-label={title}
      data-scene={id}
    >
      <p className="m-0 mb-1 font-semibold">{title}</p>
      <div className={GRID}>
        <InScene id={id}>{children}</InScene>
      </div>
      {lab && (
        <p className={`m-0 mt-2 text-end text-sm print:hidden ${NEEDS_SCRIPT}`}>
          <Link className="link inline-flex min-h-6 items-center" href={lab.page} prefetch={false}>
            {lab.text}
          </Link>
        </p>
      )}
    </section>
  )
}

/** The circle stays in sight while the ladder passes; a ladder alone and a plot over time take the whole width. */
const GRID = [
  'grid grid-cols-1 gap-x-8 gap-y-4 @3xl:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]',
  '@3xl:[&>:is(fieldset,section)]:col-span-2 @3xl:[&>figure:only-of-type]:col-span-2 @3xl:[&>figure[data-plot]]:col-span-2',
  '@3xl:[&>figure:first-of-type:not([data-plot])]:sticky @3xl:[&>figure:first-of-type:not([data-plot])]:top-4',
  '@3xl:[&>figure:first-of-type:not([data-plot])]:self-start',
].join(' ')
