import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blindReset } from '#content/scenarios/abort'
import { connectionPerRequest } from '#content/scenarios/is-it-hurting'
import { behindNat } from '#content/scenarios/reopening-early'
import { flood, lastAckTooMuch } from '#content/scenarios/two-queues'
import { reused } from '#content/scenarios/wandering-duplicates'
import { scenarioSchema } from '#engine/scenario/schema'
import { entriesAt, listAt, type Path, partAt, withPart } from './draft'
import { sysctlValueOf, textOf, valueIn } from './field-value'
import { fieldName } from './field-words'
import { type Field, formShape } from './form-shape'

const shape = formShape()
const folder = join(process.cwd(), 'content/scenarios')
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const modules: Readonly<Record<string, unknown>>[] = await Promise.all(files.map((file) => import(join(folder, file))))
const scenarios = [
  ...modules.flatMap((it) => Object.values(it)),
  ...[blindReset(9), connectionPerRequest('server'), behindNat(1, -60_000), flood(1), lastAckTooMuch(0), reused({})],
].filter((value) => scenarioSchema.safeParse(value).success)

/** Every field of the form that stands on a page for this scenario. */
function fieldsFor(draft: unknown): readonly { readonly field: Field; readonly path: Path; readonly where: string }[] {
  const all = (fields: readonly Field[], path: Path, where: string) =>
    fields.map((field) => ({ field, path: [...path, field.key], where }))
  return [
    ...all(shape.scenario, [], 'scenario'),
    ...entriesAt(draft, ['hosts']).flatMap(([name]) => all(shape.host, ['hosts', name], 'host')),
    ...listAt(draft, ['links']).flatMap((_, place) => all(shape.link, ['links', place], 'link')),
    ...listAt(draft, ['faults']).flatMap((fault, place) => {
      const kind = textOf(partAt(fault, ['kind']))
      return all(shape.faults[kind] ?? [], ['faults', place], kind)
    }),
    ...listAt(draft, ['calls']).flatMap((call, place) => {
      const kind = textOf(partAt(call, ['call']))
      return all(shape.calls[kind] ?? [], ['calls', place], kind)
    }),
  ]
}

/** What comes back when all that a field shows is typed into it again. */
function typedAgain({ kind }: Field, value: unknown): unknown {
  switch (kind.is) {
    case 'number':
    case 'text':
      return valueIn(textOf(value), kind)
    case 'each-way':
      return Array.isArray(value) ? value.map((way) => valueIn(textOf(way), kind)) : valueIn(textOf(value), kind)
    case 'names':
      return Object.fromEntries(entriesAt(value, []).map(([key, it]) => [key, sysctlValueOf(textOf(it))]))
    case 'group':
    case 'flag-or-group':
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        kind.fields.flatMap((field) => {
          const part = partAt(value, [field.key])
          return part === undefined ? [] : [[field.key, typedAgain(field, part)]]
        }),
      )
    default:
      return value
  }
}

test.each(scenarios.map((scenario, nth) => [nth, scenario]))(
  'scenario %i of the course goes through the form unharmed',
  (_, scenario) => {
    // What no field shows is not carried over: only kinds, names of hosts and the version are.
    const bare = {
      version: 1,
      hosts: Object.fromEntries(entriesAt(scenario, ['hosts']).map(([name]) => [name, {}])),
      links: listAt(scenario, ['links']).map(() => ({})),
      calls: listAt(scenario, ['calls']).map((call) => ({ call: partAt(call, ['call']) })),
      ...(partAt(scenario, ['faults']) !== undefined && {
        faults: listAt(scenario, ['faults']).map((fault) => ({ kind: partAt(fault, ['kind']) })),
      }),
    }
    const again = fieldsFor(scenario).reduce<unknown>((draft, { field, path }) => {
      const value = partAt(scenario, path)
      return value === undefined ? draft : withPart(draft, path, typedAgain(field, value))
    }, bare)
    expect(scenarioSchema.parse(again)).toEqual(scenarioSchema.parse(scenario))
  },
)

test('the course has scenarios enough to say so', () => {
  expect(scenarios.length).toBeGreaterThan(50)
})

test.each(['en', 'zh'] as const)('every field that a scenario may have is named in %s', (locale) => {
  const named = (fields: readonly Field[], where: string): readonly string[] =>
    fields.flatMap(({ key, kind }) => [
      fieldName(key, where, locale),
      ...('fields' in kind ? named(kind.fields, key) : []),
    ])
  const names = [
    ...named(shape.scenario, 'scenario'),
    ...named(shape.host, 'host'),
    ...named(shape.link, 'link'),
    ...[shape.faults, shape.calls].flatMap((kinds) =>
      Object.entries(kinds).flatMap(([kind, fields]) => named(fields, kind)),
    ),
  ]
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name) => name.trim() === '')).toEqual([])
})

test('every kind of fault and of call is there', () => {
  expect(Object.keys(shape.faults)).toContain('forged-syn')
  expect(Object.keys(shape.faults)).toHaveLength(12)
  expect(Object.keys(shape.calls)).toHaveLength(12)
  expect(shape.sysctls['linux-3.10']).toContain('net.ipv4.tcp_tw_recycle')
})
