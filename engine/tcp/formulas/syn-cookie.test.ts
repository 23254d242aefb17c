import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seconds } from '../../sim/time'
import { seqAdd, seqDistance } from './sequence-numbers'
import { checkSynCookie, type Handshake, makeSynCookie } from './syn-cookie'

const handshake: Handshake = {
  local: { host: 'server', port: 80 },
  remote: { host: 'client', port: 50_000 },
  irs: 0xffff_fff0,
  secret: 7,
  now: seconds(1000),
}
const cookie = makeSynCookie(handshake, 1460)

test('a cookie holds the largest of its sizes that the peer can receive, or the smallest', () => {
  const sizes = [1, 536, 1299, 1300, 1440, 1459, 1460, 65_495]
  expect(sizes.map((mss) => checkSynCookie(handshake, makeSynCookie(handshake, mss)))).toEqual([
    536, 536, 536, 1300, 1440, 1440, 1460, 1460,
  ])
})

test('a cookie is good for this count of the clock and for the next, of 64 seconds each', () => {
  const made = seconds(64 * 40)
  const old = makeSynCookie({ ...handshake, now: made }, 1460)
  const at = (s: number) => checkSynCookie({ ...handshake, now: made + seconds(s) }, old)
  expect([0, 63, 127, 128, 64 * 31]).toSatisfy((times: number[]) => times.every((s) => (at(s) !== null) === s < 128))
})

test('a cookie is good whenever it is made, also where the five bits of its time wrap', () => {
  fc.assert(
    fc.property(fc.nat(8_000_000), fc.nat(0xffff_ffff), fc.integer({ min: 0, max: 63 }), (start, irs, later) => {
      const then = { ...handshake, irs, now: seconds(start) }
      expect(checkSynCookie({ ...then, now: seconds(start + later) }, makeSynCookie(then, 1460))).toBe(1460)
    }),
  )
})

test.each<[string, Partial<Handshake>]>([
  ['port', { remote: { host: 'client', port: 50_001 } }],
  ['host', { remote: { host: 'other', port: 50_000 } }],
  ['port of this host', { local: { host: 'server', port: 81 } }],
  ['number', { irs: 5 }],
  ['secret', { secret: 8 }],
])('a cookie is no good for another %s', (_, change) => {
  expect(checkSynCookie({ ...handshake, ...change }, cookie)).toBeNull()
})

test('no number beside a cookie is one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 0x00ff_ffff }), (off) => {
      expect(checkSynCookie(handshake, seqAdd(cookie, off))).toBeNull()
    }),
  )
})

test('a cookie of a time to come, at the beginning of the clock, is none', () => {
  const future = makeSynCookie({ ...handshake, now: seconds(64 * 31) }, 1460)
  expect(checkSynCookie({ ...handshake, now: 0 }, future)).toBeNull()
})

test('counted from the peer’s number, cookies grow with the time', () => {
  const at = (s: number) => seqDistance(handshake.irs, makeSynCookie({ ...handshake, now: seconds(s) }, 1460))
  expect(at(0)).toBeLessThan(at(64))
  expect(at(64)).toBeLessThan(at(128))
})
