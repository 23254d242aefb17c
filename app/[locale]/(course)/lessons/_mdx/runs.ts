import type { PagePoint, PageScene } from '#app/_scene/scenes'
import type { Horizon } from '#app/_scene/store'
import type { Lesson } from '#content/lessons'
import type { Point } from '#content/scene'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'

/** The runs of a lesson's scenes, by scene. */
export const runScenes = (lesson: Lesson): Readonly<Record<string, Trace>> =>
  Object.fromEntries(Object.entries(lesson.scenes.scenes).map(([id, { scenario }]) => [id, run(scenario)]))

/** What the page sends to the browser of them. */
export const pageScenes = (lesson: Lesson, runs: Readonly<Record<string, Trace>>): Record<string, PageScene> =>
  Object.fromEntries(
    Object.entries(lesson.scenes.scenes).flatMap(([id, { title, startMs, points = {} }]): [string, PageScene][] => {
      const trace = runs[id]
      if (!trace) return []
      const places = Object.entries(points).map(([name, point]) => [name, pagePoint(trace, point)])
      const horizons = horizonsOf(lesson, id, trace)
      return [[id, { trace, title: title[lesson.locale], startMs, horizons, points: Object.fromEntries(places) }]]
    }),
  )

function pagePoint(trace: Trace, point: Point): PagePoint {
  const found = point(trace)
  if ('kind' in found) return { kind: 'event', event: found.id }
  return { kind: 'transmission', transmission: trace.transmissions.findIndex(({ segment }) => segment === found.id) }
}

/** What the questions of a lesson hide of a scene. */
const horizonsOf = (lesson: Lesson, scene: string, trace: Trace): Horizon[] =>
  Object.entries(lesson.scenes.answers).flatMap(([question, { hides }]) =>
    hides?.scene === scene ? [{ question, at: hides.after(trace).at }] : [],
  )
