import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lessonSlugs, loadLesson } from '#content/lessons'
import { blindReset } from '#content/scenarios/abort'
import { serverClosesAfter } from '#content/scenarios/fin-each-way'
import { linuxWithRetries } from '#content/scenarios/giving-up'
import { connectionPerRequest } from '#content/scenarios/is-it-hurting'
import { behindNat, churn, serverInTimeWait } from '#content/scenarios/reopening-early'
import { fourBytesAt } from '#content/scenarios/sequence-arithmetic'
import { flood, lastAckTooMuch, neverCompleted } from '#content/scenarios/two-queues'
import { reused } from '#content/scenarios/wandering-duplicates'
import { fromLink, toLink } from '#engine/scenario/compact'
import { type Scenario, scenarioSchema } from '#engine/scenario/schema'

const folder = path.join(process.cwd(), 'content', 'scenarios')
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

const isScenario = (value: unknown): value is Scenario =>
  typeof value === 'object' && value !== null && 'version' in value && 'hosts' in value

/** Those of which something can be chosen, with one choice each. */
const chosen = Object.entries({
  'abort.ts blindReset': blindReset(1000),
  'fin-each-way.ts serverClosesAfter': serverClosesAfter(500),
  'giving-up.ts linuxWithRetries': linuxWithRetries(8),
  'is-it-hurting.ts connectionPerRequest': connectionPerRequest('server'),
  'reopening-early.ts behindNat': behindNat(1, -60_000),
  'reopening-early.ts churn': churn({ 'net.ipv4.tcp_tw_reuse': 1 }),
  'reopening-early.ts serverInTimeWait': serverInTimeWait(),
  'sequence-arithmetic.ts fourBytesAt': fourBytesAt(14),
  'two-queues.ts flood': flood(1),
  'two-queues.ts lastAckTooMuch': lastAckTooMuch(0),
  'two-queues.ts neverCompleted': neverCompleted(1),
  'wandering-duplicates.ts reused': reused({ heldUntilMs: 70_000 }),
}).map(([name, scenario]) => ({ name, scenario }))

const exported = (
  await Promise.all(
    files.map(async (file) => {
      const names: Record<string, unknown> = await import(path.join(folder, file))
      return Object.entries(names)
        .filter((entry): entry is [string, Scenario] => isScenario(entry[1]))
        .map(([name, scenario]) => ({ name: `${file} ${name}`, scenario }))
    }),
  )
).flat()
const inLessons = lessonSlugs().flatMap((slug) =>
  Object.entries(loadLesson(slug, 'en').scenes.scenes).map(([name, { scenario }]) => ({
    name: `${slug} ${name}`,
    scenario,
  })),
)
const scenarios = [...exported, ...chosen, ...inLessons]

/** Programs that pass links on cut longer ones off. */
const LONGEST_LINK = 2000

test('there are scenarios to look at, of lessons too', () => {
  expect(exported.length).toBeGreaterThan(0)
  expect(inLessons.length).toBeGreaterThan(0)
})

test.each(scenarios)('$name keeps the schema', ({ scenario }) => {
  expect(scenarioSchema.safeParse(scenario).error).toBeUndefined()
})

test.each(scenarios)('$name comes back from a link as it was, and the link is short', ({ scenario }) => {
  const link = toLink(scenario)
  expect(fromLink(link)).toEqual(scenario)
  expect(link.length).toBeLessThan(LONGEST_LINK)
})

test.each(files)('%s has a test of the same name beside it, unless it is only a beginning for others', (file) => {
  const tested = readdirSync(folder).includes(file.replace(/\.ts$/, '.test.ts'))
  expect(tested || file === 'two-hosts.ts').toBe(true)
})
