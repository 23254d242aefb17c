'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import { clockText, minutesLeft } from './clock'

interface Props {
  /** Milliseconds since 1970. */
  readonly deadline: number
  readonly words: { readonly timeLeft: string; readonly minutes: (minutes: number) => string }
  readonly onOver: () => void
}

/** How long a test still goes. Who does not look hears of it five minutes before the end, and one. */
export function TimeLeft({ deadline, words, onOver }: Props) {
  const [now, setNow] = useState(() => Date.now())
  const [announcement, announce] = useAnnouncement()
  const over = useEffectEvent(onOver)
  useEffect(() => {
    const tick = () => {
      setNow(Date.now())
      if (Date.now() >= deadline) over()
    }
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [deadline])
  const minutes = minutesLeft(deadline, now)
  const say = useEffectEvent(() => announce(`${words.timeLeft} ${words.minutes(minutes)}`))
  useEffect(() => {
    if (minutes === 5 || minutes === 1) say()
  }, [minutes])
  return (
    <>
      <p className="label" role="timer">
        {words.timeLeft} <span className="text-base text-ink">{clockText(deadline - now)}</span>
      </p>
      <LiveRegion {...announcement} />
    </>
  )
}
