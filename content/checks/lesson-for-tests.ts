import { type ReadLesson, readLesson } from '../lesson-file'
import type { LessonScenes } from '../scene'

/** One scene, and one question. */
export const scenesForTests: LessonScenes = {
  scenes: {
    wrap: {
      title: { en: 'Past the top', zh: '越过顶端' },
      scenario: { version: 1, profile: 'rfc9293', hosts: { client: {}, server: {} }, links: [], calls: [], untilMs: 1 },
      measures: { iss: () => 1, top: () => 2 },
    },
  },
  measures: {},
  answers: { early: { kind: 'choice', of: () => 'yes' } },
}

const head = (order: number) => `---
title: A lesson
unit: { number: 2, title: A unit }
order: ${order}
claims: [D3-20]
exercise: null
question: What happens?
---
`

/** A lesson whose text begins in line 9. */
export const lessonForTests = (body: string, { order = 1 } = {}): ReadLesson =>
  readLesson('content/lessons/x/en.mdx', `${head(order)}${body}\n`, scenesForTests)

/** Both languages of a lesson. */
export const pairForTests = (en: string, zh: string, places?: { order: number }) => ({
  en: lessonForTests(en),
  zh: { ...lessonForTests(zh, places), file: 'content/lessons/x/zh.mdx' },
})
