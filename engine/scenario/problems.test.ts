import { expect, test } from 'vitest'
import { problemsOf } from './problems'
import { scenarioSchema } from './schema'

const right = {
  version: 1,
  profile: 'linux-6.18',
  hosts: { client: {}, router: { router: true }, server: {} },
  links: [{ between: ['client', 'server'], delayMs: 1 }],
  calls: [],
  untilMs: 0,
}
/** What is said of a scenario after a change, a line for each problem. */
const saidOf = (change: object): string[] => {
  const value = { ...right, ...change }
  const { error } = scenarioSchema.safeParse(value)
  return problemsOf(error?.issues ?? [], value).map(({ path, says }) => `${path.join('.')}: ${says}`)
}
const saidOfFault = (fault: unknown) => saidOf({ faults: [fault] })
const saidOfCall = (call: object) => saidOf({ calls: [{ host: 'client', atMs: 0, ...call }] })

test('a scenario without problems has none', () => {
  expect(saidOf({})).toEqual([])
})

test('what is missing is said to be', () => {
  expect(saidOf({ hosts: undefined })).toEqual(['hosts: is missing; expected names with their values'])
  expect(saidOfCall({ call: 'listen' })).toEqual(['calls.0.port: is missing; expected a number'])
})

test.each([
  [{ version: 2 }, 'version: is 2; expected 1'],
  [{ profile: 'plan9' }, 'profile: is "plan9"; expected one of rfc9293, linux-6.18, linux-3.10, bsd'],
  [{ untilMs: -1 }, 'untilMs: is -1; expected at least 0'],
  [{ untilMs: null }, 'untilMs: is null; expected a number'],
  [{ links: 'none' }, 'links: is "none"; expected a list'],
  [{ hosts: { ...right.hosts, A: {} } }, 'hosts.A: a host is named in small letters, digits and hyphens'],
  [{ hosts: { ...right.hosts, client: { iss: 1.5 } } }, 'hosts.client.iss: is 1.5; expected a whole number'],
  [{ hosts: { ...right.hosts, client: { nagle: 'off' } } }, 'hosts.client.nagle: is "off"; expected true or false'],
  [{ links: [{ between: ['client'], delayMs: 1 }] }, 'links.0.between: is ["client"]; expected at least 2 entries'],
  [{ links: [{ between: ['client', 'server'], delayMs: [1, 'x'] }] }, 'links.0.delayMs.1: is "x"; expected a number'],
])('%j: %s', (change, says) => {
  expect(saidOf(change)).toContain(says)
})

test.each([
  [{ kind: 'loose' }, /^faults\.0\.kind: is "loose"; expected one of lose, duplicate, .*forged-segment/],
  [{}, /^faults\.0\.kind: is missing; expected one of lose, /],
  [3, /^faults\.0: is 3; expected words with their values$/],
  [
    { kind: 'lose', segment: { from: 'client', connection: 'C' } },
    /connection: is "C"; a connection is named `client`/,
  ],
  [{ kind: 'lose', segment: { from: 'client', flags: 'SYN+ACK' } }, /flags: is "SYN\+ACK"; flags are any of SYN, FIN/],
  [{ kind: 'lose', segment: { from: 'client' }, afterMs: 1 }, /^faults\.0\.afterMs: is no word that may stand here/],
])('a fault %j is refused with what was expected', (fault, says) => {
  expect(saidOfFault(fault)).toContainEqual(expect.stringMatching(says))
})

test.each([
  [{ call: 'lissen' }, /^calls\.0\.call: is "lissen"; expected one of listen, .*connect, /],
  [{ call: 'send', text: '' }, /^calls\.0\.text: is ""; expected at least 1 characters$/],
  [{ call: 'send' }, /^calls\.0: a send needs either `bytes` or `text`$/],
  [{ call: 'configure', keepalive: 'yes' }, /keepalive: is "yes"; expected true or false or words with their values$/],
  [{ call: 'configure', keepalive: { idle: 4 } }, /^calls\.0\.keepalive\.idle: is no word that may stand here/],
])('a call %j is refused with what was expected', (call, says) => {
  expect(saidOfCall(call)).toContainEqual(expect.stringMatching(says))
})

test.each([
  [{ 'net.ipv4.tcp_fin_timeout': [1] }, /tcp_fin_timeout: is \[1\]; expected a (whole )?number or text$/],
  [{ 'net.ipv4.tcp_fin_timeout': 0 }, /tcp_fin_timeout: is 0; expected a whole number from 1/],
  [{ 'net.ipv4.tcp_finn_timeout': 1 }, /tcp_finn_timeout: /],
])('a sysctl %j is refused with what was expected', (sysctl, says) => {
  const [said] = saidOf({ hosts: { ...right.hosts, client: { sysctl } } })
  expect(said).toMatch(says)
  expect(said).not.toContain('Invalid')
})

test('what is long is cut short', () => {
  expect(saidOf({ profile: 'x'.repeat(100) })[0]?.length).toBeLessThan(150)
})

const segment = { from: 'client' }

test.each([
  [{ links: [{ between: ['client', 'moon'], delayMs: 1 }] }, 'links.0.between.1'],
  [{ calls: [{ host: 'moon', atMs: 0, call: 'listen', port: 80 }] }, 'calls.0.host'],
  [{ calls: [{ host: 'client', atMs: 0, call: 'connect', to: 'moon', port: 80 }] }, 'calls.0.to'],
  [{ calls: [{ host: 'client', atMs: 0, call: 'close', connection: 'moon/2' }] }, 'calls.0.connection'],
  [{ faults: [{ kind: 'lose', segment: { from: 'moon' } }] }, 'faults.0.segment.from'],
  [{ faults: [{ kind: 'lose', segment: { ...segment, connection: 'moon' } }] }, 'faults.0.segment.connection'],
  [{ faults: [{ kind: 'lose-at-random', from: 'moon', probability: 0 }] }, 'faults.0.from'],
  [{ faults: [{ kind: 'partition', between: ['moon', 'client'], fromMs: 0, untilMs: 1 }] }, 'faults.0.between.0'],
  [{ faults: [{ kind: 'icmp', segment, error: 'source-quench', by: 'moon' }] }, 'faults.0.by'],
  [{ faults: [{ kind: 'forged-syn', from: 'moon', as: 'x', to: 'server', port: 1, atMs: 0 }] }, 'faults.0.from'],
  [{ faults: [{ kind: 'forged-syn', from: 'client', as: 'x', to: 'moon', port: 1, atMs: 0 }] }, 'faults.0.to'],
  [
    { faults: [{ kind: 'forged-segment', from: 'client', connection: 'moon', flags: '', seq: 0, atMs: 0 }] },
    'faults.0.connection',
  ],
])('a host that is not there: %j', (change, where) => {
  expect(saidOf(change)).toEqual([`${where}: there is no host moon; expected one of client, router, server`])
})

test('a router runs no TCP', () => {
  expect(saidOf({ calls: [{ host: 'router', atMs: 0, call: 'listen', port: 80 }] })).toEqual([
    'calls.0.host: router is a router; expected a host that runs TCP',
  ])
})
