import type { OwnCode } from '#exercises/own-code/own-code'
import { whenSentAgain } from '#exercises/own-code/when-sent-again'
import { live } from './live'

/** One way. Twice that is the first round trip. */
const DELAYS_MS = [40, 50, 60, 80, 100]
/** By so much, in steps of 8 ms, the second round trip is longer: then the averages stay numbers for the head. */
const STEP_MS = 8

export const ownCode: OwnCode<Parameters<typeof live>[0]> = {
  /** The first data come late, and the data behind them are lost. */
  scene(draw) {
    const bytes = 10 * draw.between(10, 50)
    return {
      version: 1,
      profile: 'rfc9293',
      hosts: {
        client: { iss: 100 * draw.between(1, 9000), rtoMs: 200 },
        server: { iss: 100 * draw.between(1, 9000), delayedAckMs: 0 },
      },
      links: [{ between: ['client', 'server'], delayMs: draw.oneOf(DELAYS_MS) }],
      faults: [
        { kind: 'delay', segment: { from: 'client', data: true, nth: 1 }, byMs: STEP_MS * draw.between(3, 10) },
        { kind: 'lose', segment: { from: 'client', data: true, nth: 2 } },
      ],
      calls: [
        { host: 'server', atMs: 0, call: 'listen', port: 80 },
        { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
        { host: 'client', atMs: 300, call: 'send', bytes },
        { host: 'client', atMs: 1000, call: 'send', bytes },
      ],
      untilMs: 3000,
    }
  },
  handlers: (submission) => ({ client: live(submission) }),
  question(trace, draw) {
    const { links, faults } = trace.scenario
    const [delayMs] = [links[0]?.delayMs].flat()
    const late = faults?.find((fault) => fault.kind === 'delay')
    if (delayMs === undefined || late === undefined) return null
    const firstMs = 2 * delayMs
    return whenSentAgain(trace, 'client', { firstMs, secondMs: firstMs + late.byMs }, draw)
  },
}
