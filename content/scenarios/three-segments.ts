import type { Scenario } from '#engine/scenario/schema'
import { twoHosts } from './two-hosts'

/** Lesson 2.1, three segments. */

/** 100 ms each way: nothing goes wrong and nothing is said. */
export const handshake: Scenario = twoHosts({ untilMs: 1000 })

/** The client's ACK is lost, and the client has nothing to say. */
export const thirdSegmentLost: Scenario = twoHosts({
  faults: [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', nth: 1 } }],
  untilMs: 2000,
})

/** The client's ACK is lost, and the client writes at 250 ms. */
export const thirdSegmentLostThenData: Scenario = twoHosts({
  calls: [{ host: 'client', atMs: 250, call: 'send', text: 'hello' }],
  faults: [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', nth: 1 } }],
  untilMs: 2000,
})
