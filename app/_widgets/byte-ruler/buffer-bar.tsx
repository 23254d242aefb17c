import type { Range } from './ruler-data'
import { placeOn } from './ruler-scale'

/** How a part of a buffer looks: a colour, and a ground or an edge that is no other part's. */
export const LOOKS = {
  acknowledged: 'bg-ink-muted/25',
  flight: 'bg-data/35 border-data border-y-2',
  allowed: 'border-ack border-2 border-dashed',
  unsent: 'bg-[repeating-linear-gradient(135deg,var(--data)_0_1.5px,transparent_1.5px_6px)]',
  read: 'bg-ink-muted/25',
  unread: 'bg-ack/35 border-ack border-y-2',
  early:
    'bg-[repeating-linear-gradient(45deg,var(--retransmission)_0_3px,transparent_3px_6px)] border-retransmission border-2',
  window: 'border-ack border-2 border-dashed',
  selected: 'border-accent border-2 ring-2 ring-accent/40',
} as const
export type PartLook = keyof typeof LOOKS

export interface Part extends Range {
  readonly look: PartLook
}

/** A pointer into the stream: `SND.NXT` and its number. */
export interface Pointer {
  readonly name: string
  readonly place: number
  readonly text: string
}

/** So high is a row of pointers' names. */
const LANE = 15

/** A buffer on the ruler, with its pointers above or below, each in a row of its own so that none covers another. */
export function BufferBar({
  range,
  parts,
  joints,
  pointers,
  side,
}: {
  range: Range
  parts: readonly Part[]
  joints: readonly number[]
  pointers: readonly Pointer[]
  side: 'above' | 'below'
}) {
  const lanes = pointers.length * LANE
  return (
    <div aria-hidden="true" className="relative overflow-hidden" style={{ height: lanes + 34 }}>
      <div
        className="absolute inset-x-0 h-8 rounded-sm bg-surface-raised"
        style={side === 'above' ? { bottom: 0 } : { top: 0 }}
      >
        {parts
          .filter(({ from, to }) => to > from && to > range.from && from < range.to)
          .map(({ from, to, look }) => {
            const left = clamped(placeOn(range, from))
            return (
              <div
                key={`${look} ${from}`}
                data-part={look}
                className={`absolute inset-y-0 box-border min-w-0.5 ${LOOKS[look]}`}
                style={{ left: `${left}%`, width: `${round(clamped(placeOn(range, to)) - left)}%` }}
              />
            )
          })}
        {joints.map((joint) => (
          <div
            key={joint}
            className="absolute inset-y-0 border-surface border-s"
            style={{ left: `${clamped(placeOn(range, joint))}%` }}
          />
        ))}
      </div>
      {pointers.map(({ name, place, text }, lane) => {
        const at = placeOn(range, place)
        const isOut = at > 100 || at < 0
        const left = clamped(at)
        const isRight = left > 55
        return (
          <div
            key={name}
            data-pointer={name}
            className={`absolute border-ink ${isRight ? 'border-e-2' : 'border-s-2'} ${isOut ? 'border-dotted' : ''}`}
            style={{
              ...(isRight ? { right: `${round(100 - left)}%` } : { left: `${left}%` }),
              ...(side === 'above'
                ? { top: lane * LANE, height: lanes - lane * LANE + 6 }
                : { bottom: lane * LANE, height: lanes - lane * LANE + 6 }),
            }}
          >
            <span
              className={`block whitespace-nowrap bg-surface px-1 font-mono text-[0.6875rem] leading-[15px] ${side === 'below' ? 'absolute bottom-0' : ''} ${side === 'below' ? (isRight ? 'end-0' : 'start-0') : ''}`}
            >
              {name} {text}
              {at > 100 && ' →'}
            </span>
          </div>
        )
      })}
    </div>
  )
}

const clamped = (percent: number): number => Math.min(Math.max(percent, 0), 100)
const round = (percent: number): number => Math.round(percent * 1000) / 1000
