import type { Scenario } from '#engine/scenario/schema'
import type { Draw } from '#exercises/own-code/draw'
import { nextSegment } from '#exercises/own-code/next-segment'
import type { OwnCode } from '#exercises/own-code/own-code'
import { live } from './live'

type Faults = NonNullable<Scenario['faults']>

/** What comes to the client in TIME-WAIT, when the server has sent so many bytes. Numbers are relative to both ISS. */
const latecomers = (bytes: number, draw: Draw): Faults[] => {
  const rcvNxt = bytes + 2
  const atMs = 100 * draw.between(20, 30)
  const forged = { kind: 'forged-segment', from: 'server', connection: 'client', atMs } as const
  return [
    [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', ack: rcvNxt, nth: 1 } }],
    [{ kind: 'duplicate', segment: { from: 'server', data: true, nth: 1 }, afterMs: 2000 }],
    [{ kind: 'duplicate', segment: { from: 'server', flags: 'FIN ACK', nth: 1 }, afterMs: 2000 }],
    [{ ...forged, flags: 'RST', seq: rcvNxt }],
    [{ ...forged, flags: 'RST', seq: rcvNxt + draw.between(2, 400) }],
    [{ ...forged, flags: 'RST', seq: rcvNxt - draw.between(2, bytes) }],
    [{ ...forged, flags: 'ACK', seq: rcvNxt, ack: 2 }],
    [{ ...forged, flags: 'ACK', seq: rcvNxt - draw.between(2, bytes), ack: 2 }],
    [{ ...forged, flags: 'ACK', seq: rcvNxt + draw.between(1, 400), ack: 2, bytes: 10 * draw.between(1, 20) }],
  ]
}

export const ownCode: OwnCode<Parameters<typeof live>[0]> = {
  scene(draw) {
    const bytes = 10 * draw.between(5, 50)
    return {
      version: 1,
      profile: 'rfc9293',
      hosts: {
        client: { iss: 100 * draw.between(1, 9000), mslMs: 30_000 },
        server: { iss: 100 * draw.between(1, 9000) },
      },
      links: [{ between: ['client', 'server'], delayMs: 50 }],
      faults: draw.oneOf(latecomers(bytes, draw)),
      calls: [
        { host: 'server', atMs: 0, call: 'listen', port: 80 },
        { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
        { host: 'server', on: 'established', call: 'send', bytes },
        { host: 'client', atMs: 500, call: 'close' },
        { host: 'server', on: 'closing', call: 'close' },
      ],
      untilMs: 6000,
    }
  },
  handlers: (submission) => ({ client: live(submission) }),
  // Where the client answers, the server has gone already, and more may come: a reset.
  question: (trace, draw) =>
    nextSegment(trace, 'client', ({ state, isFirst }) => state === 'TIME-WAIT' && isFirst, draw),
}
