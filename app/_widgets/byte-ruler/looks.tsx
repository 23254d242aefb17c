/** How a part of a buffer looks: a colour, and a ground or an edge that is no other part's. */
const LOOKS = {
  acknowledged: 'fill-ink-muted/30',
  flight: 'fill-data/35 stroke-data [stroke-width:2]',
  allowed: 'fill-none stroke-ack [stroke-width:2] [stroke-dasharray:5_3]',
  unsent: '',
  read: 'fill-ink-muted/30',
  unread: 'fill-ack/35 stroke-ack [stroke-width:2]',
  early: 'stroke-retransmission [stroke-width:2]',
  window: 'fill-none stroke-ack [stroke-width:2] [stroke-dasharray:5_3]',
  selected: 'fill-none stroke-accent [stroke-width:4]',
} as const
export type PartLook = keyof typeof LOOKS

const HATCHED: readonly PartLook[] = ['unsent', 'early']

/** The hatches that parts are filled with: once for all drawings that have the same id. */
export function Hatches({ id }: { id: string }) {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        <pattern id={`${id}unsent`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M1,0V6" className="stroke-data [stroke-width:1.5]" />
        </pattern>
        <pattern id={`${id}early`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path d="M1.5,0V6" className="stroke-retransmission [stroke-width:3]" />
        </pattern>
      </defs>
    </svg>
  )
}

/** A part of a buffer, or what stands for it beside its name. */
export function PartShape({
  look,
  hatches,
  ...place
}: {
  look: PartLook
  /** The id that `Hatches` has. */
  hatches: string
  x: string | number
  width: string | number
  y: number
  height: number
}) {
  return (
    <rect
      {...place}
      data-part={look}
      className={LOOKS[look]}
      fill={HATCHED.includes(look) ? `url(#${hatches}${look})` : undefined}
    />
  )
}
