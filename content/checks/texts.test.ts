import { expect, test } from 'vitest'
import { textsOfCode } from './code-texts'
import { lessonForTests } from './lesson-for-tests'
import { textsOfBrief, textsOfLesson } from './markdown-texts'
import { lineAt } from './text'
import { textsOfYaml } from './yaml-texts'

const said = (texts: readonly { line: number; text: string }[]) => texts.map(({ line, text }) => `${line} ${text}`)

test('a lesson says its title, its question and its paragraphs, each with its line', () => {
  const body = 'One `two` <Value scene="wrap" measure="iss"/> three.\n\n- four\n- five\n\n<Claim id="D3-20"/>'
  expect(said(textsOfLesson(lessonForTests(body), 'en'))).toEqual([
    '2 A lesson',
    '3 A unit',
    '7 What happens?',
    '9 One \uFFFC \uFFFC three.',
    '11 four',
    '12 five',
  ])
})

test('choices behind one another are texts of their own', () => {
  const body = '<Quiz id="early">\nIs it?\n\n<Choice id="a">Yes.</Choice>\n<Choice id="b">No.</Choice>\n</Quiz>'
  expect(said(textsOfLesson(lessonForTests(body), 'en')).slice(3)).toEqual(['10 Is it?', '12 Yes.', '13 No.'])
})

test('a brief says its paragraphs, and the line of each word', () => {
  const [text] = textsOfBrief('brief.md', 'One\ntwo.', 'en')
  expect(text && lineAt(text, text.text.indexOf('two'))).toBe(2)
})

test('YAML says its values in the language of their key, and which are quoted', () => {
  expect(textsOfYaml('a.yaml', 'a:\n  en: { meaning: One }\n  zh: { meaning: TCP, also: [两] }\n')).toEqual([
    { file: 'a.yaml', line: 2, locale: 'en', text: 'One', path: 'a.en.meaning', isQuoted: false },
    { file: 'a.yaml', line: 3, locale: 'zh', text: 'TCP', path: 'a.zh.meaning', isQuoted: false },
    { file: 'a.yaml', line: 3, locale: 'zh', text: '两', path: 'a.zh.also', isQuoted: true },
  ])
})

test('a program says its strings and templates', () => {
  const code = `type A = 'not said'\nconst a: A = <b title="one">{\`two \${n} 三\`}</b>\n`
  const texts = textsOfCode('a.tsx', code)
  expect(said(texts)).toEqual(expect.arrayContaining(['2 one', '2 two ', '2  三']))
  expect(texts.find(({ text }) => text === ' 三')?.locale).toBe('zh')
  expect(said(texts).join()).not.toContain('not said')
})
