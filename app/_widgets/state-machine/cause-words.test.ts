import { expect, test } from 'vitest'
import { stateChangesOf } from '#app/_scene/state-changes'
import { crossingFins, serverClosesAtOnce } from '#content/scenarios/fin-each-way'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { causeWords } from './cause-words'

function wordsOf(scenario: Scenario, endpoint: string, locale: 'en' | 'zh'): string[] {
  const trace = run(scenario)
  return stateChangesOf(trace)
    .filter((it) => it.endpoint === endpoint)
    .map((change) => `${change.to}: ${causeWords(trace, change, locale)}`)
}

test('each change of state says what caused it and what left with it', () => {
  expect(wordsOf(crossingFins, 'client', 'en')).toEqual([
    'SYN-SENT: calls connect(server:80); sends SYN',
    'ESTABLISHED: receives SYN, ACK; sends ACK',
    'FIN-WAIT-1: calls close(); sends FIN, ACK',
    'CLOSING: receives FIN, ACK; sends ACK',
    'TIME-WAIT: receives ACK',
    'CLOSED: 2 MSL have passed',
  ])
})

test('the same in Chinese', () => {
  expect(wordsOf(serverClosesAtOnce, 'server', 'zh')).toEqual([
    'LISTEN: 调用 listen(80)',
    'SYN-RECEIVED: 收到 SYN，发出 SYN, ACK',
    'ESTABLISHED: 收到 ACK',
    'CLOSE-WAIT: 收到 FIN, ACK',
    'LAST-ACK: 调用 close()，发出 FIN, ACK',
    'CLOSED: 收到 ACK',
  ])
})
