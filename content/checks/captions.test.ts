import { expect, test } from 'vitest'
import { checkCaptions } from './captions'
import { lessonForTests, scenesForTests } from './lesson-for-tests'
import { sayProblem } from './problem'

const lesson = lessonForTests('Look.\n\n<Scene run="wrap">\n<Ladder/>\n</Scene>')
const titled = (title: { en: string; zh: string }) => {
  const { wrap } = scenesForTests.scenes
  if (!wrap) return expect.unreachable()
  return checkCaptions(lesson, { ...scenesForTests, scenes: { wrap: { ...wrap, title } } }).map(sayProblem)
}

test('a scene with a title in both languages is right', () => {
  expect(titled({ en: 'Past the top', zh: '越过顶端' })).toEqual([])
})

test('a scene whose title is missing, or not Chinese, is found', () => {
  expect(titled({ en: ' ', zh: '越过顶端' })).toEqual([
    'content/lessons/x/en.mdx:11: The scene "wrap" has no English title. Write title.en of "wrap" in scenes.ts.',
  ])
  expect(titled({ en: 'Past the top', zh: 'Past the top' })).toEqual([
    expect.stringContaining('The scene "wrap" has no Chinese title.'),
  ])
})
