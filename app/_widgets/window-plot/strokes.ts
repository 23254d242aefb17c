import type { Quantity } from './window-data'

/** A colour and, for who does not see it, a pattern of its own; the same words stand beside each line. */
export const STROKES: Readonly<Record<Quantity, string>> = {
  cwnd: 'stroke-data [stroke-width:2.5]',
  ssthresh: 'stroke-control [stroke-width:2] [stroke-dasharray:2_4]',
  sndWnd: 'stroke-ack [stroke-width:2] [stroke-dasharray:9_4]',
  flight: 'stroke-retransmission [stroke-width:1.5]',
  rto: 'stroke-loss [stroke-width:2]',
}

export const TEXTS: Readonly<Record<Quantity, string>> = {
  cwnd: 'text-data',
  ssthresh: 'text-control',
  sndWnd: 'text-ack',
  flight: 'text-retransmission',
  rto: 'text-loss',
}
