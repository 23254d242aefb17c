import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../../sim/utf8'
import { seqAdd } from '../formulas/sequence-numbers'
import { segment } from '../segment'
import { total } from '../sending/payloads'
import { inState } from '../view-for-tests'
import { reassemble } from './reassembly'
import { trim } from './trim'

const part = (seq: number, text: string) => ({ seq, payload: { length: text.length, bytes: utf8(text) }, fin: false })

test('what continues RCV.NXT is delivered', () => {
  expect(reassemble(inState('ESTABLISHED'), part(5001, 'abc'))).toEqual({
    deliver: [part(5001, 'abc').payload],
    rcvNxt: 5004,
    early: [],
  })
})

test('what is early waits in the order of the stream', () => {
  const { fin: _, ...later } = part(5020, 'later')
  const { fin: __, ...sooner } = part(5010, 'sooner')
  const result = reassemble(inState('ESTABLISHED', { early: [later] }), part(5010, 'sooner'))
  expect(result).toEqual({ deliver: [], rcvNxt: 5001, early: [sooner, later] })
})

test('the bytes that close a gap bring all that they reach, up to the next gap', () => {
  const early = [part(5003, 'cd'), part(5005, 'ef'), part(5008, 'x')]
  const result = reassemble(inState('ESTABLISHED', { early }), part(5001, 'ab'))
  expect(result).toMatchObject({
    deliver: [{ bytes: utf8('ab') }, { bytes: utf8('cd') }, { bytes: utf8('ef') }],
    rcvNxt: 5007,
    early: [{ seq: 5008 }],
  })
})

test('early bytes that come again are held once', () => {
  let early = reassemble(inState('ESTABLISHED'), part(5010, 'abcd')).early
  for (const again of [part(5010, 'abcd'), part(5008, '__abcd__'), part(5012, 'cd')]) {
    early = reassemble(inState('ESTABLISHED', { early }), again).early
  }
  expect(total(early.map(({ payload }) => payload))).toBe(8)
})

test('what overlaps its neighbours fills the gap between them', () => {
  const { fin: _, ...before } = part(5010, 'abcd')
  const { fin: __, ...between } = part(5014, 'efgh')
  const early = [before, part(5017, 'h')]
  expect(reassemble(inState('ESTABLISHED', { early }), part(5012, 'cdefgh')).early).toEqual([before, between])
})

test('nothing new changes nothing', () => {
  const early = [part(5010, 'abcd')]
  expect(reassemble(inState('ESTABLISHED', { early }), part(5001, ''))).toEqual({ deliver: [], rcvNxt: 5001, early })
})

test('any cutting, order and repetition of a stream delivers it in order, once', () => {
  const LENGTH = 60
  const stream = Uint8Array.from({ length: LENGTH }, (_, place) => place)
  const cut = fc.record({ from: fc.nat(LENGTH - 1), length: fc.integer({ min: 1, max: 20 }) })
  const start = fc.oneof(fc.nat(2 ** 32 - 1), fc.integer({ min: 2 ** 32 - LENGTH, max: 2 ** 32 - 1 }))
  fc.assert(
    fc.property(start, fc.array(cut, { maxLength: 40 }), fc.integer({ min: 1, max: 90 }), (irs, cuts, rcvWnd) => {
      let view = inState('ESTABLISHED', { rcvNxt: irs, rcvWnd })
      const delivered: number[] = []
      // Whatever was lost or did not fit is sent again, byte by byte.
      const again = Array.from(stream, (_, from) => ({ from, length: 1 }))
      for (const { from, length } of [...cuts, ...again]) {
        const bytes = stream.subarray(from, from + length)
        const arrived = segment({ seq: seqAdd(irs, from), payload: { length: bytes.length, bytes } })
        const { deliver, rcvNxt, early } = reassemble(view, trim(view, arrived))
        for (const payload of deliver) delivered.push(...(payload.bytes ?? []))
        view = { ...view, rcvNxt, early }
        expect(total(early.map(({ payload }) => payload))).toBeLessThanOrEqual(rcvWnd)
      }
      expect(delivered).toEqual([...stream])
      expect(view.rcvNxt).toBe(seqAdd(irs, LENGTH))
      expect(view.early).toEqual([])
    }),
  )
})
