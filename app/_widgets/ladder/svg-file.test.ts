import { expect, test } from 'vitest'
import { momentsOf } from '#app/_scene/moments'
import { hostUnreachable } from '#content/scenarios/nobody-answers'
import { thirdSegmentLostThenData } from '#content/scenarios/three-segments'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { drawingOf } from './drawing'
import { svgOf } from './svg-file'

function fileOf(scenario: Scenario, label = 'A run') {
  const trace = run(scenario)
  return { trace, file: svgOf(drawingOf({ trace, moments: momentsOf(trace), locale: 'en' }), label, 'en') }
}

test.each([hostUnreachable, thirdSegmentLostThenData])(
  'the file has as many arrows as the run has transmissions',
  (scenario) => {
    const { trace, file } = fileOf(scenario)
    const arrows = [...file.matchAll(/data-transmission="(\d+)"/g)].map(([, id]) => Number(id))
    expect(arrows).toEqual(trace.transmissions.map((_, index) => index))
  },
)

test('it refers to nothing outside of itself, and every head that it names is in it', () => {
  const { file } = fileOf(hostUnreachable)
  expect(file.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|@import/)
  const heads = [...file.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
  expect(heads.length).toBeGreaterThan(0)
  expect(heads.filter((id) => !file.includes(`id="${id}"`))).toEqual([])
})

test('words that are markup stay words', () => {
  expect(fileOf(hostUnreachable, '<b> & "c"').file).toContain('<title>&#60;b&#62; &#38; &#34;c&#34;</title>')
})
