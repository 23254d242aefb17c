import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Scenario, scenarioSchema } from '#engine/scenario/schema'

const folder = path.join(process.cwd(), 'content', 'scenarios')
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

const isScenario = (value: unknown): value is Scenario =>
  typeof value === 'object' && value !== null && 'version' in value && 'hosts' in value

const scenarios = (
  await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(path.join(folder, file))
      return Object.entries(exported)
        .filter(([, value]) => isScenario(value))
        .map(([name, scenario]) => ({ name: `${file} ${name}`, scenario }))
    }),
  )
).flat()

test('there are scenarios to look at', () => {
  expect(scenarios.length).toBeGreaterThan(0)
})

test.each(scenarios)('$name keeps the schema', ({ scenario }) => {
  expect(scenarioSchema.safeParse(scenario).error).toBeUndefined()
})

test.each(files)('%s has a test of the same name beside it, unless it is only a beginning for others', (file) => {
  const tested = readdirSync(folder).includes(file.replace(/\.ts$/, '.test.ts'))
  expect(tested || file === 'two-hosts.ts').toBe(true)
})
