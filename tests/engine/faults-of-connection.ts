import type { Decision } from '#engine/handlers'
import type { Connection } from '#engine/tcp/connection'
import { seqAdd, seqDistance } from '#engine/tcp/formulas/sequence-numbers'
import { STATES } from '#engine/tcp/state'

const NUMBERS = ['iss', 'irs', 'sndUna', 'sndNxt', 'sndWl1', 'sndWl2', 'rcvNxt'] as const

/** What may never be, whatever happened to a connection. */
export function* faultsOf(connection: Connection): Generator<string> {
  const { state, sndUna, sndNxt, rcvWnd, rcvUser, early, timers, inFlight, profile } = connection
  if (!STATES.includes(state)) yield `a state that does not exist: ${state}`
  for (const field of NUMBERS) {
    if (connection[field] !== connection[field] >>> 0) yield `${field} is ${connection[field]}, no sequence number`
  }
  if (state === 'CLOSED' || state === 'LISTEN') {
    const left = Object.entries(timers).flatMap(([name, at]) => (at === null ? [] : [name]))
    if (left.length > 0) yield `timers are left in ${state}: ${left.join(', ')}`
    if (inFlight.length > 0) yield `segments are left in flight in ${state}`
    return
  }
  if (seqDistance(sndUna, sndNxt) >= 2 ** 31) yield `SND.UNA ${sndUna} is beyond SND.NXT ${sndNxt}`
  if ((timers.timeWait !== null) !== (state === 'TIME-WAIT')) yield `timeWait is ${timers.timeWait} in ${state}`
  if (inFlight.length === 0 && timers.retransmission !== null) yield 'the retransmission timer runs for nothing'
  // A window probe that was refused is in flight, and the next probe is the same byte again.
  const willSendAgain = timers.retransmission !== null || timers.zeroWindowProbe !== null
  if (inFlight.length > 0 && !willSendAgain) yield 'nothing will send again what is in flight'
  yield* faultsOfUrgency(connection)
  const isAcknowledged = connection.lastAckSent === connection.rcvNxt
  // Text that brings the FIN next leaves the acknowledgment to the step of the FIN.
  if (
    state !== 'SYN-SENT' &&
    !isAcknowledged &&
    timers.delayedAck === null &&
    connection.peerFin !== connection.rcvNxt
  ) {
    yield `${connection.rcvNxt} is not acknowledged, and no timer will do it`
  }
  if (isAcknowledged && timers.delayedAck !== null) yield 'an acknowledgment waits that has gone'
  const held = early.reduce((sum, { payload }) => sum + payload.length, 0)
  if (held > rcvWnd) yield `${held} bytes wait out of order, beyond a window of ${rcvWnd}`
  if (rcvWnd + rcvUser > profile.receiveBuffer) {
    yield `${rcvUser} bytes wait and ${rcvWnd} more may come, for a buffer of ${profile.receiveBuffer}`
  }
}

/** Urgent data ends ahead of what is acknowledged, and of what is read: behind that it is forgotten. */
function* faultsOfUrgency({ sndUna, sndUp, rcvNxt, rcvUser, rcvUp }: Connection): Generator<string> {
  const isAhead = (from: number, to: number): boolean => to !== from && seqDistance(from, to) < 2 ** 31
  if (sndUp !== null && !isAhead(sndUna, sndUp)) yield `SND.UP ${sndUp} is not beyond SND.UNA ${sndUna}`
  const read = seqAdd(rcvNxt, -rcvUser)
  if (rcvUp !== null && !isAhead(read, rcvUp)) yield `RCV.UP ${rcvUp} is not beyond ${read}, which is read`
}

/** What no decision to send may do. @param before SND.NXT before it */
export function* faultsOfSending(
  { sndUna, sndNxt, sndWnd, profile }: Connection,
  rule: string,
  { send = [] }: Decision,
  before: number,
): Generator<string> {
  const flying = seqDistance(sndUna, sndNxt)
  if (rule === 'transmit' && sndNxt !== before && flying > sndWnd) {
    yield `new data beyond the window: ${flying} in flight, ${sndWnd} allowed`
  }
  if (send.some(({ payload }) => payload.length > profile.mss)) yield 'a segment is larger than our own MSS'
}
