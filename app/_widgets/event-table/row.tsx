import { memo } from 'react'
import { icmpText } from '#app/_scene/icmp-words'
import { blockText, flagsText, hostText, marksOf, shortText, timeText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { Trace, TraceSegment, Transmission } from '#engine/trace/format'
import { NEEDS_SCRIPT } from '../needs-script'
import type { MenuRequest } from '../segment-menu/segment-menu'
import { segmentMenuStrings } from '../segment-menu/segment-menu-strings'
import { eventTableStrings } from './event-table-strings'
import type { TableRow } from './rows'
import { ROW } from './use-rows-in-view'

interface Props {
  readonly trace: Trace
  readonly row: TableRow
  readonly index: number
  readonly locale: Locale
  readonly isSelected: boolean
  /** Whether Tab leads here: from here the arrow keys go on. */
  readonly isInTabOrder: boolean
  /** What is said of this segment, which is pointed at. */
  readonly mark: { readonly words: string; readonly isDifference: boolean } | undefined
  /** In a long table every row is one line. */
  readonly isOneLine: boolean
  readonly onSelect: (row: number) => void
  readonly onMenu: ((request: MenuRequest) => void) | undefined
}

const CELL = 'border-line border-b px-2 py-1'

/** One transmission, or one ICMP message on a link. */
export const Row = memo(function Row(props: Props) {
  const { row, index, isSelected, isInTabOrder, isOneLine, onSelect } = props
  return (
    <tr
      aria-current={isSelected ? 'step' : undefined}
      aria-rowindex={isOneLine ? index + 2 : undefined}
      data-row={index}
      className={isSelected ? 'cursor-pointer bg-accent/15' : 'cursor-pointer'}
      style={isOneLine ? { height: ROW } : undefined}
    >
      <th scope="row" className="border-line border-b p-0 text-left font-normal">
        <button
          type="button"
          tabIndex={isInTabOrder ? 0 : -1}
          onClick={() => onSelect(index)}
          className="flex min-h-7 w-full cursor-pointer items-center whitespace-nowrap px-2 py-1 text-start font-mono text-xs"
        >
          <span aria-hidden="true" className="inline-block w-3">
            {isSelected ? '▸' : ''}
          </span>
          {timeText(row.sent)}
        </button>
      </th>
      {row.kind === 'transmission' ? (
        <SegmentCells {...props} transmission={row.transmission} />
      ) : (
        <MessageCells {...props} />
      )}
      {props.onMenu && <MenuCell {...props} onMenu={props.onMenu} />}
    </tr>
  )
})

function SegmentCells({ trace, locale, mark, isOneLine, transmission: index }: Props & { transmission: number }) {
  const transmission = trace.transmissions[index]
  const segment = transmission && trace.segments[transmission.segment]
  if (!segment) return null
  return (
    <>
      <td className={`${CELL} ${isOneLine ? 'whitespace-nowrap' : ''}`}>
        <Way from={transmission.from} to={transmission.to} locale={locale} /> <Fields segment={segment} />
      </td>
      <td className={`${CELL} ${isOneLine ? 'whitespace-nowrap' : ''}`}>
        <Outcome trace={trace} transmission={transmission} segment={segment} locale={locale} />
        {mark && (
          <strong className={`${mark.isDifference ? 'text-loss' : 'text-accent'} ${isOneLine ? '' : 'block'}`}>
            {' '}
            ◀ {mark.words}
          </strong>
        )}
      </td>
    </>
  )
}

function MessageCells({ trace, row, locale, isOneLine }: Props) {
  const strings = eventTableStrings[locale]
  const hop = row.kind === 'message' ? row.message.hops[row.hop] : undefined
  if (row.kind !== 'message' || !hop) return null
  const { error, segment, from } = row.message
  const about = segment === null ? undefined : trace.segments[segment]
  return (
    <>
      <td className={`${CELL} ${isOneLine ? 'whitespace-nowrap' : ''}`}>
        <Way from={hop.from} to={hop.to} locale={locale} />{' '}
        <span className="font-semibold">ICMP {icmpText(error, locale)}</span>{' '}
        {about ? (
          <span className="inline-block">{strings.about(`${flagsText(about)} SEQ=${about.seq}`)}</span>
        ) : (
          strings.forgedBy(hostText(from, locale))
        )}
      </td>
      <td className={`${CELL} ${isOneLine ? 'whitespace-nowrap' : ''}`}>
        {hop.arrivals.length > 0
          ? strings.arrives(hop.arrivals.map(timeText).join(', '))
          : hop.fate === 'delivered'
            ? strings.onItsWay
            : strings.lost}
      </td>
    </>
  )
}

function MenuCell({ trace, row, locale, isInTabOrder, onMenu }: Props & { onMenu: (request: MenuRequest) => void }) {
  const transmission = row.kind === 'transmission' ? trace.transmissions[row.transmission] : undefined
  const segment = transmission && trace.segments[transmission.segment]
  if (row.kind === 'message' || !segment) return <td className={`border-line border-b ${NEEDS_SCRIPT}`} />
  return (
    <td className={`border-line border-b p-0 ${NEEDS_SCRIPT}`}>
      <button
        type="button"
        tabIndex={isInTabOrder ? 0 : -1}
        aria-haspopup="dialog"
        aria-label={segmentMenuStrings[locale].open(shortText(segment))}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          onMenu({ transmission: row.transmission, x: left, y: bottom })
        }}
        className="min-h-7 min-w-7 cursor-pointer rounded-md text-ink-muted hover:text-ink"
      >
        ⋯
      </button>
    </td>
  )
}

function Way({ from, to, locale }: { from: string; to: string; locale: Locale }) {
  return (
    <span className="inline-block text-ink-muted">
      {hostText(from, locale)} → {hostText(to, locale)}
    </span>
  )
}

function Fields({ segment }: { segment: TraceSegment }) {
  return (
    <>
      <span className="font-semibold">{flagsText(segment)}</span>{' '}
      <span className="inline-block font-mono text-xs">SEQ={segment.seq}</span>{' '}
      {segment.ack !== null && <span className="inline-block font-mono text-xs">ACK={segment.ack}</span>}{' '}
      {segment.length > 0 && <span className="inline-block font-mono text-xs">LEN={segment.length}</span>}{' '}
      {segment.options?.sack && (
        <span className="inline-block font-mono text-xs">SACK={segment.options.sack.map(blockText).join(', ')}</span>
      )}
    </>
  )
}

function Outcome({
  trace,
  transmission,
  segment,
  locale,
}: Pick<Props, 'trace' | 'locale'> & { transmission: Transmission; segment: TraceSegment }) {
  const strings = eventTableStrings[locale]
  const marks = marksOf(trace, transmission)
  const words: string[] = []
  if (segment.forgedBy !== undefined) words.push(strings.forgedBy(hostText(segment.forgedBy, locale)))
  if (marks.includes('retransmission')) words.push(strings.copy(segment.copy))
  if (marks.includes('duplicate-ack')) words.push(strings.duplicateAck)
  if (marks.includes('corrupted')) words.push(strings.corrupted)
  if (marks.includes('delayed')) words.push(strings.delayed)
  if (marks.includes('held')) words.push(strings.held)
  if (transmission.arrivals.length > 0) words.push(strings.arrives(transmission.arrivals.map(timeText).join(', ')))
  else words.push(marks.includes('on-its-way') ? strings.onItsWay : strings.lost)
  if (marks.includes('dropped')) words.push(strings.dropped)
  const separator = locale === 'zh' ? '；' : '; '
  // A narrow column breaks between these, and not inside “100 ms 到达”.
  return words.map((each, index) => (
    <span key={each} className="inline-block break-keep">
      {each}
      {index < words.length - 1 && separator}
    </span>
  ))
}
