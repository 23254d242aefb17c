import type { Look } from './drawing'

/** How a line of each kind is drawn: a colour and, for who does not see it, a stroke of its own. */
export const STROKES: Readonly<Record<Look, string>> = {
  control: 'stroke-control [stroke-width:2.5]',
  data: 'stroke-data [stroke-width:2]',
  ack: 'stroke-ack [stroke-width:1.25]',
  loss: 'stroke-loss [stroke-width:2] [stroke-dasharray:2_4]',
  retransmission: 'stroke-retransmission [stroke-width:2] [stroke-dasharray:8_4]',
  icmp: 'stroke-ink-muted [stroke-width:1.5] [stroke-dasharray:6_3_1_3]',
}

export const FILLS: Readonly<Record<Look, string>> = {
  control: 'fill-control',
  data: 'fill-data',
  ack: 'fill-ack',
  loss: 'fill-loss',
  retransmission: 'fill-retransmission',
  icmp: 'fill-ink-muted',
}

/** A ground of its own, so that arrows which cross a text do not strike it through. */
export const HALO = 'stroke-surface [paint-order:stroke] [stroke-linejoin:round] [stroke-width:4]'
