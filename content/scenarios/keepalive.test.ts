import { expect, test } from 'vitest'
import { answersTo, segmentsSent, signalsOf, stateOf, timesOf } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { defaults, hungPeer, onlySysctls, sixThreeTwo, sysctlsAndProgram, twoOneThree } from './keepalive'

/** What the client sends once the connection stands and is silent. */
const sentInSilence = (...parameters: Parameters<typeof run>) =>
  segmentsSent(run(...parameters), { from: 'client' }).filter(({ at }) => at > 0)

test('L7.1 ①: Linux finds a dead peer after 7875 s by default: 7200 and nine times 75', () => {
  expect(signalsOf(run(defaults), 'client')).toEqual([
    { signal: 'established', atMs: 0 },
    { signal: 'timeout', atMs: 7_875_000 },
  ])
})

test('L7.1 ②: with 6, 3 and 2 after 12 s', () => {
  expect(signalsOf(run(sixThreeTwo), 'client').at(-1)).toEqual({ signal: 'timeout', atMs: 12_000 })
})

test('L7.1 ③: where SND.NXT is 1001 a probe has number 1000, and carries nothing', () => {
  const [probe] = sentInSilence(twoOneThree)
  expect(probe).toMatchObject({ seq: 1000, length: 0, flags: ['ACK'] })
})

test('L7.1: with 2, 1 and 3, three probes and then a RST', () => {
  const sent = sentInSilence(twoOneThree)
  expect(timesOf(sent)).toEqual([2000, 3000, 4000, 5000])
  expect(sent.map(({ flags }) => flags.includes('RST'))).toEqual([false, false, false, true])
})

test('L7.1 ④: a program that hangs is not found out: its kernel answers every probe', () => {
  const trace = run(hungPeer)
  expect(stateOf(trace, 'client', 60_000)).toBe('ESTABLISHED')
  const probes = segmentsSent(trace, { from: 'client' })
    .filter(({ seq }) => seq === 1000)
    .slice(1)
  expect(timesOf(probes)).toEqual(Array.from({ length: 30 }, (_, index) => 2000 * (index + 1)))
  expect(probes.map((probe) => answersTo(trace, probe).length)).toEqual(probes.map(() => 1))
})

test('L7.1 ⑤: sysctls alone switch nothing on', () => {
  expect(sentInSilence(onlySysctls)).toEqual([])
})

test('L7.1: they are the numbers of a program that asks for keepalive and names none', () => {
  expect(timesOf(sentInSilence(sysctlsAndProgram))).toEqual([2000, 3000, 4000, 5000])
})
