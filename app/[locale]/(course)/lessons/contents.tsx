import type { Heading } from './_mdx/bundle'
import { ReadingPlace } from './reading-place'

/** The headings of a lesson, and where its reader is. */
export function Contents({ headings, title }: { headings: readonly Heading[]; title: string }) {
  return (
    <nav aria-label={title} className="lesson-contents border-line border-s-2 text-sm print:hidden">
      <p className="m-0 mb-1 ps-4 font-semibold">{title}</p>
      <ol className="m-0 list-none p-0">
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="-ms-0.5 flex min-h-7 items-center border-transparent border-s-2 ps-4 text-ink-muted leading-snug hover:text-ink hover:underline aria-[current]:border-accent aria-[current]:text-ink"
            >
              {text}
            </a>
          </li>
        ))}
      </ol>
      <ReadingPlace ids={headings.map(({ id }) => id)} />
    </nav>
  )
}
