import { expect, test } from 'vitest'
import { handshake } from '#content/scenarios/three-segments'
import { run } from '#engine/scenario/run'
import { briefRunText, runText } from './run-text'

const whole = run(handshake)

test('a run is called by the segment that was changed, and by what was done to it', () => {
  const change = { kind: 'segment', segment: 1, change: { kind: 'delay', byMs: 50 } } as const
  expect(runText({ change, whole }, 'en')).toBe('Segment 2 (SYN,ACK SEQ=5000 ACK=1001) 50 ms late')
  expect(runText({ change, whole }, 'zh')).toBe('第 2 个报文段（SYN,ACK SEQ=5000 ACK=1001）推迟 50 ms')
})

test('the first run and one of a knob have names of their own', () => {
  expect(runText({ change: null, whole }, 'en')).toBe('The run as it was')
  expect(runText({ change: { kind: 'knob', value: 3 }, whole }, 'zh')).toBe('取 3')
})

test('where there is little room a changed segment is its number, its flags and what was done', () => {
  const change = { kind: 'segment', segment: 2, change: { kind: 'lose' } } as const
  expect(briefRunText({ change, whole }, 'en')).toBe('#3 ACK lost')
  expect(briefRunText({ change: null, whole }, 'en')).toBe('The run as it was')
})
