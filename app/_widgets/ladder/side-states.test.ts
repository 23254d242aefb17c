import { expect, test } from 'vitest'
import { crossingFins, serverClosesAtOnce } from '#content/scenarios/fin-each-way'
import { run } from '#engine/scenario/run'
import { momentsOf } from '../../_scene/moments'
import { drawingOf } from './drawing'
import { statesOf } from './states'

const traceOfBoth = run(serverClosesAtOnce)
const statesAt = (side: 0 | 1, trace = traceOfBoth) =>
  drawingOf({ trace, moments: momentsOf(trace), locale: 'en' }).states.filter((it) => it.side === side)

test('a connection that passes through states at one moment has them all, in their order', () => {
  const changes = statesOf(traceOfBoth)
  const at = (ms: number) => changes.filter((it) => it.at === ms * 1e6).map(({ host, text }) => `${host} ${text}`)
  expect(at(600)).toEqual(['server CLOSE-WAIT', 'server LAST-ACK'])
  expect(at(700)).toEqual(['client FIN-WAIT-2', 'client TIME-WAIT'])
})

test('beside a rail the state that was passed through stands above the one that stays, which stands at its moment', () => {
  const [passed, stays] = statesAt(1).filter(({ text }) => text === 'CLOSE-WAIT' || text === 'LAST-ACK')
  expect([passed?.text, stays?.text]).toEqual(['CLOSE-WAIT', 'LAST-ACK'])
  expect(stays?.nameY).toBe(stays?.y)
  expect(passed?.nameY).toBeLessThanOrEqual((stays?.nameY ?? 0) - 12)
})

test('a state that is alone at its moment has its name there', () => {
  for (const side of [0, 1] as const) {
    const states = statesAt(side, run(crossingFins))
    expect(states.length).toBeGreaterThan(2)
    for (const { y, nameY } of states) expect(nameY).toBe(y)
  }
})
