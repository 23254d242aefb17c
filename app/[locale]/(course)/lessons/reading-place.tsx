'use client'

import { useEffect } from 'react'

/**
 * Marks in the contents which heading is read: the last that has come up into the upper third of the window. Where a scene passes over
 * the contents they step back, and are not cut through.
 */
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
  useEffect(() => {
    const contents = document.querySelector<HTMLElement>('.lesson-contents')
    const scenes = [...document.querySelectorAll('.lesson :is(.beside, .lesson-wide)')]
    if (!contents) return
    const look = () => {
      const place = contents.getBoundingClientRect()
      contents.toggleAttribute(
        'data-covered',
        scenes.some((scene) => isOver(scene.getBoundingClientRect(), place)),
      )
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [])
  return null
}

/** So much before a scene its upper edge begins to fade what it passes over. */
const FADE = 24

const isOver = (scene: DOMRect, place: DOMRect): boolean =>
  scene.left < place.right &&
  scene.right > place.left &&
  scene.top - FADE < place.bottom &&
  scene.bottom + FADE > place.top
