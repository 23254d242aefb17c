'use client'

import { useEffect, useState } from 'react'
import { localDayOf } from './calendar'

/** How often a page that stays open looks whether a new day has begun. */
const LOOK_MS = 60_000

/** The day that it is; null on the server and in the first frame, which cannot know it. */
export function useToday(): number | null {
  const [today, setToday] = useState<number | null>(null)
  useEffect(() => {
    const look = () => setToday(localDayOf(Date.now()))
    look()
    const timer = setInterval(look, LOOK_MS)
    // A machine that slept wakes up on another day.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return today
}
