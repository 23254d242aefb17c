'use client'

import { useEffect } from 'react'

/** Marks in the contents which heading is read: the last that has come up into the upper third of the window. */
export function ReadingPlace({ ids }: { ids: readonly string[] }) {
  useEffect(() => {
    const passed = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) passed[isIntersecting ? 'add' : 'delete'](target.id)
        const current = ids.findLast((id) => passed.has(id))
        for (const link of document.querySelectorAll<HTMLAnchorElement>('.lesson-contents a')) {
          if (decodeURIComponent(link.hash) === `#${current}`) link.ariaCurrent = 'location'
          else link.removeAttribute('aria-current')
        }
      },
      // However far above, and down to the line.
      { rootMargin: '1000000px 0px -70% 0px' },
    )
    for (const id of ids) {
      const heading = document.getElementById(id)
      if (heading) observer.observe(heading)
    }
    return () => observer.disconnect()
  }, [ids])
  return null
}
