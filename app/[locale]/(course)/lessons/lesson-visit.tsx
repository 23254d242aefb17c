'use client'

import { useEffect } from 'react'
import { recordLesson, recordVisit } from '#app/_progress/store'

/** Remembers that this lesson was opened. Where the browser cannot write, the course's own notice says so. */
export function LessonVisit({ slug }: { slug: string }) {
  useEffect(() => {
    recordLesson(slug, 'seen').catch(() => undefined)
    recordVisit('lesson', slug).catch(() => undefined)
  }, [slug])
  return null
}
