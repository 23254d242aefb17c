import { expect, test } from 'vitest'
import { seconds } from '../sim/time'
import { encodePcapng } from './pcapng'

/** The blocks of a file: type, and length as both ends state it. */
function blocksOf(file: Uint8Array): { type: number; length: number; trailer: number; body: DataView }[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const blocks = []
  for (let at = 0; at < file.length; ) {
    const length = view.getUint32(at + 4, true)
    blocks.push({
      type: view.getUint32(at, true),
      length,
      trailer: view.getUint32(at + length - 4, true),
      body: new DataView(file.buffer, file.byteOffset + at + 8, length - 12),
    })
    at += length
  }
  return blocks
}

const file = encodePcapng('client', [
  { at: seconds(5), bytes: Uint8Array.of(0x45, 1, 2), comment: 'lost' },
  { at: seconds(5) + 1, bytes: Uint8Array.of(0x45) },
])

test('a file is one section, one interface, and a block for each packet, whose lengths agree', () => {
  const blocks = blocksOf(file)
  expect(blocks.map(({ type }) => type)).toEqual([0x0a0d0d0a, 1, 6, 6])
  for (const { length, trailer } of blocks) {
    expect(trailer).toBe(length)
    expect(length % 4).toBe(0)
  }
})

test('the interface says that its packets are IPv4', () => {
  expect(blocksOf(file)[1]?.body.getUint16(0, true)).toBe(228)
})

test('times are nanoseconds, split into two halves', () => {
  const [, , first, second] = blocksOf(file).map(({ body }) => body)
  const timeOf = (body?: DataView) => (body ? body.getUint32(4, true) * 2 ** 32 + body.getUint32(8, true) : null)
  expect(timeOf(first)).toBe(5_000_000_000)
  expect(timeOf(second)).toBe(5_000_000_001)
})
