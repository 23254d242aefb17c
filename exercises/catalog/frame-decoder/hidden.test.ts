import fc from 'fast-check'
import { test } from 'vitest'
import { calling } from '#exercises/suite/calling'
import { caseSeed } from '#exercises/suite/case-seed'
import { streamEnds, takeChunk } from './solution'

const nothing = Uint8Array.of()

/** The bytes of a frame: its length in four bytes, and the message. */
const frame = (message: readonly number[]): number[] => {
  const { length } = message
  return [Math.floor(length / 2 ** 24), (length >> 16) & 255, (length >> 8) & 255, length & 255, ...message]
}

const taking = (held: readonly number[], chunk: readonly number[], maxLength = 9) =>
  calling({ takeChunk }, Uint8Array.from(held), Uint8Array.from(chunk), maxLength)
const whole = (messages: readonly (readonly number[])[], held: readonly number[] = []) => ({
  messages: messages.map((bytes) => Uint8Array.from(bytes)),
  held: Uint8Array.from(held),
})

test('length-in-two-chunks', () => {
  taking([], [0, 0]).gives(whole([], [0, 0]))
  taking([0, 0], [0]).gives(whole([], [0, 0, 0]))
  taking([0, 0, 0], [1, 7]).gives(whole([[7]]))
})

test('length-without-message', () => {
  taking([], [0, 0, 0, 2]).gives(whole([], [0, 0, 0, 2]))
  taking([0, 0, 0, 2], [7, 8]).gives(whole([[7, 8]]))
})

test('messages-and-a-beginning', () => {
  taking([], [...frame([7]), 0]).gives(whole([[7]], [0]))
  taking([], [...frame([7]), ...frame([8]), 0, 0]).gives(whole([[7], [8]], [0, 0]))
  taking([], [...frame([7]), 0, 0, 0, 2, 8]).gives(whole([[7]], [0, 0, 0, 2, 8]))
})

test('end-and-beginning', () => {
  taking([0, 0, 0, 1], [7, 0]).gives(whole([[7]], [0]))
  taking([0, 0, 0, 2, 7], [8, ...frame([9]), 0]).gives(whole([[7, 8], [9]], [0]))
})

test('empty-message', () => {
  taking([], frame([])).gives(whole([[]]))
  taking([0, 0, 0], [0, ...frame([7])]).gives(whole([[], [7]]))
})

test('empty-chunk', () => {
  taking([0, 0, 0, 2, 7], []).gives(whole([], [0, 0, 0, 2, 7]))
  taking([], []).gives(whole([]))
})

test('long-message', () => {
  // 258 is 0x0102, and 65,793 is 0x010101: every byte of the length counts, but the first.
  for (const length of [258, 65_793]) {
    const message = Array.from({ length }, (_, index) => index % 251)
    taking([], frame(message), 100_000).gives(whole([message]))
  }
})

test('longest-message', () => {
  taking([], frame([1, 2, 3]), 3).gives(whole([[1, 2, 3]]))
})

test('too-long', () => {
  taking([], frame([1, 2, 3, 4]), 3).gives('too long')
})

test('too-long-before-it-comes', () => {
  taking([], [0, 0, 0, 4], 3).gives('too long')
  taking([0, 0, 0], [4, 1], 3).gives('too long')
})

test('too-long-behind-others', () => {
  taking([], [...frame([7]), 0, 0, 0, 4], 3).gives('too long')
})

test('largest-length', () => {
  taking([], [128, 0, 0, 0], 1_000_000).gives('too long')
  taking([], [255, 255, 255, 255], 4_294_967_294).gives('too long')
})

test('memory-is-used-again', () => {
  taking([], [...frame([7]), 0, 0]).keeps(whole([[7]], [0, 0]))
  taking([0, 0], [0]).keeps(whole([], [0, 0, 0]))
})

test('part-of-a-larger-memory', () => {
  // A chunk is often a window into a larger buffer, and begins somewhere in it.
  const memory = Uint8Array.of(99, 99, ...frame([7]), 99, 99)
  calling({ takeChunk }, nothing, memory.subarray(2, -2), 9).gives(whole([[7]]))
})

test('cut-anywhere', () => {
  // Empty messages and empty chunks have tests of their own.
  const message = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 6 })
  const someMessages = fc.array(message, { minLength: 1, maxLength: 4 })
  const someSizes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 10 })
  fc.assert(
    fc.property(someMessages, someSizes, (messages, sizes) => {
      const stream = messages.flatMap((message) => frame(message))
      const left = [...messages]
      let held: number[] = []
      let read = 0
      for (const size of [...sizes, stream.length]) {
        const chunk = stream.slice(read, read + size)
        if (chunk.length === 0) break
        read += chunk.length
        const complete: number[][] = []
        let waiting = [...held, ...chunk]
        for (let next = left[0]; next && waiting.length >= 4 + next.length; next = left[0]) {
          complete.push(next)
          waiting = waiting.slice(4 + next.length)
          left.shift()
        }
        taking(held, chunk).gives(whole(complete, waiting))
        held = waiting
      }
    }),
    { seed: caseSeed(), numRuns: 60 },
  )
})

test('stream-complete', () => {
  calling({ streamEnds }, nothing).gives('complete')
})

test('stream-cut-within-a-length', () => {
  calling({ streamEnds }, Uint8Array.of(0)).gives('cut short')
  calling({ streamEnds }, Uint8Array.of(0, 0, 0, 2)).gives('cut short')
})
