import { expect, test } from 'vitest'
import { utf8 } from '../sim/utf8'
import { segment } from '../tcp/segment'
import { decodeTcp, encodeTcp } from '../wire/tcp'
import { packetOf, segmentOf } from './tcp-packet'

const source = { host: 'client', port: 49_152 }
const destination = { host: 'server', port: 80 }
const throughBytes = (words: Parameters<typeof segment>[0]) =>
  segmentOf(decodeTcp(encodeTcp(packetOf({ source, destination, segment: segment(words) }), 1, 2), 1, 2))

test('a segment that went through bytes says what it said before', () => {
  const bytes = utf8('hello')
  const words = { flags: 'ACK PSH URG', seq: 7, ack: 9, urgent: 3, window: 500, payload: { length: 5, bytes } }
  expect(throughBytes(words)).toEqual(segment(words))
})

test('the options of a SYN come through, whichever there are', () => {
  const all = { mss: 1460, windowScale: 7, sackPermitted: true, timestamps: { value: 1, echo: 2 } } as const
  for (const options of [{}, all, { mss: 9 }, { windowScale: 3 }, { sackPermitted: true } as const]) {
    expect(throughBytes({ flags: 'SYN', options }).options).toEqual(options)
  }
})

test('where nobody wrote bytes a packet carries zeros', () => {
  expect(throughBytes({ flags: 'ACK', payload: { length: 2 } }).payload).toEqual({
    length: 2,
    bytes: Uint8Array.of(0, 0),
  })
})
