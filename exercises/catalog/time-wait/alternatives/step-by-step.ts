import { type Connection, type Decision, type Host, type Segment, segment, segmentLength, seqAdd } from 'tcp'

type Step = (connection: Connection, arrived: Segment, host: Host) => Decision | null | 'next'

const acknowledge = ({ sndNxt, rcvNxt }: Connection): Decision => ({
  send: [segment('ACK', { seq: sndNxt, ack: rcvNxt })],
})

/** Signed: below 0 for numbers that lie behind RCV.NXT. */
const stepsFrom = ({ rcvNxt }: Connection, { seq }: Segment): number => (seq - rcvNxt) | 0

const isInWindow = (connection: Connection, arrived: Segment): boolean => {
  const steps = stepsFrom(connection, arrived)
  return steps >= 0 && steps < connection.rcvWnd
}

const checkRst: Step = (connection, arrived, { rfc1337 }) => {
  if (!arrived.rst) return 'next'
  if (rfc1337 || !isInWindow(connection, arrived)) return null
  return stepsFrom(connection, arrived) > 0 ? acknowledge(connection) : { set: { state: 'CLOSED' }, signal: 'closed' }
}

/** Before the window is checked: the FIN that we know lies in front of it. */
const checkFin: Step = (connection, arrived, { nowMs, timeWaitMs }) => {
  const lastNumber = seqAdd(arrived.seq, segmentLength(arrived) - 1)
  if (!arrived.fin || lastNumber !== seqAdd(connection.rcvNxt, -1)) return 'next'
  return { ...acknowledge(connection), timers: { timeWaitMs: nowMs + timeWaitMs } }
}

const checkSequence: Step = (connection, arrived) => {
  const hasNothing = segmentLength(arrived) === 0
  return hasNothing && isInWindow(connection, arrived) ? null : acknowledge(connection)
}

/** A step for each question, in an order in which the first that has an answer decides. */
export function onSegmentTimeWait(connection: Connection, arrived: Segment, host: Host): Decision | null {
  for (const step of [checkRst, checkFin, checkSequence]) {
    const decision = step(connection, arrived, host)
    if (decision !== 'next') return decision
  }
  return null
}
