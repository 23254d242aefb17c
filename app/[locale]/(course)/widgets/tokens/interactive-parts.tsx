'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button'
import { Dialog } from '#app/_ui/dialog'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import PageFailed from '../../error'

/** A dialog, and the button that opens it. */
export function DialogPart({
  place,
  words,
}: {
  place: 'centre' | 'top'
  words: { readonly open: string; readonly title: string; readonly text: string; readonly close: string }
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} place={place} title={words.title}>
        <p className="mb-4">{words.text}</p>
        <Button look="primary" onClick={() => setOpen(false)}>
          {words.close}
        </Button>
      </Dialog>
    </>
  )
}

/** Says the same each time: a screen reader speaks it each time. */
export function LivePart({ words }: { words: { readonly say: string; readonly said: string; readonly text: string } }) {
  const [announcement, announce] = useAnnouncement()
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button onClick={() => announce(words.said)}>{words.say}</Button>
      <span className="text-ink-muted text-sm">{words.text}</span>
      <LiveRegion {...announcement} />
    </div>
  )
}

/** What stands in the place of a page that failed. */
export function FailedPart({ message }: { message: string }) {
  const [error] = useState(() => new TypeError(message))
  return <PageFailed error={error} reset={() => undefined} />
}
