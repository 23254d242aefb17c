import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import { scenarioSchema } from '#engine/scenario/schema'
import { answers, measures, scenes } from './scenes'

const runs = Object.fromEntries(Object.entries(scenes).map(([id, { scenario }]) => [id, run(scenario)]))

function measured(scene: string, measure: string): string | number | undefined {
  const trace = runs[scene]
  return trace && scenes[scene]?.measures[measure]?.(trace)
}

test.each(Object.keys(scenes))('scene %s is a scenario', (id) => {
  expect(scenarioSchema.safeParse(scenes[id]?.scenario).success).toBe(true)
})

test('wrap: the segment that crosses the end of the circle is lost, and the next one has a small number', () => {
  expect(measured('wrap', 'lost-seq')).toBe(2 ** 32 - 200)
  expect(measured('wrap', 'lost-length')).toBe(300)
  expect(measured('wrap', 'early-seq')).toBe(100)
  expect(runs.wrap?.transmissions.filter(({ fate }) => fate === 'lost')).toHaveLength(1)
})

test('wrap: the server repeats its ACK for what comes early, and confirms all of it once the gap is closed', () => {
  expect(measured('wrap', 'answer-to-early')).toBe(2 ** 32 - 200)
  expect(measured('wrap', 'answer-to-retransmission')).toBe(700)
})

test('wrap: SYN and FIN take one number each', () => {
  expect(measured('wrap', 'syn-ack')).toBe(Number(measured('wrap', 'iss')) + 1)
  expect(measured('wrap', 'fin-ack')).toBe(Number(measured('wrap', 'fin-seq')) + 1)
})

test('old-copy: the server answers bytes that it has had with an ACK that names RCV.NXT', () => {
  expect(measured('old-copy', 'copy-seq')).toBe(2 ** 32 - 200)
  expect(measured('old-copy', 'answer-to-copy')).toBe(100)
})

test('the numbers run out in 34 s at 1 Gb/s and in 3.4 s at 10 Gb/s', () => {
  expect(measures['wrap-at-1-gigabit']?.()).toBe('34')
  expect(measures['wrap-at-10-gigabit']?.()).toBe('3.4')
})

test('every measure of every scene has a value', () => {
  for (const [id, scene] of Object.entries(scenes)) {
    for (const measure of Object.keys(scene.measures)) expect(measured(id, measure), `${id} ${measure}`).toBeDefined()
  }
})

test('the engine gives the key of every question', () => {
  const keys = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answer.of(runs)]))
  expect(keys).toEqual({
    'ack-of-both': 100,
    'early-segment': 'keeps-and-repeats',
    'window-across-the-wrap': 'acceptable',
    'time-to-wrap': 3.4359738368,
    'answer-to-old-bytes': 'ack',
    'three-bits': 'before',
  })
})
