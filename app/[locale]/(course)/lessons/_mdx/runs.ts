import { leanTrace } from '#app/_scene/lean-trace'
import type { PageScene } from '#app/_scene/scenes'
import type { Lesson } from '#content/lessons'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'

/** What the widgets of a lesson read of an endpoint. */
const FIELDS_SHOWN = ['rcvNxt', 'rcvWnd']

/** The runs of a lesson's scenes, by scene. */
export const runScenes = (lesson: Lesson): Readonly<Record<string, Trace>> =>
  Object.fromEntries(Object.entries(lesson.scenes.scenes).map(([id, { scenario }]) => [id, run(scenario)]))

/** What the page sends to the browser of them. */
export const pageScenes = (lesson: Lesson, runs: Readonly<Record<string, Trace>>): Record<string, PageScene> =>
  Object.fromEntries(
    Object.entries(lesson.scenes.scenes).flatMap(([id, { title, startMs }]) => {
      const trace = runs[id]
      return trace ? [[id, { trace: leanTrace(trace, FIELDS_SHOWN), title: title[lesson.locale], startMs }]] : []
    }),
  )
