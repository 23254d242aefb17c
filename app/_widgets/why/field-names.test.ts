import { expect, test } from 'vitest'
import { twoHosts } from '#content/scenarios/two-hosts'
import { run } from '#engine/scenario/run'
import { changeText, fieldName } from './field-names'

test('a change names its field as the RFC does', () => {
  expect(changeText(['sndNxt', 1001, 1002], 'en')).toBe('SND.NXT 1001 → 1002')
  expect(changeText(['timers.retransmission', null, 1_200_000_000], 'en')).toBe('retransmission timer off → 1200 ms')
  expect(changeText(['ssthresh', Number.MAX_SAFE_INTEGER, 1072], 'zh')).toBe('ssthresh ∞ → 1072')
  expect(changeText(['orphan', false, true], 'zh')).toBe('已被程序放弃 否 → 是')
})

test('every field that a trace can hold has a name in both languages', () => {
  const fields = Object.keys(run(twoHosts()).snapshots[0]?.fields ?? {})
  expect(fields.length).toBeGreaterThan(40)
  const unnamed = fields.filter((path) => fieldName(path, 'en') === path && path !== 'cwnd' && path !== 'ssthresh')
  expect(unnamed.filter((path) => !['timestamps', 'keepalive', 'backlog', 'state'].includes(path))).toEqual([])
  expect(fields.filter((path) => /^[a-z]+[A-Z.]/.test(fieldName(path, 'zh')))).toEqual([])
})
