import { MODULUS } from 'tcp'
import { nextSegment } from '#exercises/own-code/next-segment'
import type { OwnCode } from '#exercises/own-code/own-code'
import { live } from './live'

export const ownCode: OwnCode<Parameters<typeof live>[0]> = {
  /** The client’s bytes pass the wrap. One of their segments is lost, late or comes twice. */
  scene(draw) {
    const nth = draw.between(1, 3)
    const segment = { from: 'client', data: true, nth }
    return {
      version: 1,
      profile: 'rfc9293',
      hosts: {
        client: { iss: MODULUS - 100 * draw.between(3, 14), delayedAckMs: 0 },
        server: { iss: 1000 * draw.between(1, 900), delayedAckMs: 0 },
      },
      links: [{ between: ['client', 'server'], delayMs: 50 }],
      faults: [
        draw.oneOf([
          { kind: 'lose' as const, segment },
          { kind: 'delay' as const, segment, byMs: 150 },
          { kind: 'duplicate' as const, segment, afterMs: 150 },
        ]),
      ],
      calls: [
        { host: 'server', atMs: 0, call: 'listen', port: 80 },
        { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
        { host: 'client', on: 'established', call: 'send', bytes: 100 * draw.between(15, 20) },
      ],
      untilMs: 4000,
    }
  },
  handlers(submission) {
    const theirs = live(submission)
    return { client: theirs, server: theirs }
  },
  // The numbers before the handshake’s end are not the wrap’s business.
  question: (trace, draw) =>
    nextSegment(trace, 'server', ({ segment, state }) => state === 'ESTABLISHED' && segment.length > 0, draw),
}
