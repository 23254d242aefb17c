import type { ReactNode } from 'react'
import type { Locale } from '#content/locales'
import type { SequenceData } from './sequence-data'
import { sequencePlotStrings } from './sequence-plot-strings'
import { STROKES } from './strokes'

/** What the strokes mean: those that are there. */
export function SequenceLegend({
  locale,
  data: { bars, duplicates, sacks },
  isWindowOut,
}: {
  locale: Locale
  data: SequenceData
  isWindowOut: boolean
}) {
  const { legend } = sequencePlotStrings[locale]
  const entries: [string, ReactNode][] = [[legend.data, <path key="" d="M12,1V13" className={STROKES.data} />]]
  if (bars.some(({ look }) => look === 'again')) {
    entries.push([
      legend.again,
      <g key="">
        <path d="M7,1V13" className={STROKES.again} />
        <text x="13" y="11" className="fill-retransmission stroke-none font-bold font-mono text-[11px]">
          R
        </text>
      </g>,
    ])
  }
  if (bars.some(({ isLost }) => isLost)) {
    entries.push([
      legend.lost,
      <g key="">
        <path d="M12,3V14" className={STROKES.lost} />
        <path d="M8,1L16,8M16,1L8,8" className="stroke-loss [stroke-width:2]" />
      </g>,
    ])
  }
  if (bars.some(({ look }) => look === 'control')) {
    entries.push([legend.control, <path key="" d="M12,2l5,5l-5,5l-5,-5Z" className="fill-control" />])
  }
  entries.push([legend.acks, <path key="" d="M1,11H12V4H24" className={STROKES.acks} />])
  if (duplicates.length > 0) {
    entries.push([
      legend.duplicate,
      <g key="">
        <path d="M1,11H24" className={STROKES.acks} />
        <path d="M7,11V5M12,11V5M17,11V5" className={STROKES.duplicate} />
      </g>,
    ])
  }
  if (sacks.length > 0) entries.push([legend.sack, <path key="" d="M8,12h8M12,12V2m-4,0h8" className={STROKES.sack} />])
  entries.push([legend.edges, <path key="" d="M0,7H25" className={STROKES.edges} />])
  return (
    <>
      <ul
        className="m-0 my-2 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-ink-muted text-xs"
        aria-label={legend.title}
      >
        {entries.map(([words, drawing]) => (
          <li key={words} className="m-0! flex items-center gap-1.5 p-0">
            <svg width="25" height="14" className="flex-none fill-none" aria-hidden="true">
              {drawing}
            </svg>
            {words}
          </li>
        ))}
      </ul>
      {isWindowOut && <p className="m-0 mb-2 text-ink-muted text-xs">↑ {legend.windowOut}</p>}
    </>
  )
}
