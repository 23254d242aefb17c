import { expect, test } from 'vitest'
import { rfc9293 } from '../profiles/rfc9293'
import { milliseconds } from '../sim/time'
import { learntFromSyn, optionsOfSyn } from './handshake-options'
import { type SegmentOptions, segment } from './segment'

const offering = { profile: { ...rfc9293, mss: 1460, windowScale: 7, sackPermitted: true, timestamps: true } }
const plain = { profile: rfc9293 }
const everything: SegmentOptions = {
  mss: 1000,
  windowScale: 3,
  sackPermitted: true,
  timestamps: { value: 777, echo: 0 },
}
const syn = (options: SegmentOptions) => segment({ flags: 'SYN', options })

test('MUST-14: a SYN says its MSS, also where nothing else is offered', () => {
  expect(optionsOfSyn(plain, 0, 0)).toEqual({ mss: 536 })
})

test('a SYN carries what the profile offers; its timestamp clock begins at the offset and echoes nothing', () => {
  expect(optionsOfSyn(offering, 5000, milliseconds(30))).toEqual({
    mss: 1460,
    windowScale: 7,
    sackPermitted: true,
    timestamps: { value: 5030, echo: 0 },
  })
})

test('a SYN,ACK carries only what the SYN offered, and echoes its timestamp', () => {
  expect(optionsOfSyn(offering, 0, 0, { mss: 1000 })).toEqual({ mss: 1460 })
  expect(optionsOfSyn(offering, 0, 0, { timestamps: { value: 777, echo: 0 } })).toEqual({
    mss: 1460,
    timestamps: { value: 0, echo: 777 },
  })
})

test('a SYN,ACK accepts nothing that its own side does not offer', () => {
  expect(optionsOfSyn(plain, 0, 0, everything)).toEqual({ mss: 536 })
})

test('the timestamp clock wraps at 2^32', () => {
  expect(optionsOfSyn(offering, 2 ** 32 - 1, milliseconds(1)).timestamps?.value).toBe(0)
})

test('MUST-15: a peer that names no MSS is sent segments of 536 bytes', () => {
  expect(learntFromSyn(offering, syn({}), 0).peerMss).toBe(536)
  expect(learntFromSyn(offering, syn({ mss: 1200 }), 0).peerMss).toBe(1200)
})

test('windows are shifted where both sides said so, each by its own number', () => {
  expect(learntFromSyn(offering, syn(everything), 0)).toMatchObject({ sndWndShift: 3, rcvWndShift: 7 })
})

test.each([
  ['the peer', offering, {}],
  ['this side', plain, everything],
])('windows are not shifted where %s did not offer it', (_, view, options) => {
  expect(learntFromSyn(view, syn(options), 0)).toMatchObject({ sndWndShift: 0, rcvWndShift: 0 })
})

test('a shift of more than 14 counts as 14 (RFC 7323 2.3), the peer’s and ours', () => {
  const large = { profile: { ...rfc9293, windowScale: 20 } }
  expect(learntFromSyn(large, syn({ windowScale: 15 }), 0)).toMatchObject({ sndWndShift: 14, rcvWndShift: 14 })
  expect(optionsOfSyn(large, 0, 0).windowScale).toBe(14)
})

test('timestamps are used where both sides offer them, and the first one is kept', () => {
  expect(learntFromSyn(offering, syn(everything), 42)).toMatchObject({
    timestamps: true,
    tsRecent: 777,
    tsRecentAt: 42,
  })
  expect(learntFromSyn(plain, syn(everything), 42).timestamps).toBe(false)
  expect(learntFromSyn(offering, syn({}), 42).timestamps).toBe(false)
})
