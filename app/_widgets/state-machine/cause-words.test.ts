import { expect, test } from 'vitest'
import { stateChangesOf } from '#app/_scene/state-changes'
import { crossingFins, serverClosesAtOnce } from '#content/scenarios/fin-each-way'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { causeWords, pathTaken } from './cause-words'

function wordsOf(scenario: Scenario, endpoint: string, locale: 'en' | 'zh'): string[] {
  const trace = run(scenario)
  return stateChangesOf(trace)
    .filter((it) => it.endpoint === endpoint)
    .map((change) => `${change.to}: ${causeWords(trace, change, locale)}`)
}

test('each change of state says what caused it and what left with it', () => {
  expect(wordsOf(crossingFins, 'client', 'en')).toEqual([
    'SYN-SENT: calls connect(server:80); sends SYN',
    'ESTABLISHED: receives SYN,ACK; sends ACK',
    'FIN-WAIT-1: calls close(); sends FIN,ACK',
    'CLOSING: receives FIN,ACK; sends ACK',
    'TIME-WAIT: receives ACK',
    'CLOSED: 2 MSL have passed',
  ])
})

test('the same in Chinese', () => {
  expect(wordsOf(serverClosesAtOnce, 'server', 'zh')).toEqual([
    'LISTEN: 调用 listen(80)',
    'SYN-RECEIVED: 收到 SYN，发出 SYN,ACK',
    'ESTABLISHED: 收到 ACK',
    'CLOSE-WAIT: 收到 FIN,ACK',
    'LAST-ACK: 调用 close()，发出 FIN,ACK',
    'CLOSED: 收到 ACK',
  ])
})

test('one segment that acknowledges a FIN and is one leads through FIN-WAIT-2, in one path', () => {
  const trace = run(serverClosesAtOnce)
  const past = stateChangesOf(trace).filter(({ endpoint }) => endpoint === 'client')
  const until = (state: string) => past.slice(0, past.findIndex(({ to }) => to === state) + 1)
  expect(pathTaken(trace, until('TIME-WAIT')).map(({ to }) => to)).toEqual(['FIN-WAIT-2', 'TIME-WAIT'])
  expect(pathTaken(trace, until('FIN-WAIT-1')).map(({ to }) => to)).toEqual(['FIN-WAIT-1'])
  expect(pathTaken(trace, [])).toEqual([])
})

test('what a program calls because of an arrival is a path of its own', () => {
  const trace = run(serverClosesAtOnce)
  const past = stateChangesOf(trace).filter(({ endpoint, to }) => endpoint === 'server' && to !== 'CLOSED')
  expect(pathTaken(trace, past).map(({ to }) => to)).toEqual(['LAST-ACK'])
})
