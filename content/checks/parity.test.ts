import { expect, test } from 'vitest'
import { pairForTests } from './lesson-for-tests'
import { checkParity } from './parity'
import { sayProblem } from './problem'

const problems = (...pair: Parameters<typeof pairForTests>) => checkParity(pairForTests(...pair)).map(sayProblem)

test('the same widgets in both languages are right, with other words and another unit', () => {
  const en = '<Quiz id="early" unit="seconds">\nHow long?\n</Quiz>\n\n<Value scene="wrap" measure="iss"/>'
  expect(problems(en, en.replace('seconds', '秒').replace('How long?', '多久？'))).toEqual([])
})

test('a widget that one language lacks is named where the other has it', () => {
  expect(
    problems('Text.\n\n<Scene run="wrap">\n<Ladder/>\n</Scene>', '正文。\n\n<Scene run="wrap">\n</Scene>'),
  ).toEqual([
    'content/lessons/x/zh.mdx:13: Here stands the end, and <Ladder> in line 12 of content/lessons/x/en.mdx. Both languages have the same widgets with the same ids, in the same order.',
  ])
})

test('a choice of another id is found', () => {
  const quiz = (id: string) => `<Quiz id="early">\nIs it?\n\n<Choice id="${id}">Yes.</Choice>\n</Quiz>`
  expect(problems(quiz('yes'), quiz('no'))).toEqual([
    expect.stringContaining('zh.mdx:12: Here stands <Choice id="no">, and <Choice id="yes"> in line 12'),
  ])
})

test('a value that only one language prints is found', () => {
  const value = (measure: string) => `Now <Value scene="wrap" measure="${measure}"/>.`
  expect(problems(value('iss'), value('top'))).toEqual([
    expect.stringContaining('en.mdx:9: content/lessons/x/zh.mdx does not print <Value measure="iss" scene="wrap">'),
    expect.stringContaining('zh.mdx:9: content/lessons/x/en.mdx does not print <Value measure="top" scene="wrap">'),
  ])
})

test('another place in the course is found', () => {
  expect(problems('Text.', '正文。', { order: 2 })).toEqual([
    expect.stringContaining('zh.mdx:4: `order` is 2, and in English 1.'),
  ])
})
