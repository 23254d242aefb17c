import { expect, test } from 'vitest'
import { checkHeadings, headingsOf } from './headings'
import { lessonForTests, pairForTests } from './lesson-for-tests'
import { sayProblem } from './problem'

const problems = (en: string, zh: string) => checkHeadings(pairForTests(en, zh)).map(sayProblem)

test('headings have the ids that the page gives them', () => {
  expect(headingsOf(lessonForTests('## Before and *after*\n\n### 圆上的先后')).map(({ id }) => id)).toEqual([
    'before-and-after',
    '圆上的先后',
  ])
})

test('two headings of the same words are found', () => {
  expect(problems('## One\n\n## Two', '## 一\n\n## 一')).toEqual([
    expect.stringContaining('zh.mdx:11: The heading “一” stands in line 9 already'),
  ])
})

test('a heading that the other language lacks is found', () => {
  expect(problems('## One\n\n### Inside\n\n## Two', '## 一\n\n## 二')).toEqual([
    expect.stringContaining('zh.mdx:11: Here stands “## 二”, and “### Inside” in its place'),
  ])
})

test('a heading without a word is found', () => {
  expect(problems('## …', '## 一')).toEqual([expect.stringContaining('en.mdx:9: A heading without a word has no id.')])
})
