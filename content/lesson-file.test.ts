import { expect, test } from 'vitest'
import { readLesson } from './lesson-file'
import type { LessonScenes } from './scene'

const scenes: LessonScenes = {
  scenes: {
    wrap: {
      title: { en: 'Wrap', zh: '回绕' },
      scenario: { version: 1, profile: 'rfc9293', hosts: { client: {}, server: {} }, links: [], calls: [], untilMs: 1 },
      measures: { iss: () => 1 },
      points: { start: ({ events: [event] }) => event ?? expect.unreachable() },
    },
  },
  measures: { modulus: () => 2 ** 32 },
  answers: { early: { kind: 'choice', scene: 'wrap', of: () => 'yes' } },
}

const head = `---
title: A lesson
unit: { number: 1, title: A unit }
order: 1
claims: [D3-20]
exercise: null
question: What happens?
---
`

const read = (body: string) => readLesson('content/lessons/x/en.mdx', `${head}\n${body}\n`, scenes)

test('a lesson says its front matter and its widgets, with their lines', () => {
  const lesson = read('Text.\n\n<Scene run="wrap">\n<Ladder/>\n</Scene>')
  expect(lesson.frontMatter.title).toBe('A lesson')
  expect(lesson.widgets).toEqual([
    { name: 'Scene', attributes: { run: 'wrap' }, line: 12, scene: null, question: null },
    { name: 'Ladder', attributes: {}, line: 13, scene: 'wrap', question: null },
  ])
})

test('an unknown widget is refused with file, line and what there is', () => {
  expect(() => read('<Lader scene="wrap"/>')).toThrow(
    /^content\/lessons\/x\/en\.mdx:10: There is no widget <Lader>.*Ladder/,
  )
})

test('a scene, measure, endpoint, question or claim that does not exist is refused with its line', () => {
  expect(() => read('<Scene run="warp"/>')).toThrow(/en\.mdx:10: <Scene> names the scene "warp".*It has wrap\./)
  expect(() => read('<Value scene="wrap" measure="irs"/>')).toThrow(/:10: .*measure "irs".*It has iss\./)
  expect(() => read('<Scene run="wrap"><NumberCircle endpoint="proxy"/></Scene>')).toThrow(
    /:10: .*endpoint "proxy".*client, server/,
  )
  expect(() => read('<Quiz id="late">?</Quiz>')).toThrow(/:10: .*question "late".*It has early\./)
  expect(() => read('<Claim id="D3-21"/>')).toThrow(/:10: .*claim "D3-21".*D3-20/)
})

test('a widget that shows a run is refused outside of a scene', () => {
  expect(() => read('<Ladder/>')).toThrow(/:10: <Ladder> stands outside a <Scene/)
  expect(() => read('<Scene run="wrap"><Ladder/></Scene>')).not.toThrow()
})

test('a point that the scene does not have is refused, in a tour and in feedback', () => {
  expect(() => read('<Scene run="wrap"><Steps><Step at="end">.</Step></Steps></Scene>')).toThrow(
    /<Step> names the point "end", which scene "wrap" does not have\. It has start\./,
  )
  expect(() => read('<Quiz id="early"><Feedback on="yes" shows="end">.</Feedback></Quiz>')).toThrow(
    /<Feedback> names the point "end".*It has start\./,
  )
})

test('controls are refused in a scene without a knob', () => {
  expect(() => read('<Scene run="wrap"><Controls/></Scene>')).toThrow(/"wrap", which has no `knob`/)
})

test('every problem of a lesson is said at once', () => {
  expect(() => read('<Lader/>\n\n<Scene run="warp"/>')).toThrow(/:10: .*\n.*:12: /)
})

test('an attribute that a widget does not have is refused', () => {
  expect(() => read('<Ladder height="3"/>')).toThrow(/:10: <Ladder>: .*height/)
})

test('code is refused: expressions, imports, spread attributes', () => {
  expect(() => read('{process.env.HOME}')).toThrow(/:10: \{process\.env\.HOME\} is code/)
  expect(() => read('import fs from "node:fs"')).toThrow(/:10: A lesson has no import/)
  expect(() => read('<Ladder {...props}/>')).toThrow(/:10: <Ladder>/)
})

test('front matter that lacks a field is refused by name', () => {
  expect(() => readLesson('en.mdx', '---\ntitle: A lesson\n---\n', scenes)).toThrow(/en\.mdx:1: unit:/)
  expect(() => readLesson('en.mdx', 'No front matter.', scenes)).toThrow(/en\.mdx:1: A lesson begins with front matter/)
})
