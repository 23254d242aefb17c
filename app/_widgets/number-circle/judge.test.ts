import { expect, test } from 'vitest'
import { judge } from './judge'

const window = { rcvNxt: 0xffff_fff0, rcvWnd: 64 }

test('a segment that begins behind the wrap is ahead of a window that begins before it', () => {
  expect(judge(window, 8, 4)).toEqual({ kind: 'ahead', isAcceptable: true, cut: 0 })
})

test('a copy that ends just below RCV.NXT is old; one byte more and it is partly new', () => {
  expect(judge(window, 0xffff_ffe0, 16)).toEqual({ kind: 'old', isAcceptable: false })
  expect(judge(window, 0xffff_ffe0, 17)).toEqual({ kind: 'partly-old', isAcceptable: true, old: 16, cut: 0 })
})

test('the last number of the window is in it, the next is beyond', () => {
  expect(judge(window, 47, 1)).toEqual({ kind: 'ahead', isAcceptable: true, cut: 0 })
  expect(judge(window, 48, 1)).toEqual({ kind: 'beyond', isAcceptable: false })
})

test('what reaches past the window is cut', () => {
  expect(judge(window, 40, 20)).toEqual({ kind: 'ahead', isAcceptable: true, cut: 12 })
})

test('exactly half the circle away is neither before nor after', () => {
  expect(judge(window, 0x7fff_fff0, 1)).toEqual({ kind: 'opposite', isAcceptable: false })
})

test('a closed window takes no data, and an empty segment only at RCV.NXT', () => {
  const closed = { rcvNxt: 100, rcvWnd: 0 }
  expect(judge(closed, 100, 1)).toEqual({ kind: 'closed', isAcceptable: false })
  expect(judge(closed, 100, 0)).toEqual({ kind: 'empty', isAcceptable: true })
})
