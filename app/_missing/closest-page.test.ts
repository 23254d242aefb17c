import { expect, test } from 'vitest'
import { closestPage } from './closest-page'

const pages = ['lessons/three-segments', 'lessons/fin-each-way', 'exercises/time-wait', 'glossary'].map((path) => ({
  path,
  title: { en: path, zh: path },
}))
const meant = (asked: string) => closestPage(asked, pages)?.path

test('a name with a letter too few, another case or a file’s ending is understood', () => {
  expect(meant('/en/lessons/three-segment')).toBe('lessons/three-segments')
  expect(meant('/zh/Glossary/')).toBe('glossary')
  expect(meant('/en/exercises/time_wait.html')).toBe('exercises/time-wait')
})

test('a page that was looked for in another folder is found', () => {
  expect(meant('/en/lessons/time-wait')).toBe('exercises/time-wait')
})

test('where nothing is like it, nothing is offered', () => {
  expect(meant('/en/lessons/none')).toBeUndefined()
  expect(meant('/')).toBeUndefined()
})
