import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linux310 } from '../../profiles/linux-3.10'
import { linux618 } from '../../profiles/linux-6.18'
import { rfc9293 } from '../../profiles/rfc9293'
import { admitFinalAck } from './admit-final-ack'
import { admitSyn } from './admit-syn'

const queues = (backlog: number, requests: number, waiting: number) => ({ backlog, requests, waiting })
const withoutCookies = { ...linux618, synCookies: 0 } as const
const always = { ...linux618, synCookies: 2 } as const

test('one more than the backlog fits into the accept queue, then every SYN is dropped (X3)', () => {
  expect([0, 1, 2, 3].map((waiting) => admitSyn(queues(2, 0, waiting), linux618))).toEqual([
    'queue',
    'queue',
    'queue',
    'drop',
  ])
})

test('one more than the backlog fits into the request queue, then a SYN gets a cookie or is dropped (X4)', () => {
  const of = (limits: typeof linux618) => [2, 3].map((requests) => admitSyn(queues(2, requests, 0), limits))
  expect(of(linux618)).toEqual(['queue', 'cookie'])
  expect(of(withoutCookies)).toEqual(['queue', 'drop'])
})

test('tcp_syncookies = 2 answers every SYN by a cookie, but not before a full accept queue', () => {
  expect(admitSyn(queues(2, 0, 0), always)).toBe('cookie')
  expect(admitSyn(queues(2, 0, 3), always)).toBe('drop')
})

test('no backlog counts for more than somaxconn: 4096, and 128 in old kernels', () => {
  expect([4096, 4097].map((waiting) => admitSyn(queues(100_000, 0, waiting), linux618))).toEqual(['queue', 'drop'])
  expect([128, 129].map((waiting) => admitSyn(queues(100_000, 0, waiting), linux310))).toEqual(['queue', 'drop'])
})

test('before Linux 4.4 the request queue ends at a power of two, 16 or more', () => {
  const firstCookie = (backlog: number) =>
    Array.from({ length: 1000 }, (_, requests) => requests).find(
      (requests) => admitSyn(queues(backlog, requests, 0), linux310) === 'cookie',
    )
  expect([0, 2, 15, 16, 100, 4096].map(firstCookie)).toEqual([16, 16, 16, 32, 128, 256])
})

test('without cookies the last quarter of tcp_max_syn_backlog is kept for others; with them it is not looked at', () => {
  const limits = { ...withoutCookies, maxSynBacklog: 8 }
  const of = (requests: number, synCookies: 0 | 1) => admitSyn(queues(100, requests, 0), { ...limits, synCookies })
  expect([of(6, 0), of(7, 0), of(7, 1), of(100, 1)]).toEqual(['queue', 'drop', 'queue', 'queue'])
})

test('the RFC knows no limit but the backlog', () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(200_000), fc.nat(200_000), (backlog, requests, waiting) => {
      const hasRoom = requests <= backlog && waiting <= backlog
      expect(admitSyn(queues(backlog, requests, waiting), rfc9293)).toBe(hasRoom ? 'queue' : 'drop')
    }),
  )
})

test('the last ACK of a handshake is ignored before a full accept queue, or reset by tcp_abort_on_overflow', () => {
  const of = (limits: typeof linux618) => [2, 3].map((waiting) => admitFinalAck(queues(2, 1, waiting), limits))
  expect(of(linux618)).toEqual(['established', 'ignored'])
  expect(of({ ...linux618, abortOnOverflow: true })).toEqual(['established', 'reset'])
})
