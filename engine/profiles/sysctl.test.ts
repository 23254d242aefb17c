import { expect, test } from 'vitest'
import { milliseconds, seconds } from '../sim/time'
import { profileOfSysctls, type Sysctls } from './sysctl'

const fieldsOf = (sysctls: Sysctls) => profileOfSysctls('linux-6.18', sysctls).fields
const saysOf = (kernel: Parameters<typeof profileOfSysctls>[0], sysctls: Sysctls) =>
  profileOfSysctls(kernel, sysctls).problems.map(({ says }) => says)

test.each([
  ['tcp_syn_retries', 2, { synRetransmissions: 2 }],
  ['tcp_synack_retries', 0, { synAckRetransmissions: 0 }],
  ['tcp_syn_linear_timeouts', 0, { synLinearTimeouts: 0 }],
  ['tcp_retries1', 5, { retransmissionsBeforeAdvice: 5 }],
  ['tcp_retries2', 8, { retransmissions: 8 }],
  ['tcp_orphan_retries', 0, { orphanRetransmissions: 8 }],
  ['tcp_orphan_retries', 3, { orphanRetransmissions: 3 }],
  ['tcp_fin_timeout', 5, { finWait2Timeout: seconds(5) }],
  ['tcp_rfc1337', 1, { rfc1337: true }],
  ['tcp_keepalive_time', 300, { keepaliveIdle: seconds(300) }],
  ['tcp_keepalive_intvl', 3, { keepaliveInterval: seconds(3) }],
  ['tcp_keepalive_probes', 2, { keepaliveProbes: 2 }],
  ['tcp_max_syn_backlog', 8192, { maxSynBacklog: 8192 }],
  ['tcp_syncookies', 0, { synCookies: 0 }],
  ['tcp_syncookies', 2, { synCookies: 2 }],
  ['tcp_abort_on_overflow', 1, { abortOnOverflow: true }],
  ['tcp_timestamps', 0, { timestamps: false }],
  ['tcp_timestamps', 2, { timestamps: true }],
  ['tcp_sack', 0, { sackPermitted: false }],
  ['tcp_window_scaling', 0, { windowScale: null }],
  ['tcp_window_scaling', 1, {}],
  ['tcp_slow_start_after_idle', 0, { slowStartAfterIdle: false }],
  ['tcp_tw_reuse', 1, { timeWaitReuse: 1 }],
  ['tcp_tw_reuse', '2', { timeWaitReuse: 2 }],
  ['tcp_tw_reuse_delay', 500, { timeWaitReuseDelay: milliseconds(500) }],
  ['tcp_invalid_ratelimit', 100, { challengeInterval: milliseconds(100) }],
  ['tcp_invalid_ratelimit', 0, { challengeAcks: 2 ** 31 - 1 }],
  ['tcp_rto_min_us', 50_000, { rtoMin: milliseconds(50), clockGranularity: milliseconds(50) }],
  ['tcp_rto_max_ms', 60_000, { rtoMax: seconds(60) }],
  ['tcp_rmem', '4096 131072 6291456', { receiveBuffer: 65_536, windowScale: 7 }],
  ['tcp_rmem', '4096 16384 65535', { receiveBuffer: 8192, windowScale: 0 }],
  ['ip_local_port_range', '40000 40000', { ephemeralPorts: [40_000, 40_000] }],
  ['tcp_rmem', '1 2 2147483647', { receiveBuffer: 1, windowScale: 14 }],
])('%s = %s is heard', (key, value, fields) => {
  expect(profileOfSysctls('linux-6.18', { [`net.ipv4.${key}`]: value })).toEqual({ fields, problems: [] })
})

test('net.core.somaxconn is heard, also where it is absurd (X19)', () => {
  expect(fieldsOf({ 'net.core.somaxconn': 100_000 })).toEqual({ somaxconn: 100_000 })
})

test('without window scaling no buffer brings it back, in whatever order they stand', () => {
  const scaling = { 'net.ipv4.tcp_window_scaling': 0 }
  const buffer = { 'net.ipv4.tcp_rmem': '4096 87380 6291456' }
  expect(fieldsOf({ ...scaling, ...buffer }).windowScale).toBeNull()
  expect(fieldsOf({ ...buffer, ...scaling }).windowScale).toBeNull()
})

test('tcp_tw_recycle works in Linux 3.10; in 6.18 it is refused with the version that removed it', () => {
  const sysctls = { 'net.ipv4.tcp_tw_recycle': 1 }
  expect(profileOfSysctls('linux-3.10', sysctls)).toEqual({ fields: { timeWaitRecycle: true }, problems: [] })
  expect(saysOf('linux-6.18', sysctls)).toEqual([
    'linux-6.18 does not have it: Linux 4.12 removed it, because it dropped connections from behind NAT; for outgoing connections there is net.ipv4.tcp_tw_reuse',
  ])
})

test.each([
  ['net.ipv4.tcp_tw_reuse', 2, 'is 2; expected a whole number from 0 to 1'],
  ['net.ipv4.tcp_syn_linear_timeouts', 4, 'linux-3.10 does not have it: it came with Linux 6.5'],
  ['net.ipv4.tcp_tw_reuse_delay', 4, 'linux-3.10 does not have it: it came with Linux 6.14'],
])('Linux 3.10: %s = %d is refused', (key, value, says) => {
  expect(saysOf('linux-3.10', { [key]: value })).toEqual([says])
})

test.each([
  ['net.ipv4.tcp_fin_timeout', 'soon'],
  ['net.ipv4.tcp_fin_timeout', 0],
  ['net.ipv4.tcp_fin_timeout', 1.5],
  ['net.ipv4.tcp_fin_timeout', ''],
  ['net.ipv4.tcp_syn_retries', 128],
  ['net.ipv4.tcp_rmem', '4096 131072'],
  ['net.ipv4.tcp_rmem', '4096 131072 6291456 7'],
  ['net.ipv4.tcp_rmem', '4096 131072 x'],
  ['net.ipv4.tcp_rmem', '9 8 7'],
  ['net.ipv4.ip_local_port_range', '40000'],
  ['net.ipv4.ip_local_port_range', '40001 40000'],
  ['net.ipv4.ip_local_port_range', '1 65536'],
])('%s = "%s" is refused, with what was expected', (key, value) => {
  expect(saysOf('linux-6.18', { [key]: value })).toEqual([
    expect.stringMatching(`^is ${value}; expected .* whole number`),
  ])
})

test('a key that is no sysctl is refused with those that are', () => {
  expect(saysOf('linux-6.18', { 'net.inet.udp.checksum': 1, toString: 1 })).toEqual([
    expect.stringContaining('as simulated here does not have it; it has net.ipv4.tcp_syn_retries, '),
    expect.stringContaining('does not have it'),
  ])
})

test('a host that is not Linux has no sysctls', () => {
  expect(saysOf('bsd', { 'net.ipv4.tcp_fin_timeout': 5 })).toEqual([
    'bsd has no sysctls; only linux-6.18 and linux-3.10 have',
  ])
})
