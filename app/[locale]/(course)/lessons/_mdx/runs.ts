import type { PageScene } from '#app/_scene/scenes'
import type { Horizon, PointOfRun } from '#app/_scene/store'
import type { Lesson } from '#content/lessons'
import type { Point, Scene } from '#content/scene'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'

/** The runs of a lesson's scenes, by scene. */
export const runScenes = (lesson: Lesson): Readonly<Record<string, Trace>> =>
  Object.fromEntries(Object.entries(lesson.scenes.scenes).map(([id, { scenario }]) => [id, run(scenario)]))

/** What the page sends to the browser of them. */
export const pageScenes = (lesson: Lesson, runs: Readonly<Record<string, Trace>>): Record<string, PageScene> =>
  Object.fromEntries(
    Object.entries(lesson.scenes.scenes).flatMap(([id, scene]): [string, PageScene][] => {
      const trace = runs[id]
      return trace ? [[id, pageScene(lesson, id, scene, trace)]] : []
    }),
  )

function pageScene(lesson: Lesson, id: string, scene: Scene, trace: Trace): PageScene {
  const { title, startMs, points = {} } = scene
  return {
    trace,
    title: title[lesson.locale],
    startMs,
    horizons: horizonsOf(lesson, id, trace),
    points: Object.fromEntries(Object.entries(points).map(([name, point]) => [name, pointOfRun(trace, point)])),
    knob: knobOf(lesson, scene),
  }
}

function pointOfRun(trace: Trace, point: Point): PointOfRun {
  const found = point(trace)
  if ('kind' in found) return { kind: 'event', event: found.id }
  return { kind: 'transmission', transmission: trace.transmissions.findIndex(({ segment }) => segment === found.id) }
}

/** What the questions of a lesson hide of a scene. */
const horizonsOf = (lesson: Lesson, scene: string, trace: Trace): Horizon[] =>
  Object.entries(lesson.scenes.answers).flatMap(([question, answer]) =>
    answer.scene === scene && answer.hidesAfter ? [{ question, at: answer.hidesAfter(trace).at }] : [],
  )

/** Every setting of a scene's knob, run beforehand for its outcome. */
function knobOf({ locale, file }: Lesson, { knob, measures }: Scene): PageScene['knob'] {
  if (!knob) return undefined
  const measure = measures[knob.outcome.measure]
  if (!measure) throw new Error(`${file}: a knob names the measure "${knob.outcome.measure}", which its scene lacks.`)
  return {
    title: knob.title[locale],
    unit: knob.unit,
    start: knob.values.indexOf(knob.start),
    outcomeTitle: knob.outcome.title[locale],
    settings: knob.values.map((value) => {
      const scenario = knob.scenario(value)
      return { value, scenario, outcome: String(measure(run(scenario))) }
    }),
  }
}
