'use client'

import { useState } from 'react'

export interface Announcement {
  readonly message: string
  /** Grows with each announcement, so that the same message twice is two. */
  readonly nth: number
}

const NOTHING: Announcement = { message: '', nth: 0 }

/** An announcement to show in a LiveRegion, and the function that makes the next one. */
export function useAnnouncement(): [Announcement, (message: string) => void] {
  const [announcement, setAnnouncement] = useState(NOTHING)
  return [announcement, (message) => setAnnouncement(({ nth }) => ({ message, nth: nth + 1 }))]
}

/**
 * Says a message to who listens rather than looks. Screen readers speak a region when its text changes, so the message moves between two
 * places: the same one twice is spoken twice. Must stand in the page before the first message.
 */
export function LiveRegion({ message, nth }: Announcement) {
  return (
    <div className="sr-only">
      <p aria-live="polite" role="status">
        {nth % 2 === 0 ? message : ''}
      </p>
      <p aria-live="polite" role="status">
        {nth % 2 === 1 ? message : ''}
      </p>
    </div>
  )
}
