import { expect, test } from 'vitest'
import { readScenario } from './read-scenario'

const SCENARIO = `version: 1
profile: rfc9293
hosts:
  client: { iss: 1000 }
  server: {}
links:
  - between: [client, server]
    delayMs: 100
calls:
  - { host: server, atMs: 0, call: listen, port: 80 }
untilMs: 1000
`
const errorOf = (source: string): string => {
  try {
    readScenario(source, 's.yaml')
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'no error'
}

test('a scenario is read from YAML, and from JSON', () => {
  const scenario = readScenario(SCENARIO, 's.yaml')
  expect(scenario.hosts.client?.iss).toBe(1000)
  expect(readScenario(JSON.stringify(scenario), 's.json')).toEqual(scenario)
})

test.each([
  [
    'a value of the wrong kind',
    SCENARIO.replace('delayMs: 100', 'delayMs: soon'),
    's.yaml:8: links[0].delayMs: is "soon"; expected a number or a list',
  ],
  [
    'a word that scenarios do not have',
    SCENARIO.replace('iss: 1000', 'isn: 1000'),
    's.yaml:4: hosts.client.isn: is no word that may stand here; correct its spelling or remove it',
  ],
  [
    'a value out of range',
    SCENARIO.replace('port: 80', 'port: 70000'),
    's.yaml:10: calls[0].port: is 70000; expected at most 65535',
  ],
  [
    'a call without its moment',
    SCENARIO.replace('atMs: 0, ', ''),
    's.yaml:10: calls[0]: a call needs either `atMs` or `on`',
  ],
  ['text that is no YAML', SCENARIO.replace('hosts:', 'hosts: ['), 's.yaml:'],
])('%s is refused with file and line', (_, source, message) => {
  expect(errorOf(source)).toContain(message)
})

test('every problem is told at once', () => {
  const twice = SCENARIO.replace('delayMs: 100', 'delayMs: soon').replace('port: 80', 'port: 70000')
  expect(errorOf(twice).split('\n')).toHaveLength(2)
})
