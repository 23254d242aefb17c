import { marksOf } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { STROKES } from './arrow'
import { ladderStrings } from './ladder-strings'

/** What the lines mean: only the kinds that this run has. */
export function Legend({ locale, trace }: { locale: Locale; trace: Trace }) {
  const strings = ladderStrings[locale]
  const marks = new Set(trace.transmissions.flatMap((transmission) => marksOf(trace, transmission)))
  const entries: [keyof typeof STROKES, string][] = [
    ['control', strings.legend.control],
    ['data', strings.legend.data],
    ['ack', strings.legend.ack],
  ]
  if (marks.has('lost')) entries.push(['loss', strings.marks.lost])
  if (marks.has('retransmission')) entries.push(['retransmission', strings.marks.retransmission])
  return (
    <ul
      className="m-0 my-2 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-ink-muted text-xs"
      aria-label={strings.legend.title}
    >
      {entries.map(([look, words]) => (
        <li key={look} className="m-0! flex items-center gap-1.5 p-0">
          <svg width="30" height="10" aria-hidden="true">
            <line x1="1" x2="29" y1="5" y2="5" className={STROKES[look]} />
            {look === 'control' && <path d="M5,0.5 L9.5,5 L5,9.5 L0.5,5 Z" className="fill-control" />}
            {look === 'loss' && <path d="M21,1 L29,9 M21,9 L29,1" className="stroke-loss [stroke-width:2]" />}
            {look === 'ack' && <path d="M22,1 L29,5 L22,9" className="fill-none stroke-ack" />}
            {(look === 'data' || look === 'retransmission') && (
              <path d="M21,0.5 L30,5 L21,9.5 Z" className={look === 'data' ? 'fill-data' : 'fill-retransmission'} />
            )}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
