import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reasonPlaces } from '#app/engine-source/rule-source'
import type { LessonScenes } from '#content/scene'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { CHINESE } from './why-chinese'
import { chineseOf, whyText } from './why-words'

const engineSources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))

const isScenario = (value: unknown): value is Scenario =>
  typeof value === 'object' && value !== null && 'hosts' in value && 'calls' in value

/** Every scenario of the course that is data, and the scenes of its lessons. */
async function scenarios(): Promise<readonly Scenario[]> {
  const files = import.meta.glob<Record<string, unknown>>(['../../content/scenarios/*.ts', '!**/*.test.ts'])
  const lessons = import.meta.glob<LessonScenes>('../../content/lessons/*/*/scenes.ts')
  const ofFiles = await Promise.all(Object.values(files).map((load) => load()))
  const ofLessons = await Promise.all(Object.values(lessons).map((load) => load()))
  return [
    ...ofFiles.flatMap((file) => Object.values(file).filter(isScenario)),
    ...ofLessons.flatMap(({ scenes }) => Object.values(scenes).map(({ scenario }) => scenario)),
  ]
}

test('every reason that the course can show has a Chinese wording', async () => {
  const all = await scenarios()
  expect(all.length).toBeGreaterThan(40)
  const shown = all.flatMap((scenario) =>
    run(scenario).events.flatMap((event) => (event.kind === 'rule' || event.kind === 'drop' ? [event.why] : [])),
  )
  expect([...new Set(shown)].filter((why) => chineseOf(why) === null)).toEqual([])
})

test('every reason that stands in a rule has a Chinese wording', () => {
  const found = Object.keys(reasonPlaces())
  expect(found.length).toBeGreaterThan(80)
  expect(found.filter((why) => chineseOf(why) === null)).toEqual([])
})

test('no wording is left over from a reason that the engine no longer gives', () => {
  const engine = engineSources('engine').join('\n')
  const halves = (why: string) => why.split(/: (?=answered by a cookie)/)
  expect(Object.keys(CHINESE).filter((why) => !halves(why).every((half) => engine.includes(half)))).toEqual([])
})

test('a reason that is made of others is put together in Chinese, too', () => {
  expect(whyText('challenge: the reset is not exact', 'zh')).toBe('挑战确认：复位的序号不恰好等于 RCV.NXT')
  expect(whyText('too many timeouts in a row; the network said host-unreachable', 'zh')).toBe(
    '连续超时次数过多；此前网络报告过 host-unreachable',
  )
  expect(whyText('bytes in order; the acknowledgment waits for company', 'zh')).toBe(
    '按序到达的字节；确认稍等，以便捎带',
  )
})

test('English readers have the engine’s own words', () => {
  expect(whyText('the FIN came again', 'en')).toBe('the FIN came again')
})
