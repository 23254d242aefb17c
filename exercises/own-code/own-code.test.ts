import { expect, test } from 'vitest'
import type { Scenario } from '#engine/scenario/schema'
import { scenarioSchema } from '#engine/scenario/schema'
import { listExercises, loadExercise } from '../load'
import { Draw } from './draw'
import { nextSegment } from './next-segment'
import { askAbout, type OwnCode } from './own-code'

type Comparison = (a: number, b: number) => boolean

const ownCode: OwnCode<{ seqLt: Comparison }> = {
  scene: (draw): Scenario => ({
    version: 1,
    profile: 'rfc9293',
    hosts: { client: { iss: draw.between(1, 1000) }, server: { iss: 5000 } },
    links: [{ between: ['client', 'server'], delayMs: 50 }],
    calls: [
      { host: 'server', atMs: 0, call: 'listen', port: 80 },
      { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    ],
    untilMs: 1000,
  }),
  handlers: ({ seqLt }) => ({ client: { tcp: { seqLt } } }),
  question: (trace, draw) => nextSegment(trace, 'client', () => true, draw),
}
const right: Comparison = (a, b) => ((a - b) | 0) < 0

test('the same seed asks the same of the same code', () => {
  expect(askAbout(ownCode, { seqLt: right }, 5)).toEqual(askAbout(ownCode, { seqLt: right }, 5))
  expect(askAbout(ownCode, { seqLt: right }, 5)?.trace).not.toEqual(askAbout(ownCode, { seqLt: right }, 6)?.trace)
})

test('code that brings the run to a halt is asked nothing', () => {
  const throws: Comparison = () => {
    throw new Error('no')
  }
  expect(askAbout(ownCode, { seqLt: throws }, 5)).toBeNull()
})

test('every exercise that runs live asks about the learner’s code, and its scenes are scenarios', async () => {
  const asking = listExercises()
    .map((slug) => loadExercise(slug))
    .filter(({ hasLive }) => hasLive)
  expect(asking.length).toBeGreaterThanOrEqual(5)
  for (const { ownCode: file } of asking) {
    const its: { ownCode: OwnCode<unknown> } = await import(file?.path ?? '')
    for (let seed = 0; seed < 50; seed++) scenarioSchema.parse(its.ownCode.scene(new Draw(seed)))
  }
})
