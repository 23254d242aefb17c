import { expect, test } from 'vitest'
import type { TraceSegment } from '#engine/trace/format'
import { differenceWords } from './difference-words'

const sent = (parts: Partial<TraceSegment> = {}): TraceSegment => ({
  id: 4,
  endpoint: 'client',
  source: { host: 'client', port: 1 },
  destination: { host: 'server', port: 2 },
  at: 0,
  seq: 10,
  ack: 20,
  flags: ['ACK'],
  window: 100,
  length: 5,
  copy: 1,
  cause: 0,
  ...parts,
})

test('the field that differs is named, with both values', () => {
  const difference = { index: 4, a: sent({ at: 1_000_000_000 }), b: sent({ at: 40_000_000 }), field: 'at' } as const
  expect(differenceWords(difference, 'en')).toBe(
    'The first difference is in segment 5: the time at which it is sent is 1000 ms with your code, and 40 ms with the reference.',
  )
  expect(differenceWords(difference, 'zh')).toContain('发送时间在你的连接中是 1000 ms')
})

test('a connection that ends too early says what the reference sends there', () => {
  expect(differenceWords({ index: 4, a: null, b: sent(), field: 'missing' }, 'en')).toBe(
    'Your connection ends before segment 5: the reference sends ACK with sequence number 10, 5 bytes here, yours sends nothing more.',
  )
})

test('a segment too many is described', () => {
  expect(differenceWords({ index: 4, a: sent(), b: null, field: 'missing' }, 'en')).toContain('sends segment 5, ACK')
})

test('an acknowledgment number that is absent is not 0', () => {
  const difference = { index: 0, a: sent({ ack: null }), b: sent({ ack: 0 }), field: 'ack' } as const
  expect(differenceWords(difference, 'en')).toContain('is none with your code, and 0 with')
})

test('options that differ are listed, and none is said where there are none', () => {
  const a = sent({ options: { mss: 1460, sackPermitted: true } })
  expect(differenceWords({ index: 0, a, b: sent(), field: 'options' }, 'en')).toContain(
    'the list of its options is mss=1460 sack-permitted with your code, and none with the reference.',
  )
})
