import { expect, test } from 'vitest'
import type { Scenario } from '#engine/scenario/schema'
import { checkDraft } from './check-draft'
import { withPart } from './draft'
import { problemText } from './problem-words'
import { starts } from './starts'

const [{ scenario }] = starts()
const segment = { from: 'client', connection: 'client', seq: 1, ack: 1, flags: 'SYN', data: true, nth: 1 }
const sysctls = { 'net.ipv4.tcp_fin_timeout': 5, 'net.ipv4.tcp_sack': 1, 'net.ipv4.tcp_rmem': '1 2 3' }

/** A scenario with every kind of thing that one may hold. */
const full: Scenario = {
  ...scenario,
  hosts: {
    ...scenario.hosts,
    client: {
      icmp: ['time-exceeded'],
      iss: 1,
      profile: 'linux-6.18',
      sysctl: { ...sysctls, 'net.ipv4.ip_local_port_range': '1 2' },
      rtoMs: 1,
      retransmissions: 1,
      mss: 100,
      ttl: 1,
      nagle: true,
      windowScale: 1,
      delayedAckMs: 1,
      reads: 'at-once',
      accepts: 'at-once',
    },
  },
  links: [{ between: ['client', 'server'], delayMs: [1, 2], bandwidthBps: 1, queue: 1, mtu: 100 }],
  faults: [
    { kind: 'lose', segment },
    { kind: 'reorder', segment, behind: 1 },
    { kind: 'partition', between: ['client', 'server'], fromMs: 1, untilMs: 2 },
    { kind: 'lose-at-random', from: 'client', probability: 0.5 },
    { kind: 'icmp', segment, error: 'port-unreachable', mtu: 1, by: 'server', passes: true },
    { kind: 'forged-segment', from: 'client', connection: 'server', flags: 'RST', seq: 1, ack: 1, bytes: 1, atMs: 1 },
    { kind: 'forged-syn', from: 'client', as: 'moon', asPort: 1, to: 'server', port: 1, atMs: 1, count: 1, everyMs: 1 },
  ],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80, backlog: 1 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80, userTimeoutMs: 1 },
    { host: 'client', on: 'established', call: 'send', text: 'x', urgent: true },
    { host: 'client', atMs: 1, call: 'send', bytes: 1, count: 1, everyMs: 1 },
    { host: 'client', atMs: 1, call: 'configure', nagle: true, keepalive: { idleMs: 1, probes: 1 }, userTimeoutMs: 1 },
  ],
}

function* pathsIn(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value))
    yield* pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key])
}

const ENGLISH = /\b(expected|does|there|missing|either|number|list|text|at least|at most|words?|names?|not|or|is|an?)\b/

test('whatever is wrong, wherever in a scenario, is said in Chinese', () => {
  expect(checkDraft(full).problems).toEqual([])
  const english = new Set<string>()
  let found = 0
  for (const path of pathsIn(full)) {
    if (path.length === 0) continue
    for (const wrong of [
      undefined,
      null,
      'Nobody!',
      '',
      -1,
      1.5,
      1e15,
      true,
      [],
      ['x', 'y', 'z'],
      {},
      { strange: 1 },
    ]) {
      for (const { says } of checkDraft(withPart(full, path, wrong)).problems) {
        found++
        // What stands there is quoted as it is.
        const chinese = problemText(says, 'zh').replace(/现在是 .*?；/s, '')
        if (ENGLISH.test(chinese)) english.add(`${says} → ${chinese}`)
      }
    }
  }
  expect(found).toBeGreaterThan(1000)
  expect([...english]).toEqual([])
})
