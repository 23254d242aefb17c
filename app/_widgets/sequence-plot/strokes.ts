import type { Bar } from './sequence-data'

/** How each thing of the plot is drawn: a colour, and for who does not see it a stroke or a letter of its own. */
export const STROKES: Readonly<Record<Bar['look'] | 'lost' | 'acks' | 'edges' | 'duplicate' | 'sack', string>> = {
  data: 'stroke-data [stroke-width:3]',
  again: 'stroke-retransmission [stroke-width:4.5]',
  control: 'stroke-control [stroke-width:5]',
  lost: 'stroke-loss [stroke-width:2] [stroke-dasharray:2_2]',
  acks: 'stroke-ack [stroke-width:1.75]',
  edges: 'stroke-ink-muted [stroke-width:1.5] [stroke-dasharray:7_4]',
  duplicate: 'stroke-ack [stroke-width:2]',
  sack: 'stroke-ack [stroke-width:1.5]',
}
