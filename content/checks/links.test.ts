import { expect, test } from 'vitest'
import { lessonForTests } from './lesson-for-tests'
import { checkAddresses, checkLinks, linksOf } from './links'
import { sayProblem } from './problem'

const pages = new Map([
  ['lessons/opening', new Set(['三次握手', 'D0-10'])],
  ['exercises/time-wait', new Set<string>()],
])
const problems = (body: string) =>
  checkLinks(linksOf('x.mdx', lessonForTests(body).tree), 'lessons/opening', pages).map(sayProblem)

test.each([
  '[a](/exercises/time-wait)',
  '[a](/lessons/opening#D0-10)',
  '[a](#三次握手)',
  '[a](https://www.rfc-editor.org/rfc/rfc9293)',
])('alive: %s', (body) => {
  expect(problems(body)).toEqual([])
})

test.each([
  ['[a](/lessons/closing)', 'x.mdx:9: /lessons/closing: the course has no page /lessons/closing.'],
  ['[a](/en/lessons/opening)', 'the course has no page /en/lessons/opening.'],
  ['[a](/lessons/opening#four)', '/lessons/opening has no place "four". It has #三次握手, #D0-10.'],
  ['[a](#four)', '/lessons/opening has no place "four".'],
  ['[a](../opening)', 'a link within the course begins with / or #.'],
  ['[a](http://example.org/)', 'links to the outside are https'],
  ['[a][1]\n\n[1]: https://', 'x.mdx:11: https://: links to the outside are https, and well-formed.'],
])('dead: %s', (body, said) => {
  expect(problems(body)).toEqual([expect.stringContaining(said)])
})

test('an address in the data is judged, a sentence with one is not', () => {
  const texts = ['http://example.org/', 'Look at http://example.org/ for it.'].map((text) => ({
    file: 'a.yaml',
    line: 1,
    text,
  }))
  expect(checkAddresses(texts)).toHaveLength(1)
})
