import Link from 'next/link'
import type { ReactNode } from 'react'
import { InScene } from '#app/_scene/scenes'
import { NEEDS_SCRIPT } from './needs-script'
import { RestOnPaper } from './rest-on-paper'
import styles from './scene-figure.module.css'

interface Props {
  readonly id: string
  readonly title: string
  /** Whether some of its widgets stand beside others: `standBeside`. It is known before they are, so that nothing moves as they come. */
  readonly isBeside?: boolean
  /** Whether a tour leads through it: then its steps stay in sight, and else what moves through the run does. */
  readonly isGuided?: boolean
  /** Where the run can be changed at will, and what the way there is called. */
  readonly lab?: { readonly page: string; readonly text: string } | undefined
  readonly children: ReactNode
}

/**
 * A figure whose widgets share one run: beside each other where there is room, one below the other where not. A widget that
 * shows one moment marks its figure as `data-aside`, a plot over time as `data-plot`.
 */
export function SceneFigure({ id, title, isBeside = false, isGuided = false, lab, children }: Props) {
  return (
    <section
      className="not-prose @container my-6 border-line border-y bg-surface p-3 sm:rounded-lg sm:border sm:p-5"
      aria-label={title}
      data-scene={id}
    >
      <p className="m-0 mb-1 font-semibold">{title}</p>
      <div
        className={styles.widgets}
        data-beside={isBeside ? '' : undefined}
        data-lead={isGuided ? 'tour' : 'transport'}
      >
        <InScene id={id}>{children}</InScene>
      </div>
      <InScene id={id}>
        <RestOnPaper />
      </InScene>
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
