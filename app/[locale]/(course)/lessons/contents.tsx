'use client'

import { useEffect, useState } from 'react'
import type { Heading } from './_mdx/bundle'

/** A heading is read from when it has come up into the upper third of the window. */
const READ_FROM = 0.3

/** The headings of a lesson, and where its reader is. */
export function Contents({ headings, title }: { headings: readonly Heading[]; title: string }) {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    const passed = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) passed.add(target.id)
          else passed.delete(target.id)
        }
        setCurrent(headings.findLast(({ id }) => passed.has(id))?.id ?? null)
      },
      // However far above, and down to the line.
      { rootMargin: `1000000px 0px ${-100 * (1 - READ_FROM)}% 0px` },
    )
    for (const { id } of headings) {
      const heading = document.getElementById(id)
      if (heading) observer.observe(heading)
    }
    return () => observer.disconnect()
  }, [headings])
  return (
    <nav aria-label={title} className="lesson-contents border-line border-s-2 text-sm print:hidden">
      <p className="m-0 mb-1 ps-4 font-semibold">{title}</p>
      <ol className="m-0 list-none p-0">
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'location' : undefined}
              className="-ms-0.5 flex min-h-7 items-center border-transparent border-s-2 ps-4 text-ink-muted leading-snug hover:text-ink hover:underline aria-[current]:border-accent aria-[current]:text-ink"
            >
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
