import { expect, test } from 'vitest'
import { PROFILES, type ProfileName } from '../profiles/by-name'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

/**
 * A client that has crashed and is back connects from the port that it had before. The server, half-open, challenges its SYN;
 * the reset that would answer is always lost, and a copy of the first SYN comes behind it.
 */
const halfOpen = (profile: ProfileName, copyAfterMs: number) => {
  const [localPort] = PROFILES[profile].ephemeralPorts
  const trace = run(
    clientAndServer(
      [
        { host: 'client', atMs: 1000, call: 'crash' },
        { host: 'client', atMs: 1100, call: 'reboot' },
        { host: 'client', atMs: 2000, call: 'connect', to: 'server', port: 80, localPort },
      ],
      {
        profile,
        faults: [
          { kind: 'lose', segment: { from: 'client', flags: 'RST' } },
          {
            kind: 'duplicate',
            segment: { from: 'client', connection: 'client/2', flags: 'SYN', nth: 1 },
            afterMs: copyAfterMs,
          },
        ],
        untilMs: 2900,
      },
    ),
  )
  const challenges = trace.segments.filter(({ endpoint, at }) => endpoint === 'server' && at > 2e9)
  const silent = trace.events.flatMap((it) =>
    it.kind === 'rule' && it.why.includes('dropped in silence') ? [[it.at / 1e9, it.rule]] : [],
  )
  return { sent: challenges.map(({ at, seq, ack }) => [at / 1e9, seq, ack]), silent }
}

test('a SYN within a connection is challenged each time it comes', () => {
  expect(halfOpen('rfc9293', 400)).toEqual({
    sent: [
      [2.1, 5001, 1001],
      [2.5, 5001, 1001],
    ],
    silent: [],
  })
})

test('Linux challenges once in half a second, and drops what comes sooner in silence', () => {
  expect(halfOpen('linux-6.18', 400)).toEqual({ sent: [[2.1, 5001, 1001]], silent: [[2.5, 'sequence']] })
  expect(halfOpen('linux-6.18', 500).sent.map(([at]) => at)).toEqual([2.1, 2.6])
})
