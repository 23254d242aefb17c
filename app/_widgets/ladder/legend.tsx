import type { Locale } from '#content/locales'
import type { Drawing, Look } from './drawing'
import { ladderStrings } from './ladder-strings'
import { isBand } from './layout'
import { STROKES } from './looks'

/** What the lines mean: those that every drawing may have, and those that this one has. */
export function Legend({ locale, drawing }: { locale: Locale; drawing: Drawing }) {
  const strings = ladderStrings[locale]
  const looks = new Set(drawing.flights.map(({ look }) => look))
  const entries: [Look, string][] = [
    ['control', strings.legend.control],
    ['data', strings.legend.data],
    ['ack', strings.legend.ack],
  ]
  if (looks.has('loss')) entries.push(['loss', strings.marks.lost])
  if (looks.has('retransmission')) entries.push(['retransmission', strings.marks.retransmission])
  if (looks.has('icmp')) entries.push(['icmp', strings.legend.icmp])
  const isOnItsWay = drawing.flights.some(({ flight }) => flight.outcome === 'on-its-way')
  const isDropped = drawing.flights.some((drawn) => drawn.isDropped)
  return (
    <ul
      className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-ink-muted text-xs"
      aria-label={strings.legend.title}
    >
      {entries.map(([look, words]) => (
        <Entry key={look} words={words}>
          <line x1="1" x2="29" y1="5" y2="5" className={STROKES[look]} />
          {look === 'control' && <path d="M5,0.5 L9.5,5 L5,9.5 L0.5,5 Z" className="fill-control" />}
          {look === 'loss' && <path d="M21,1 L29,9 M21,9 L29,1" className="stroke-loss [stroke-width:2]" />}
          {look === 'ack' && <path d="M22,1 L29,5 L22,9" className="fill-none stroke-ack" />}
          {look === 'icmp' && <path d="M22,1 L29,5 L22,9" className="fill-none stroke-ink-muted" />}
          {(look === 'data' || look === 'retransmission') && (
            <path d="M21,0.5 L30,5 L21,9.5 Z" className={look === 'data' ? 'fill-data' : 'fill-retransmission'} />
          )}
        </Entry>
      ))}
      {isOnItsWay && (
        <Entry words={strings.marks['on-its-way']}>
          <line x1="1" x2="22" y1="5" y2="5" className={STROKES.data} />
          <circle cx="22" cy="5" r="3.5" className="fill-data" />
        </Entry>
      )}
      {isDropped && (
        <Entry words={strings.marks.dropped}>
          <circle cx="15" cy="5" r="4" className="fill-none stroke-loss [stroke-width:1.75]" />
          <path d="M12.2,2.2 L17.8,7.8" className="stroke-loss [stroke-width:1.75]" />
        </Entry>
      )}
      {drawing.layout.instants.some(isBand) && (
        <Entry words={strings.legend.band}>
          <rect x="1" y="0.5" width="29" height="9" className="fill-ink/6" />
          <path d="M5,0.5 H1 V9.5 H5" className="fill-none stroke-ink-muted" />
        </Entry>
      )}
      {drawing.timers.length > 0 && (
        <Entry words={strings.legend.timer}>
          <rect x="2" y="3" width="22" height="4" className="fill-ink-muted/45" />
          <path d="M2,0 V10" className="stroke-ink-muted" />
          <path d="M20,0 L28,5 L20,10 Z" className="fill-ink-muted" />
        </Entry>
      )}
    </ul>
  )
}

function Entry({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <li className="m-0! flex items-center gap-1.5 p-0">
      <svg width="30" height="10" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}
