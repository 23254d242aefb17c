import { expect, test } from 'vitest'
import { flagsOf, segment, segmentLength } from './segment'

test('SYN and FIN take a number each, text one for each byte, an ACK none', () => {
  expect(segmentLength(segment({ flags: 'SYN FIN ACK', payload: { length: 5 } }))).toBe(7)
  expect(segmentLength(segment({ flags: 'ACK PSH RST' }))).toBe(0)
})

test('a segment without the ACK bit has no acknowledgment number, whatever is written', () => {
  expect(segment({ flags: 'SYN', ack: 5 }).ack).toBeNull()
  expect(segment({ flags: 'ACK' }).ack).toBe(0)
})

test('flags are told in the order in which people write them', () => {
  expect(flagsOf(segment({ flags: 'ACK,PSH,RST,FIN,SYN' }))).toEqual(['SYN', 'FIN', 'RST', 'PSH', 'ACK'])
  expect(flagsOf(segment())).toEqual([])
})
