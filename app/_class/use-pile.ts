'use client'

import { useState } from 'react'
import { download } from '#app/_ui/download'
import { useAnnouncement } from '#app/_ui/live-region'
import type { FoundInFiles } from './pile'

/** Files of which nothing was taken. */
export type LeftOut<Why> = Pick<FoundInFiles<unknown, Why>, 'refused' | 'ignored'>

interface Words {
  readonly reading: string
  readonly saved: (file: string) => string
}

/** What a page that marks files says: what it is doing with them, which it left out, and where the table went. */
export function usePile<Why>(say: Words) {
  const [leftOut, setLeftOut] = useState<LeftOut<Why>>({ refused: [], ignored: 0 })
  const [said, setSaid] = useState('')
  const [announcement, announce] = useAnnouncement()
  const tell = (message: string) => {
    setSaid(message)
    announce(message)
  }
  return {
    leftOut,
    said,
    announcement,
    announce,
    tell,
    /** Reads what was chosen; what cannot be taken goes to the files that are left out. */
    async open<Pile extends LeftOut<Why>>(read: () => Promise<Pile>): Promise<Pile> {
      tell(say.reading)
      const pile = await read()
      setLeftOut(({ refused, ignored }) => ({
        refused: [...refused, ...pile.refused],
        ignored: ignored + pile.ignored,
      }))
      return pile
    },
    saveCsv(text: string, name: string) {
      download(new Blob([text], { type: 'text/csv;charset=utf-8' }), name)
      tell(say.saved(name))
    },
    clear() {
      setLeftOut({ refused: [], ignored: 0 })
      setSaid('')
    },
  }
}

export type PileOfFiles<Why> = ReturnType<typeof usePile<Why>>

/** The day, as it begins the name of a file. */
export const today = (): string => new Date().toLocaleDateString('sv-SE')
