import { expect, test } from 'vitest'
import { linux618 } from '../../profiles/linux-6.18'
import type { Profile } from '../../profiles/profile'
import { seqAdd } from '../formulas/sequence-numbers'
import { makeSynCookie } from '../formulas/syn-cookie'
import { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { admission } from './admission'

const listener = (requests: number, waiting: number, profile: Partial<Profile> = {}) =>
  inState('LISTEN', { backlog: 2, requests, waiting, profile: { ...linux618, ...profile } })
const syn = arrives({ flags: 'SYN', seq: 5000, options: { mss: 1400, windowScale: 7, sackPermitted: true } })
const handshake = {
  local: listener(0, 0).local,
  remote: syn.source,
  irs: 5000,
  secret: 0,
  now: 0,
}
const cookie = makeSynCookie(handshake, 1400)
const cookieAck = (words: object = {}) => arrives({ flags: 'ACK', seq: 5001, ack: seqAdd(cookie, 1), ...words })

test('a SYN that there is room for goes on', () => {
  expect(admission(listener(2, 2), syn)).toMatchObject({ then: 'continue' })
})

test('a full request queue answers by a cookie that offers nothing but an MSS, and keeps nothing', () => {
  const decision = admission(listener(3, 0), syn)
  const options = { mss: 1460 }
  const answer = segment({ flags: 'SYN ACK', seq: cookie, ack: 5001, window: 65_535, options })
  expect(decision).toMatchObject({ send: [answer], then: 'stop' })
  expect(decision?.send?.[0]?.options).toEqual(options)
  expect(decision?.set).toBeUndefined()
  expect(decision?.timers).toBeUndefined()
})

test.each<[string, number, number, Partial<Profile>]>([
  ['TCPReqQFullDrop, ListenDrops', 3, 0, { synCookies: 0 }],
  ['TCPReqQFullDrop, ListenDrops', 3, 3, { synCookies: 0 }],
  ['ListenOverflows, ListenDrops', 0, 3, {}],
  ['ListenOverflows, ListenDrops', 3, 3, {}],
  ['ListenDrops', 2, 0, { synCookies: 0, maxSynBacklog: 1 }],
  ['TCPReqQFullDoCookies, SyncookiesSent', 3, 0, {}],
])('%s: the reason of what is refused names the counters, with %d requests and %d waiting', (counters, ...queues) => {
  const decision = admission(listener(...queues), syn)
  expect(decision?.then).toBe('stop')
  expect(decision?.why.split(':')[0]).toBe(counters)
})

test('a SYN that reopens a connection in TIME-WAIT passes a full request queue, but no full accept queue', () => {
  expect(admission(listener(3, 0), { ...syn, beyond: 7 })?.then).toBe('continue')
  expect(admission(listener(0, 3), { ...syn, beyond: 7 })?.then).toBe('stop')
})

test('a cookie that comes back goes on, unless the accept queue is full', () => {
  expect(admission(listener(0, 2), cookieAck())).toMatchObject({ then: 'continue' })
  expect(admission(listener(0, 3), cookieAck())?.why).toMatch(/^ListenOverflows/)
  expect(admission(listener(0, 3), cookieAck())).toMatchObject({ then: 'stop' })
  expect(admission(listener(0, 3, { abortOnOverflow: true }), cookieAck())?.send).toBeUndefined()
})

test.each([
  ['a wrong number', listener(0, 0), cookieAck({ ack: cookie })],
  ['a cookie where none are made', listener(0, 0, { synCookies: 0 }), cookieAck()],
  ['a cookie with a SYN', listener(0, 0), cookieAck({ flags: 'SYN ACK' })],
  ['a reset', listener(0, 0), cookieAck({ flags: 'RST ACK' })],
  ['a reset without ACK', listener(0, 0), arrives({ flags: 'RST' })],
  ['a FIN', listener(0, 0), arrives({ flags: 'FIN' })],
  ['a listener without a backlog', inState('LISTEN', { profile: linux618 }), syn],
])('nothing is said of %s: the listener answers as ever', (_, view, input) => {
  expect(admission(view, input)).toBeNull()
})

test('a host’s own formulas decide', () => {
  const view = listener(0, 0)
  const formulas = { ...view.formulas, admitSyn: () => 'drop' as const, checkSynCookie: () => 999 }
  expect(admission({ ...view, formulas }, syn)?.then).toBe('stop')
  expect(admission({ ...view, formulas }, cookieAck({ ack: 1 }))?.then).toBe('continue')
})
