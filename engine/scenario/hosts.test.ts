import { expect, test } from 'vitest'
import { seconds } from '../sim/time'
import { hostsOf } from './hosts'
import { type Scenario, scenarioSchema } from './schema'

const scenario = (hosts: object): Scenario =>
  scenarioSchema.parse({ version: 1, profile: 'linux-6.18', hosts, links: [], calls: [], untilMs: 0 })
const profileOf = (words: object) => hostsOf(scenario({ a: words }), {}, nothingAround).get('a')?.profile

const nothingAround = {
  beforeRule: () => {},
  ruleFired: () => 0,
  transmit: () => {},
  signal: () => {},
  timerArmed: () => {},
  connectionCreated: () => {},
}

test('a host runs the stack of its scenario, or its own', () => {
  expect(profileOf({})?.name).toBe('linux-6.18')
  expect(profileOf({ profile: 'bsd' })?.name).toBe('bsd')
})

test('a sysctl changes its host and leaves the stack itself as it is', () => {
  expect(profileOf({ sysctl: { 'net.ipv4.tcp_fin_timeout': 5 } })?.finWait2Timeout).toBe(seconds(5))
  expect(profileOf({})?.finWait2Timeout).toBe(seconds(60))
})

test("the scenario's own words come after the sysctls", () => {
  expect(profileOf({ mslMs: 1000, sysctl: { 'net.ipv4.tcp_rto_min_us': 5000 }, rtoMs: 700 })).toMatchObject({
    timeWait: seconds(2),
    rtoMin: seconds(0.7),
  })
})

test('a sysctl that the kernel does not have is refused, at its place', () => {
  const { error } = scenarioSchema.safeParse({
    ...scenario({}),
    hosts: {
      a: { profile: 'linux-3.10', sysctl: { 'net.ipv4.tcp_tw_recycle': 1 } },
      b: { sysctl: { 'net.ipv4.tcp_tw_recycle': 1 } },
    },
  })
  expect(error?.issues).toMatchObject([{ path: ['hosts', 'b', 'sysctl', 'net.ipv4.tcp_tw_recycle'] }])
  expect(error?.issues[0]?.message).toContain('Linux 4.12 removed it')
})
