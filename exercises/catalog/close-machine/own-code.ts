import type { Scenario } from '#engine/scenario/schema'
import type { Draw } from '#exercises/own-code/draw'
import { nextSegment } from '#exercises/own-code/next-segment'
import type { OwnCode } from '#exercises/own-code/own-code'
import { live } from './live'

type Calls = Scenario['calls']

/** Who ends first, and what crosses on the way. */
const endings = (draw: Draw): Calls[] => {
  const bytes = 10 * draw.between(5, 50)
  return [
    // Both at the same moment, or nearly so.
    [
      { host: 'client', atMs: 500, call: 'close' },
      { host: 'server', atMs: 500 + 10 * draw.between(0, 4), call: 'close' },
    ],
    // The client has ended, and the server still has something to say: its FIN stands behind data.
    [
      { host: 'client', atMs: 500, call: 'close' },
      { host: 'server', atMs: 600, call: 'send', bytes },
      { host: 'server', atMs: 610, call: 'send', bytes: 100 },
      { host: 'server', atMs: 620, call: 'close' },
    ],
    // The server ends first.
    [
      { host: 'server', atMs: 500, call: 'send', bytes },
      { host: 'server', atMs: 510, call: 'send', bytes: 100 },
      { host: 'server', atMs: 520, call: 'close' },
      { host: 'client', on: 'closing', call: 'close' },
    ],
  ]
}

export const ownCode: OwnCode<Parameters<typeof live>[0]> = {
  scene: (draw) => ({
    version: 1,
    profile: 'rfc9293',
    hosts: {
      client: { iss: 100 * draw.between(1, 9000), delayedAckMs: 0 },
      server: { iss: 100 * draw.between(1, 9000), delayedAckMs: 0 },
    },
    links: [{ between: ['client', 'server'], delayMs: 50 }],
    faults: draw.oneOf([
      [],
      [{ kind: 'lose' as const, segment: { from: 'server', flags: 'FIN ACK', nth: 1 } }],
      [{ kind: 'delay' as const, segment: { from: 'server', flags: 'FIN ACK', nth: 1 }, byMs: 200 }],
    ]),
    calls: [
      { host: 'server', atMs: 0, call: 'listen', port: 80 },
      { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
      ...draw.oneOf(endings(draw)),
    ],
    untilMs: 5000,
  }),
  handlers(submission) {
    const theirs = live(submission)
    return { client: theirs, server: theirs }
  },
  question: (trace, draw) =>
    nextSegment(
      trace,
      'client',
      ({ segment, state, rcvNxt }) =>
        segment.seq === rcvNxt && (state === 'ESTABLISHED' ? segment.flags.includes('FIN') : ASKED.has(state)),
      draw,
    ),
}

const ASKED: ReadonlySet<string> = new Set(['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT', 'CLOSING', 'LAST-ACK'])
