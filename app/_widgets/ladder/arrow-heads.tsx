import type { Look } from './drawing'
import { FILLS } from './looks'

/** The heads of all looks, once for a drawing. */
export function ArrowHeads({ headId }: { headId: (look: Look) => string }) {
  return (
    <defs>
      <ArrowHead look="control" id={headId('control')} />
      <ArrowHead look="data" id={headId('data')} />
      <ArrowHead look="ack" id={headId('ack')} />
      <ArrowHead look="retransmission" id={headId('retransmission')} />
      <ArrowHead look="icmp" id={headId('icmp')} />
    </defs>
  )
}

/** A filled triangle; for an ACK alone and for ICMP an open one. */
function ArrowHead({ id, look }: { id: string; look: Look }) {
  const isOpen = look === 'ack' || look === 'icmp'
  return (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX="9.5"
      refY="5"
      markerWidth="9"
      markerHeight="9"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      {isOpen ? (
        <path
          d="M1,1 L9,5 L1,9"
          className={`fill-none [stroke-width:1.6] ${look === 'ack' ? 'stroke-ack' : 'stroke-ink-muted'}`}
        />
      ) : (
        <path d="M0,0.5 L10,5 L0,9.5 Z" className={FILLS[look]} />
      )}
    </marker>
  )
}
