import type { Scenario } from '#engine/scenario/schema'
import type { Draw } from '#exercises/own-code/draw'
import { nextSegment } from '#exercises/own-code/next-segment'
import type { OwnCode } from '#exercises/own-code/own-code'
import { live } from './live'

type Faults = NonNullable<Scenario['faults']>

/** What reaches the client before the server's answer does. What a forged segment acknowledges is relative to the client's ISS. */
const surprises = (draw: Draw): Faults[] => {
  const atMs = 10 * draw.between(2, 6)
  const old = {
    kind: 'forged-segment',
    from: 'server',
    connection: 'client',
    seq: draw.between(20, 900),
    atMs,
  } as const
  return [
    [{ ...old, flags: 'ACK', ack: draw.between(2, 500) }],
    [{ ...old, flags: 'SYN ACK', ack: draw.between(2, 500) }],
    [{ ...old, flags: 'RST' }],
    [{ ...old, flags: 'RST ACK', ack: draw.between(2, 500) }],
    [{ ...old, flags: 'ACK', ack: 1 }],
    [{ kind: 'lose', segment: { from: 'client', flags: 'SYN', nth: 1 } }],
  ]
}

export const ownCode: OwnCode<Parameters<typeof live>[0]> = {
  scene(draw) {
    const crosses = draw.between(1, 4) === 1
    return {
      version: 1,
      profile: 'rfc9293',
      hosts: { client: { iss: 100 * draw.between(1, 9000) }, server: { iss: 100 * draw.between(1, 9000) } },
      links: [{ between: ['client', 'server'], delayMs: 50 }],
      faults: crosses ? [] : draw.oneOf(surprises(draw)),
      calls: crosses
        ? [
            { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 81, localPort: 80 },
            { host: 'server', atMs: 10 * draw.between(0, 4), call: 'connect', to: 'client', port: 80, localPort: 81 },
          ]
        : [
            { host: 'server', atMs: 0, call: 'listen', port: 80 },
            { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
            { host: 'client', on: 'established', call: 'send', bytes: 10 * draw.between(10, 50) },
          ],
      untilMs: 3000,
    }
  },
  handlers: (submission) => ({ client: live(submission) }),
  question: (trace, draw) => nextSegment(trace, 'client', ({ state }) => state === 'SYN-SENT', draw),
}
