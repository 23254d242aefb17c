import { FileDrop } from '#app/_ui/file-drop'
import { LiveRegion } from '#app/_ui/live-region'
import type { PileOfFiles } from './use-pile'

interface Props {
  readonly pile: Pick<PileOfFiles<unknown>, 'said' | 'announcement'>
  readonly say: Readonly<Record<'choose' | 'drop' | 'needsScript', string>>
  /** Something else in the page says what is going on. */
  readonly isQuiet?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Where files that are to be marked are chosen or dropped, and what became of them. */
export function PileDrop({ pile, say, isQuiet = false, onFiles }: Props) {
  return (
    <>
      <FileDrop
        accept=".json,.zip,application/json,application/zip"
        choose={say.choose}
        className="p-5 sm:p-8"
        drop={say.drop}
        look="primary"
        multiple
        onFiles={onFiles}
      />
      <noscript>
        <p className="mt-3">{say.needsScript}</p>
      </noscript>
      <p aria-hidden="true" className="mt-3 min-h-7 text-ink-muted">
        {isQuiet ? '' : pile.said}
      </p>
      <LiveRegion {...pile.announcement} />
    </>
  )
}
