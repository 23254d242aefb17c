import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../../sim/utf8'
import { seqAdd } from '../formulas/sequence-numbers'
import { segment } from '../segment'
import { inState } from '../view-for-tests'
import { trim } from './trim'

const view = inState('ESTABLISHED', { rcvNxt: 5001, rcvWnd: 10 })
const bytesOf = (text: string) => ({ length: text.length, bytes: utf8(text) })
const carrying = (seq: number, text: string, flags = 'ACK') => segment({ flags, seq, payload: bytesOf(text) })

test('a segment that is new and fits stays whole', () => {
  expect(trim(view, carrying(5003, 'abc', 'FIN ACK'))).toEqual({ seq: 5003, payload: bytesOf('abc'), fin: true })
})

test('bytes before RCV.NXT are cut', () => {
  expect(trim(view, carrying(4999, 'oldnew'))).toEqual({ seq: 5001, payload: bytesOf('dnew'), fin: false })
})

test('bytes beyond the window are cut, and the FIN behind them too', () => {
  expect(trim(view, carrying(5009, 'inside', 'FIN ACK'))).toEqual({ seq: 5009, payload: bytesOf('in'), fin: false })
})

test('a FIN takes a number of the window: where text fills it, the FIN is cut', () => {
  expect(trim(view, carrying(5008, 'abc', 'FIN ACK'))).toMatchObject({ payload: { length: 3 }, fin: false })
  expect(trim({ ...view, rcvWnd: 0 }, carrying(5001, '', 'FIN ACK')).fin).toBe(false)
})

test('a segment that is larger than the window is cut on both sides', () => {
  const part = trim(view, carrying(4999, '--0123456789++'))
  expect(part).toEqual({ seq: 5001, payload: bytesOf('0123456789'), fin: false })
})

test('of old text with a new FIN the FIN remains', () => {
  expect(trim(view, carrying(4998, 'old', 'FIN ACK'))).toMatchObject({ seq: 5001, payload: { length: 0 }, fin: true })
})

test('an old FIN does not remain', () => {
  expect(trim(view, carrying(4997, 'old', 'FIN ACK'))).toMatchObject({ seq: 5001, payload: { length: 0 }, fin: false })
})

test('a SYN takes the first number: its text begins one later', () => {
  expect(trim(view, carrying(5000, 'abc', 'SYN ACK'))).toEqual({ seq: 5001, payload: bytesOf('abc'), fin: false })
})

test('what remains is that part of the text which lies in the window, everywhere on the circle', () => {
  const anywhere = fc.oneof(fc.nat(2 ** 32 - 1), fc.integer({ min: 2 ** 32 - 40, max: 2 ** 32 - 1 }))
  fc.assert(
    fc.property(
      anywhere,
      fc.integer({ min: -20, max: 20 }),
      fc.nat(30),
      fc.nat(15),
      (rcvNxt, offset, length, rcvWnd) => {
        const inside = Array.from({ length }, (_, i) => offset + i).filter((place) => place >= 0 && place < rcvWnd)
        const part = trim(
          { ...view, rcvNxt, rcvWnd },
          segment({ flags: 'ACK', seq: seqAdd(rcvNxt, offset), payload: { length } }),
        )
        expect(part.payload.length).toBe(inside.length)
        if (inside[0] !== undefined) expect(part.seq).toBe(seqAdd(rcvNxt, inside[0]))
      },
    ),
  )
})
