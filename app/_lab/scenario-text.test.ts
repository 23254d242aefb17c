import { expect, test } from 'vitest'
import { readScenario } from '#engine/cli/read-scenario'
import { readText, yamlOf } from './scenario-text'
import { starts } from './starts'

test.each(starts().map(({ id, scenario }) => [id, scenario] as const))(
  '"%s" as text is what the command line reads',
  (_, scenario) => {
    expect(readScenario(yamlOf(scenario), 'scenario.yaml')).toEqual(scenario)
  },
)

test('JSON is read too', () => {
  expect(readText('{"untilMs": 5}')).toMatchObject({ kind: 'read', value: { untilMs: 5 } })
})

test('a text that cannot be read says where it stops being one', () => {
  expect(readText('version: 1\nhosts: [\n')).toMatchObject({ kind: 'unreadable', line: 3 })
  expect(readText('a: 1\na: 2\n')).toMatchObject({ kind: 'unreadable', line: 2 })
})

test('what stands at a path has its line', () => {
  const read = readText('version: 1\nlinks:\n  - delayMs: soon\n')
  expect(read.kind === 'read' && read.lineOf(['links', 0, 'delayMs'])).toBe(3)
})
