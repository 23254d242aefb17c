'use client'

import { useEffect, useEffectEvent, useId, useState } from 'react'
import { Button } from '#app/_ui/button'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import type { Asked } from '#exercises/own-code/own-code'
import { OwnCodeQuestion } from './own-code-question'
import { ownCodeStrings } from './own-code-strings'

interface Props {
  readonly locale: Locale
  /** Runs the code that passed in a scene drawn anew; null where nothing can be asked of it. */
  readonly ask: () => Promise<Asked | null>
}

/** After a pass: what will your code do in a scene that it has not met? Nothing of it is counted or kept. */
export function OwnCode({ locale, ask }: Props) {
  const say = ownCodeStrings[locale]
  const title = useId()
  const [current, setCurrent] = useState<{ readonly asked: Asked; readonly nth: number } | null>(null)
  const [isDrawing, setIsDrawing] = useState(false)
  const [announcement, announce] = useAnnouncement()

  async function draw() {
    setIsDrawing(true)
    const asked = await ask().catch(() => null)
    setIsDrawing(false)
    if (asked === null) announce(say.none)
    else setCurrent((before) => ({ asked, nth: (before?.nth ?? 0) + 1 }))
  }
  const first = useEffectEvent(draw)
  useEffect(() => {
    first()
  }, [])

  if (current === null) return null
  return (
    <section aria-labelledby={title} className="mt-6 border-line border-t pt-5">
      <h3 className="font-semibold text-[1.0625rem]" id={title}>
        {say.title}
      </h3>
      <p className="mt-1 mb-4 max-w-[60ch] text-ink-muted">{say.note}</p>
      <OwnCodeQuestion key={current.nth} asked={current.asked} locale={locale} takesFocus={current.nth > 1}>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button aria-disabled={isDrawing} data-another="" onClick={() => isDrawing || draw()}>
            {isDrawing ? say.drawing : say.another}
          </Button>
          {announcement.message !== '' && <span className="text-ink-muted text-sm">{announcement.message}</span>}
        </div>
      </OwnCodeQuestion>
      <LiveRegion {...announcement} />
    </section>
  )
}
