import { test } from 'vitest'
import { calling } from '#exercises/suite/calling'
import { streamEnds, takeChunk } from './solution'

const nothing = Uint8Array.of()

test('one-message', () => {
  const chunk = Uint8Array.of(0, 0, 0, 2, 7, 8)
  calling({ takeChunk }, nothing, chunk, 9).gives({ messages: [Uint8Array.of(7, 8)], held: nothing })
})

test('two-messages', () => {
  const chunk = Uint8Array.of(0, 0, 0, 1, 7, 0, 0, 0, 1, 8)
  const messages = [Uint8Array.of(7), Uint8Array.of(8)]
  calling({ takeChunk }, nothing, chunk, 9).gives({ messages, held: nothing })
})

test('message-in-two-chunks', () => {
  const begun = Uint8Array.of(0, 0, 0, 2, 7)
  calling({ takeChunk }, nothing, begun, 9).gives({ messages: [], held: begun })
  calling({ takeChunk }, begun, Uint8Array.of(8), 9).gives({ messages: [Uint8Array.of(7, 8)], held: nothing })
})

test('stream-cut-short', () => {
  calling({ streamEnds }, Uint8Array.of(0, 0, 0, 2, 7)).gives('cut short')
})
