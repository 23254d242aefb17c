import { milliseconds, type Nanoseconds, seconds } from '../sim/time'
import type { ProfileName } from './by-name'
import type { Profile } from './profile'

/** What a sysctl is set to: a number, or several in a row (`tcp_rmem`). */
type SysctlValue = number | string
export type Sysctls = Readonly<Record<string, SysctlValue>>

/** One sysctl of one kernel: which values the kernel takes, and what they change. */
interface Sysctl {
  readonly expected: string
  /** Null where the kernel would refuse the value. */
  readonly fields: (value: SysctlValue) => Partial<Profile> | null
}

/** A whole number between two bounds, as a sysctl has it. */
const whole = (from: number, to: number, fields: (value: number) => Partial<Profile>): Sysctl => ({
  expected: `a whole number from ${from} to ${to}`,
  fields: (value) => {
    const number = typeof value === 'number' ? value : /^\d+$/.test(value) ? Number(value) : Number.NaN
    return Number.isInteger(number) && number >= from && number <= to ? fields(number) : null
  },
})

const MOST_INT = 2_147_483_647
/** Virtual time ends after 104 days. */
const MOST_SECONDS = 8_000_000

const duration = (unit: (count: number) => Nanoseconds, most: number, field: DurationField): Sysctl =>
  whole(1, most, (value) => ({ [field]: unit(value) }))
type DurationField = { [Field in keyof Profile]: Profile[Field] extends number ? Field : never }[keyof Profile]

const flag = (fields: (on: boolean) => Partial<Profile>): Sysctl => whole(0, 1, (value) => fields(value === 1))

const threeNumbers = (fields: (middle: number, last: number) => Partial<Profile>): Sysctl => ({
  expected: 'three whole numbers from 1 on, the least, the first and the most, none smaller than the one before',
  fields: (value) => {
    const [least = 0, first = 0, most = 0, ...rest] = String(value).trim().split(/\s+/).map(Number)
    const isAscending = least >= 1 && least <= first && first <= most && most <= MOST_INT
    return isAscending && rest.length === 0 ? fields(first, most) : null
  },
})

const portRange: Sysctl = {
  expected: 'two whole numbers from 1 to 65535, the first and the last port',
  fields: (value) => {
    const [first = 0, last = 0, ...rest] = String(value).trim().split(/\s+/).map(Number)
    const isRange = Number.isInteger(first) && Number.isInteger(last) && 1 <= first && first <= last && last <= 65_535
    return isRange && rest.length === 0 ? { ephemeralPorts: [first, last] } : null
  },
}

/** The sysctls of every Linux here, in the order in which they take effect. */
const COMMON: Readonly<Record<string, Sysctl>> = {
  'net.ipv4.tcp_syn_retries': whole(1, 127, (synRetransmissions) => ({ synRetransmissions })),
  'net.ipv4.tcp_synack_retries': whole(0, 255, (synAckRetransmissions) => ({ synAckRetransmissions })),
  'net.ipv4.tcp_retries1': whole(0, 255, (retransmissionsBeforeAdvice) => ({ retransmissionsBeforeAdvice })),
  'net.ipv4.tcp_retries2': whole(0, 255, (retransmissions) => ({ retransmissions })),
  // 0 acts as 8: the kernel's `tcp_orphan_retries` says so of a peer that has not been reported as gone.
  'net.ipv4.tcp_orphan_retries': whole(0, 255, (value) => ({ orphanRetransmissions: value === 0 ? 8 : value })),
  'net.ipv4.ip_local_port_range': portRange,
  'net.ipv4.tcp_fin_timeout': duration(seconds, MOST_SECONDS, 'finWait2Timeout'),
  'net.core.somaxconn': whole(0, MOST_INT, (somaxconn) => ({ somaxconn })),
  'net.ipv4.tcp_max_syn_backlog': whole(0, MOST_INT, (maxSynBacklog) => ({ maxSynBacklog })),
  'net.ipv4.tcp_syncookies': whole(0, 2, (value) => ({ synCookies: value === 1 ? 1 : value === 2 ? 2 : 0 })),
  'net.ipv4.tcp_abort_on_overflow': flag((abortOnOverflow) => ({ abortOnOverflow })),
  'net.ipv4.tcp_rfc1337': flag((rfc1337) => ({ rfc1337 })),
  'net.ipv4.tcp_keepalive_time': duration(seconds, MOST_SECONDS, 'keepaliveIdle'),
  'net.ipv4.tcp_keepalive_intvl': duration(seconds, MOST_SECONDS, 'keepaliveInterval'),
  'net.ipv4.tcp_keepalive_probes': whole(1, 255, (keepaliveProbes) => ({ keepaliveProbes })),
  'net.ipv4.tcp_sack': flag((sackPermitted) => ({ sackPermitted })),
  // Half of a buffer is for data; the scale must let 16 bits state the most.
  'net.ipv4.tcp_rmem': threeNumbers((first, most) => ({
    receiveBuffer: Math.ceil(first / 2),
    windowScale: scaleFor(most),
  })),
  // After tcp_rmem, whose scale it takes away.
  'net.ipv4.tcp_window_scaling': flag((on) => (on ? {} : { windowScale: null })),
  'net.ipv4.tcp_slow_start_after_idle': flag((slowStartAfterIdle) => ({ slowStartAfterIdle })),
}

const LINUX_618: Readonly<Record<string, Sysctl>> = {
  ...COMMON,
  'net.ipv4.tcp_syn_linear_timeouts': whole(0, 127, (synLinearTimeouts) => ({ synLinearTimeouts })),
  // 2 differs from 1 only in that the offset of the timestamps is not random; here it always is.
  'net.ipv4.tcp_timestamps': whole(0, 2, (value) => ({ timestamps: value > 0 })),
  'net.ipv4.tcp_tw_reuse': whole(0, 2, (value) => ({ timeWaitReuse: value === 1 ? 1 : value === 2 ? 2 : 0 })),
  'net.ipv4.tcp_tw_reuse_delay': whole(1, 60_000, (value) => ({ timeWaitReuseDelay: milliseconds(value) })),
  'net.ipv4.tcp_invalid_ratelimit': whole(0, MOST_INT, (value) =>
    value === 0 ? { challengeAcks: MOST_INT } : { challengeInterval: milliseconds(value) },
  ),
  'net.ipv4.tcp_rto_min_us': whole(1, 1_000_000, (value) => ({
    rtoMin: milliseconds(value / 1000),
    clockGranularity: milliseconds(value / 1000),
  })),
  'net.ipv4.tcp_rto_max_ms': whole(1000, 120_000, (value) => ({ rtoMax: milliseconds(value) })),
}

const LINUX_310: Readonly<Record<string, Sysctl>> = {
  ...COMMON,
  'net.ipv4.tcp_timestamps': flag((timestamps) => ({ timestamps })),
  'net.ipv4.tcp_tw_reuse': whole(0, 1, (value) => ({ timeWaitReuse: value === 1 ? 1 : 0 })),
  'net.ipv4.tcp_tw_recycle': flag((timeWaitRecycle) => ({ timeWaitRecycle })),
  'net.ipv4.tcp_challenge_ack_limit': whole(0, MOST_INT, (challengeAcks) => ({ challengeAcks })),
}

const KERNELS: Readonly<Partial<Record<ProfileName, Readonly<Record<string, Sysctl>>>>> = {
  'linux-6.18': LINUX_618,
  'linux-3.10': LINUX_310,
}

/** Why a key that people still write is not there. */
const ABSENT: Readonly<Partial<Record<ProfileName, Readonly<Record<string, string>>>>> = {
  'linux-6.18': {
    'net.ipv4.tcp_tw_recycle':
      'Linux 4.12 removed it, because it dropped connections from behind NAT; for outgoing connections there is net.ipv4.tcp_tw_reuse',
  },
  'linux-3.10': {
    'net.ipv4.tcp_syn_linear_timeouts': 'it came with Linux 6.5',
    'net.ipv4.tcp_tw_reuse_delay': 'it came with Linux 6.14',
  },
}

/**
 * What a host's sysctls change in its profile, or what is wrong with them.
 *
 * @param sysctls by the kernel's own names, `net.ipv4.tcp_fin_timeout`
 * @returns the fields that change, and for each key that cannot be set a sentence that says why and what to do
 * @see Linux Documentation/networking/ip-sysctl.rst
 */
export function profileOfSysctls(
  kernel: ProfileName,
  sysctls: Sysctls,
): { readonly fields: Partial<Profile>; readonly problems: readonly { key: string; says: string }[] } {
  const known = KERNELS[kernel] ?? {}
  let fields: Partial<Profile> = {}
  const problems: { key: string; says: string }[] = []
  for (const [key, sysctl] of Object.entries(known)) {
    const value = Object.hasOwn(sysctls, key) ? sysctls[key] : undefined
    if (value === undefined) continue
    const changes = sysctl.fields(value)
    if (changes) fields = { ...fields, ...changes }
    else problems.push({ key, says: `is ${value}; expected ${sysctl.expected}` })
  }
  for (const key of Object.keys(sysctls)) {
    if (!Object.hasOwn(known, key)) problems.push({ key, says: absence(kernel, key) })
  }
  return { fields, problems }
}

/** The sysctls that a stack has here, by the kernel's own names; none but Linux has any. */
export const sysctlNames = (kernel: ProfileName): readonly string[] => Object.keys(KERNELS[kernel] ?? {})

function absence(kernel: ProfileName, key: string): string {
  const known = KERNELS[kernel]
  if (!known) return `${kernel} has no sysctls; only ${Object.keys(KERNELS).join(' and ')} have`
  const why = ABSENT[kernel]?.[key]
  return why
    ? `${kernel} does not have it: ${why}`
    : `${kernel} as simulated here does not have it; it has ${Object.keys(known).join(', ')}`
}

/** The least shift that lets 16 bits state a window, at most 14 (RFC 7323 2.2, 2.3). */
function scaleFor(window: number): number {
  let scale = 0
  while (window >>> scale > 0xffff && scale < 14) scale++
  return scale
}
