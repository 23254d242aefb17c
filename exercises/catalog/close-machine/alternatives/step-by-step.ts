import { type Connection, type Decision, type Segment, type Signal, segment, seqAdd } from 'tcp'

/** The two directions, each by itself; the state is where both stand. */
interface Directions {
  readonly ours: 'open' | 'ended' | 'acknowledged'
  readonly theirs: 'open' | 'ended'
}

/** Whether we or they ended first is a difference in two cases only, and there the state knows it. */
const directionsOf = ({ state }: Connection): Directions => ({
  ours: state === 'ESTABLISHED' || state === 'CLOSE-WAIT' ? 'open' : state === 'FIN-WAIT-2' ? 'acknowledged' : 'ended',
  theirs: state === 'ESTABLISHED' || state === 'FIN-WAIT-1' || state === 'FIN-WAIT-2' ? 'open' : 'ended',
})

function stateOf({ ours, theirs }: Directions, before: Connection['state']): Connection['state'] {
  const isPassive = before === 'CLOSE-WAIT' || before === 'LAST-ACK'
  if (theirs === 'open')
    return ({ open: 'ESTABLISHED', ended: 'FIN-WAIT-1', acknowledged: 'FIN-WAIT-2' } as const)[ours]
  if (ours === 'open') return 'CLOSE-WAIT'
  if (ours === 'ended') return isPassive ? 'LAST-ACK' : 'CLOSING'
  return isPassive ? 'CLOSED' : 'TIME-WAIT'
}

/** The steps of the RFC, in its order: acknowledgment, text, FIN. */
export function closeMachine(connection: Connection, event: Segment | 'close'): Decision | null {
  let { ours, theirs } = directionsOf(connection)
  let { sndUna, sndNxt, rcvNxt } = connection
  const send: Segment[] = []
  let signal: Signal | undefined

  if (event === 'close') {
    if (ours !== 'open') return null
    ours = 'ended'
    send.push(segment('ACK FIN', { seq: sndNxt, ack: rcvNxt }))
    sndNxt = seqAdd(sndNxt, 1)
  } else {
    if (event.ack === null) return null
    sndUna = event.ack
    if (ours === 'ended' && sndUna === sndNxt) ours = 'acknowledged'
    if (theirs === 'open') {
      rcvNxt = seqAdd(rcvNxt, event.length)
      if (event.fin) {
        rcvNxt = seqAdd(rcvNxt, 1)
        theirs = 'ended'
        signal = 'closing'
      }
      if (rcvNxt !== connection.rcvNxt) send.push(segment('ACK', { seq: sndNxt, ack: rcvNxt }))
    }
  }

  const state = stateOf({ ours, theirs }, connection.state)
  if (state === 'CLOSED') signal = 'closed'
  return { set: { state, sndUna, sndNxt, rcvNxt }, send, ...(signal && { signal }) }
}
