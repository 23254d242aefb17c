import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rfc9293 } from '../../profiles/rfc9293'
import { seqAdd, seqDistance } from '../formulas/sequence-numbers'
import { inState } from '../view-for-tests'
import { reassemble } from './reassembly'
import { blocksThatFit, sackBlocks } from './sack-blocks'

const piece = (seq: number, length = 100) => ({ seq, payload: { length } })
const block = (left: number, right = left + 100) => ({ left, right })
const after = (early: readonly ReturnType<typeof piece>[], peerFin: number | null = null) => ({
  rcvNxt: 5001,
  early,
  peerFin,
})

test('RFC 2018 4: the first block holds what has just arrived, with all that it touches', () => {
  const early = [piece(5101), piece(5201), piece(5401)]
  expect(sackBlocks({ sackBlocks: [] }, after(early), 5201)).toEqual([block(5101, 5301)])
  expect(sackBlocks({ sackBlocks: [block(5101, 5301)] }, after(early), 5401)).toEqual([block(5401), block(5101, 5301)])
})

test('RFC 2018 4: then come those that were reported most recently, as they are now', () => {
  const before = { sackBlocks: [block(5701), block(5501), block(5301)] }
  expect(sackBlocks(before, after([piece(5301), piece(5501), piece(5601), piece(5701)]), 5601)).toEqual([
    block(5501, 5801),
    block(5301),
  ])
})

test('what closed the first gap lies in no block, and the others keep their order', () => {
  const before = { sackBlocks: [block(5501), block(5101), block(5301)] }
  const left = { rcvNxt: 5201, early: [piece(5301), piece(5501)], peerFin: null }
  expect(sackBlocks(before, left, 5001)).toEqual([block(5501), block(5301)])
})

test('nothing is reported where nothing is early', () => {
  expect(sackBlocks({ sackBlocks: [block(5101)] }, { rcvNxt: 5201, early: [], peerFin: null }, 5001)).toEqual([])
  expect(sackBlocks({ sackBlocks: [] }, { rcvNxt: 5201, early: [], peerFin: 5201 }, 5001)).toEqual([])
})

test('a FIN that came early ends the block before it, or is one alone', () => {
  expect(sackBlocks({ sackBlocks: [] }, after([piece(5101)], 5201), 5101)).toEqual([block(5101, 5202)])
  expect(sackBlocks({ sackBlocks: [] }, after([piece(5101)], 5301), 5301)).toEqual([block(5301, 5302)])
})

test('the FIN of a peer that has sent more than it ended with is not reported', () => {
  expect(sackBlocks({ sackBlocks: [] }, after([piece(5101)], 5150), 5101)).toEqual([block(5101)])
})

test('whatever arrives in whatever order, also where numbers wrap: blocks are all that is early, apart, the newest first', () => {
  const arrivals = fc.array(fc.record({ at: fc.nat(60), length: fc.integer({ min: 1, max: 8 }) }), { maxLength: 40 })
  fc.assert(
    fc.property(arrivals, fc.constantFrom(5001, 2 ** 32 - 20), (pieces, start) => {
      let view = inState('ESTABLISHED', { rcvNxt: start, sack: true })
      for (const { at, length } of pieces) {
        const seq = seqAdd(start, at)
        // What lies before RCV.NXT is trimmed before anything is put in its place.
        const old = seqDistance(start, view.rcvNxt) - at
        if (old >= length) continue
        const part = { seq: seqAdd(seq, Math.max(0, old)), payload: { length: length - Math.max(0, old) }, fin: false }
        const { rcvNxt, early } = reassemble(view, part)
        const blocks = sackBlocks(view, { rcvNxt, early, peerFin: null }, seq)
        view = { ...view, rcvNxt, early, sackBlocks: blocks }

        const places = blocks.map(({ left, right }) => [seqDistance(rcvNxt, left), seqDistance(rcvNxt, right)] as const)
        const inPlace = [...places].sort(([a], [b]) => a - b)
        // Each lies beyond a gap: behind RCV.NXT the first, behind the one before it every other.
        let end = 0
        for (const [left, right] of inPlace) {
          expect(left).toBeGreaterThan(end)
          expect(right).toBeGreaterThan(left)
          end = right
        }
        const reported = places.reduce((sum, [left, right]) => sum + right - left, 0)
        expect(reported).toBe(early.reduce((sum, { payload }) => sum + payload.length, 0))
        const [first] = blocks
        const isEarly = seqDistance(rcvNxt, seq) < 1000 && seq !== rcvNxt
        if (isEarly && first) expect(seqDistance(first.left, seq)).toBeLessThan(seqDistance(first.left, first.right))
      }
    }),
  )
})

test.each([
  ['40 bytes of options hold four blocks', {}, 0, 4],
  ['beside timestamps there is room for three', { timestamps: true }, 0, 3],
  ['a segment full of text has no room', {}, 536, 0],
  ['beside less text there is room for what is left', {}, 536 - 4 - 8, 1],
  ['a byte more, and there is none', {}, 536 - 4 - 7, 0],
  ['beside little text and timestamps three fit', { timestamps: true }, 100, 3],
])('RFC 2018 3: %s', (_, change, length, count) => {
  const view = inState('ESTABLISHED', { peerMss: 536, profile: { ...rfc9293, mss: 536 }, ...change })
  const blocks = [5101, 5301, 5501, 5701, 5901].map((left) => block(left))
  expect(blocksThatFit(view, blocks, length)).toEqual(blocks.slice(0, count))
})
