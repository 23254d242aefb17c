import { expect, test } from 'vitest'
import { newReno } from '../congestion/new-reno'
import { inState } from '../view-for-tests'
import { sendLimit } from './send-limit'

const limit = (change: { sndWnd?: number; retransmitNext?: number }, congestion: object = {}) =>
  sendLimit(inState('ESTABLISHED', change), { ...newReno.start(4000, 0), ...congestion }, 1000)

test('the smaller of the two windows counts', () => {
  expect(limit({ sndWnd: 10_000 })).toBe(4000)
  expect(limit({ sndWnd: 3000 })).toBe(3000)
})

test('RFC 3042: each of the first two duplicates lets one segment out beyond cwnd, the third none', () => {
  expect([1, 2, 3].map((duplicateAcks) => limit({}, { duplicateAcks }))).toEqual([5000, 6000, 4000])
})

test('during a recovery, and while the rest of a timeout is sent again, duplicates let nothing out beyond cwnd', () => {
  expect(limit({}, { duplicateAcks: 2, inRecovery: true })).toBe(4000)
  expect(limit({ retransmitNext: 1001 }, { duplicateAcks: 2 })).toBe(4000)
})
