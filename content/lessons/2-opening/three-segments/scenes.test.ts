import { expect, test } from 'vitest'
import { dataAtOnce } from '#content/scenarios/three-segments'
import { run } from '#engine/scenario/run'
import { answers, scenes } from './scenes'

const runs = Object.fromEntries(Object.entries(scenes).map(([id, { scenario }]) => [id, run(scenario)]))
const keyOf = (question: string) => answers[question]?.of(runs)

function measured(scene: string, measure: string) {
  const trace = runs[scene]
  return trace && scenes[scene]?.measures[measure]?.(trace)
}

test('when connect returns, the server is still in SYN-RECEIVED', () => {
  expect(keyOf('server-when-connect-returns')).toBe('syn-received')
  expect([measured('opening', 'client-established'), measured('opening', 'server-established')]).toEqual([200, 300])
})

test('without the third segment the server waits in SYN-RECEIVED and asks again after a second', () => {
  expect(keyOf('server-at-500')).toBe('SYN-RECEIVED')
  expect([measured('silent', 'second-syn-ack'), measured('silent', 'server-established')]).toEqual([1100, 1300])
})

test('data at 250 ms brings the ACK along', () => {
  expect(keyOf('server-after-data')).toBe(350)
})

test('a SYN with number 1000 is answered by 1001, from a client in SYN-SENT', () => {
  expect(keyOf('ack-of-1000')).toBe(1001)
  expect(keyOf('state-after-syn')).toBe('SYN-SENT')
})

test('nobody needs to accept for connect to return', () => {
  expect(keyOf('nobody-accepts')).toBe('connected')
})

test('only the loss of the third segment costs nothing', () => {
  expect(keyOf('cheapest-loss')).toBe('third')
})

test('losing the third segment of the free scene costs nothing: the data has the same ACK', () => {
  const lost = run({ ...dataAtOnce, faults: [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', nth: 1 } }] })
  expect(scenes.free?.measures['server-established']?.(lost)).toBe(300)
})
