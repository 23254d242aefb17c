import type { Scenario } from '#engine/scenario/schema'
import { connectAt, listenForMany, twoHosts } from './two-hosts'

/** Lesson 2.1, three segments. */

/** 100 ms each way: nothing goes wrong and nothing is said. */
export const handshake: Scenario = twoHosts({ untilMs: 1000 })

/** The client's first ACK is lost. */
const withoutThirdSegment = (calls: Scenario['calls']): Scenario =>
  twoHosts({
    calls,
    faults: [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', nth: 1 } }],
    untilMs: 2000,
  })

/** The client has nothing to say. */
export const thirdSegmentLost: Scenario = withoutThirdSegment([])

/** The client writes at 250 ms. */
export const thirdSegmentLostThenData: Scenario = withoutThirdSegment([
  { host: 'client', atMs: 250, call: 'send', text: 'hello' },
])

/** Nothing is lost, and the client writes as soon as it may. */
export const dataAtOnce: Scenario = twoHosts({
  calls: [{ host: 'client', on: 'established', call: 'send', text: 'hello' }],
  untilMs: 1000,
})

/** The server listens, and its program never accepts. */
export const nobodyAccepts: Scenario = {
  ...twoHosts({ hosts: { client: { iss: 1000 }, server: { iss: 5000, accepts: 'when-called' } }, untilMs: 1000 }),
  calls: [listenForMany, connectAt(0)],
}
