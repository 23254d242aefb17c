import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import { answers, scenes } from './scenes'

const runs = Object.fromEntries(Object.entries(scenes).map(([id, { scenario }]) => [id, run(scenario)]))
const keyOf = (question: string) => answers[question]?.of(runs)

function measured(scene: string, measure: string) {
  const trace = runs[scene]
  return trace && scenes[scene]?.measures[measure]?.(trace)
}

test('who closes at once makes it three segments, and who waits a second four', () => {
  expect(keyOf('how-many')).toBe('three')
  expect(keyOf('segments-after-a-second')).toBe(4)
})

test('the first FIN is acknowledged by the number after it', () => {
  expect([measured('at-once', 'fin-seq'), measured('at-once', 'ack-of-fin')]).toEqual([1001, 1002])
  expect(keyOf('ack-of-fin-5000')).toBe(5001)
})

test('while the server takes its time the client is in FIN-WAIT-2, and acknowledges what comes', () => {
  expect(keyOf('client-at-1000')).toBe('FIN-WAIT-2')
  expect(keyOf('after-its-fin')).toBe('receives')
  expect([measured('takes-time', 'close-wait'), measured('takes-time', 'last-ack')]).toEqual([600, 1600])
})

test('FINs that cross lead over CLOSING, and both ends wait', () => {
  expect(keyOf('path-of-crossing')).toBe('over-closing')
  expect(measured('crossing', 'time-wait')).toBe(1400)
})

test('who closes first waits, be it the server', () => {
  expect(keyOf('who-waits')).toBe('server')
})

test('a program that takes 3 ms makes it four segments by the RFC, and three on Linux', () => {
  expect([measured('three-ms', 'segments'), measured('three-ms-on-linux', 'segments')]).toEqual([4, 3])
})
