import fc from 'fast-check'
import { expect, test } from 'vitest'
import { howMuchToSend, type Waiting } from './how-much-to-send'
import { seqAdd } from './sequence-numbers'

const MSS = 1000
/** 300 bytes wait, nothing is in flight, the window is wide. A test says what differs. */
const leaves = (words: Partial<Waiting> & { inFlight?: number } = {}) => {
  const { inFlight = 0, ...rest } = words
  const sndUna = words.sndUna ?? 5000
  const sndNxt = seqAdd(sndUna, inFlight)
  const usual = { unsent: 300, sndWnd: 10_000, maxSndWnd: 10_000, mss: MSS, pushed: true, nagle: true }
  return howMuchToSend({ ...usual, sndUna, sndNxt, ...rest })
}

test('SHLD-7: a small segment leaves where nothing is in flight, and waits where something is', () => {
  expect(leaves()).toBe(300)
  expect(leaves({ inFlight: 1 })).toBe(0)
})

test('MUST-17: without Nagle it does not wait', () => {
  expect(leaves({ inFlight: 1, nagle: false })).toBe(300)
})

test('a full segment never waits for what is in flight', () => {
  expect(leaves({ unsent: MSS, inFlight: 500 })).toBe(MSS)
})

test('full segments leave at once; the rest behind them waits, for they are in flight then', () => {
  expect(leaves({ unsent: 2300 })).toBe(2000)
  expect(leaves({ unsent: 2300, nagle: false })).toBe(2300)
})

test('MUST-38: where the window has no room for all of it, only full segments leave', () => {
  expect(leaves({ unsent: 5000, sndWnd: 2500, nagle: false })).toBe(2000)
  expect(leaves({ unsent: 5000, sndWnd: 900, nagle: false })).toBe(0)
})

test('all of it leaves that just fits, and nothing where one byte has no room', () => {
  expect(leaves({ sndWnd: 300 })).toBe(300)
  expect(leaves({ sndWnd: 299 })).toBe(0)
})

test('what is not pushed waits for more', () => {
  expect(leaves({ pushed: false })).toBe(0)
  expect(leaves({ pushed: false, unsent: 1300, nagle: false })).toBe(MSS)
})

test('half of the largest window that ever was is worth a segment', () => {
  const small = { unsent: 5000, maxSndWnd: 1200 }
  expect(leaves({ ...small, sndWnd: 600 })).toBe(600)
  expect(leaves({ ...small, sndWnd: 599 })).toBe(0)
  expect(leaves({ ...small, sndWnd: 601, inFlight: 1, nagle: false })).toBe(600)
})

test('Nagle holds back half of the largest window, too', () => {
  expect(leaves({ unsent: 5000, maxSndWnd: 1200, sndWnd: 800, inFlight: 100 })).toBe(0)
})

test('what is in flight takes its part of the window', () => {
  expect(leaves({ unsent: 5000, sndWnd: 4000, inFlight: 1500 })).toBe(2000)
})

test('MUST-34: nothing leaves where the window ends before what is in flight', () => {
  expect(leaves({ unsent: 5000, sndWnd: 100, inFlight: 1500, maxSndWnd: 100, nagle: false })).toBe(0)
})

test('what is in flight is counted across 2^32', () => {
  expect(leaves({ unsent: 5000, sndUna: 2 ** 32 - 1000, inFlight: 1500, sndWnd: 4000 })).toBe(2000)
})

test('never more leaves than waits, nor than the window has room for; nothing is lost by it where nothing limits', () => {
  const sizes = {
    unsent: fc.nat(20_000),
    sndWnd: fc.nat(20_000),
    inFlight: fc.nat(5000),
    mss: fc.integer({ min: 1, max: 3000 }),
  }
  const choices = { pushed: fc.boolean(), nagle: fc.boolean(), maxSndWnd: fc.nat(40_000) }
  fc.assert(
    fc.property(fc.record({ ...sizes, ...choices }), (words) => {
      const amount = leaves(words)
      const usable = Math.max(words.sndWnd - words.inFlight, 0)
      expect(amount).toBeLessThanOrEqual(Math.min(words.unsent, usable))
      expect(amount).toBeGreaterThan(Math.min(words.unsent, usable) - words.mss)
    }),
  )
})
