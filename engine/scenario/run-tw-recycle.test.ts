import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../sim/time'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

/**
 * A server of 2013 closes first and is in TIME-WAIT from 1.2 s on. Other hosts have the client's address, too: at moments they
 * send a SYN each, whose timestamp is so much ahead of what the client has said.
 */
function conversation(recycle: 0 | 1, others: readonly { atMs: number; ahead: number }[] = []) {
  const forged = (clock: number) =>
    others.map(({ atMs, ahead }, i) => {
      const words = { from: 'nat', as: 'client', asPort: 60_000 + i, to: 'server', port: 80, seq: 7000 }
      return { kind: 'forged-syn', ...words, atMs, timestamp: (clock + ahead) >>> 0 }
    })
  const withClock = (clock: number) =>
    run(
      clientAndServer(
        [
          { host: 'server', atMs: 0, call: 'listen', port: 80 },
          { host: 'server', atMs: 1000, call: 'close', connection: 'server' },
          { host: 'client', on: 'closing', connection: 'client', call: 'close' },
        ],
        {
          profile: 'linux-3.10',
          hosts: { client: {}, server: { sysctl: { 'net.ipv4.tcp_tw_recycle': recycle } }, nat: {} },
          links: [
            { between: ['client', 'server'], delayMs: 100 },
            { between: ['nat', 'server'], delayMs: 100 },
          ],
          faults: forged(clock),
          untilMs: 100_000,
        },
      ),
    )
  return withClock(Number(stateAt(withClock(0), seconds(1.2), 'server')?.tsRecent))
}
const answersTo = (trace: ReturnType<typeof run>) =>
  trace.segments.flatMap((it) =>
    it.destination.port >= 60_000 && it.flags.includes('SYN') ? [it.destination.port] : [],
  )

test('tcp_tw_recycle = 1: TIME-WAIT lasts three and a half timeouts instead of a minute', () => {
  const trace = conversation(1)
  const rto = Number(stateAt(trace, seconds(1.2), 'server')?.rto)
  const end = seconds(1.2) + (rto * 7) / 2
  expect(end).toBeLessThan(seconds(4))
  expect([end - 1, end].map((at) => stateAt(trace, at, 'server')?.state)).toEqual(['TIME-WAIT', 'CLOSED'])
  const states = [61.1, 61.2].map((at) => stateAt(conversation(0), seconds(at), 'server')?.state)
  expect(states).toEqual(['TIME-WAIT', 'CLOSED'])
})

const others = [
  { atMs: 2000, ahead: -5000 },
  { atMs: 3000, ahead: 5000 },
  { atMs: 62_000, ahead: -5000 },
]

test('tcp_tw_recycle = 1: of the hosts behind a NAT those with an earlier clock get no answer for a minute', () => {
  const trace = conversation(1, others)
  expect(new Set(answersTo(trace))).toEqual(new Set([60_001, 60_002]))
  const dropped = trace.events.find((it) => it.kind === 'rule' && it.rule === 'timeWaitRecycle')
  expect(dropped?.at).toBe(milliseconds(2100))
})

test('without it all of them are answered', () => {
  expect(new Set(answersTo(conversation(0, others)))).toEqual(new Set([60_000, 60_001, 60_002]))
})
