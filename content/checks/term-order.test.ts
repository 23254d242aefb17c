import { expect, test } from 'vitest'
import type { Glossary } from '../glossary'
import { lessonForTests } from './lesson-for-tests'
import { textsOfLesson } from './markdown-texts'
import { sayProblem } from './problem'
import { checkTermOrder } from './term-order'

const term = (term: string, ...also: string[]) => ({ term, also, meaning: '…' })
const glossary: Glossary = {
  connection: { en: term('connection', 'connections'), zh: term('连接'), lesson: '1.1' },
  'syn-queue': { en: term('SYN queue'), zh: term('半连接队列（SYN 队列）', '半连接队列'), lesson: '2.4' },
  orphan: { en: term('orphan', 'orphans'), zh: term('孤儿连接'), lesson: '4.2' },
}
const problems = (body: string, lesson = '2.1') =>
  checkTermOrder(lesson, textsOfLesson(lessonForTests(body), 'en'), glossary).map(sayProblem)

test('a term is used from its lesson on', () => {
  expect(problems('Connections and the SYN queue.', '2.4')).toEqual([])
})

test('a term before its lesson is found, in a choice too, and with a capital', () => {
  expect(problems('One.\n\n<Quiz id="early">\nTwo.\n\n<Choice id="a">Orphans stay.</Choice>\n</Quiz>')).toEqual([
    'content/lessons/x/en.mdx:14: “Orphans” is a term of lesson 4.2, and this is lesson 2.1. Say it in plain words, or let content/glossary.yaml introduce "orphan" in lesson 2.1 and explain it here.',
  ])
})

test('code is not judged, nor a part of a word', () => {
  expect(problems('An orphanage, `orphan`, an orphan-like thing.')).toEqual([])
})

test('in Chinese the longest term counts', () => {
  const texts = [{ file: 'zh.mdx', line: 1, locale: 'zh' as const, text: '连接进入\n半连接队列。' }]
  expect(checkTermOrder('2.1', texts, glossary).map(({ line, wrong }) => `${line} ${wrong}`)).toEqual([
    '2 “半连接队列” is a term of lesson 2.4, and this is lesson 2.1.',
  ])
})
