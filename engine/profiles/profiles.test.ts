import { expect, test } from 'vitest'
import { milliseconds, minutes, seconds } from '../sim/time'
import { backOff } from '../tcp/formulas/rto'
import { PROFILE_NAMES, PROFILES } from './by-name'
import type { Profile } from './profile'

const { rfc9293, 'linux-6.18': linux618, 'linux-3.10': linux310, bsd } = PROFILES

/** The sum of a first timeout and `count` more, each twice as long as the one before, in seconds. */
function total(profile: Profile, first: number, count: number): number {
  let sum = 0
  for (let rto = first, i = 0; i <= count; i++, rto = backOff(rto, profile)) sum += rto
  return sum / 1e9
}

test.each(PROFILE_NAMES)('%s bears the name by which a scenario asks for it, and names every field', (name) => {
  expect(PROFILES[name].name).toBe(name)
  expect(Object.keys(PROFILES[name]).sort()).toEqual(Object.keys(rfc9293).sort())
  expect(Object.values(PROFILES[name])).not.toContain(undefined)
})

test('MUST-28: no profile asks a silent peer before two hours', () => {
  for (const profile of Object.values(PROFILES)) expect(profile.keepaliveIdle).toBeGreaterThanOrEqual(minutes(120))
})

test('SHLD-11: every profile tries for at least 100 seconds', () => {
  for (const profile of Object.values(PROFILES)) {
    expect(total(profile, profile.rtoMin, profile.retransmissions)).toBeGreaterThanOrEqual(100)
  }
})

test('Linux gives up after 924.6 seconds of timeouts, an orphan after 102.2', () => {
  expect(total(linux618, linux618.rtoMin, linux618.retransmissions)).toBe(924.6)
  expect(total(linux618, linux618.rtoMin, linux618.orphanRetransmissions)).toBe(102.2)
})

test('4.4BSD gives up after 542.5 seconds', () => {
  expect(total(bsd, bsd.rtoMin, bsd.retransmissions)).toBe(542.5)
})

test('TIME-WAIT lasts four minutes by the RFC, one minute in Linux and in 4.4BSD', () => {
  expect([rfc9293, linux618, linux310, bsd].map(({ timeWait }) => timeWait / 1e9)).toEqual([240, 60, 60, 60])
})

test('a keepalive of Linux finds a dead peer after 2 h 11 min 15 s', () => {
  const { keepaliveIdle, keepaliveInterval, keepaliveProbes } = linux618
  expect(keepaliveIdle + keepaliveProbes * keepaliveInterval).toBe(seconds(7875))
})

test('Linux 3.10 is Linux 6.18 but for what came or went between them', () => {
  const differing = Object.entries(linux310).filter(([field, value]) =>
    Object.entries(linux618).every(([f, v]) => f !== field || v !== value),
  )
  expect(Object.fromEntries(differing)).toEqual({
    name: 'linux-3.10',
    synLinearTimeouts: 0,
    somaxconn: 128,
    requestQueueEnds: 'at-power-of-two',
    timeWaitReuse: 0,
    challengeAcks: 100,
    challengeInterval: milliseconds(1000),
  })
})
