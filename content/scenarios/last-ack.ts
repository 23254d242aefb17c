import type { Scenario } from '#engine/scenario/schema'
import { serverClosesInTurn, twoHosts } from './two-hosts'

/** Lesson 5.1, the last ACK. The client closes at 500 ms; its last ACK leaves at 700 ms. */
const closing = (change: Partial<Scenario> = {}): Scenario =>
  twoHosts({
    calls: [{ host: 'client', atMs: 500, call: 'close' }, serverClosesInTurn],
    untilMs: 400_000,
    ...change,
  })

/** The ACK of the server's FIN is lost, the first time that it is sent. */
const lastAckLostOnce: Scenario['faults'] = [
  { kind: 'lose', segment: { from: 'client', flags: 'ACK', ack: 2, nth: 1 } },
]

/** The last ACK is lost once; the server's timeout is a second and MSL is two minutes. */
export const lostOnce: Scenario = closing({ faults: lastAckLostOnce })

/** The last ACK is lost every time. */
export const lostAlways: Scenario = closing({
  faults: [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', ack: 2 } }],
})

/** The last ACK is lost once, and the client does not wait: TIME-WAIT of no length. */
export const lostWithoutTimeWait: Scenario = closing({
  hosts: { client: { iss: 1000, mslMs: 0 }, server: { iss: 5000 } },
  faults: lastAckLostOnce,
})
