import { expect, test } from 'vitest'
import { fingerprint, runsIn } from './runs-of-words'
import { checkSharedRuns, loadFingerprints } from './shared-runs'
import { LEFT_OUT } from './text'

const source =
  '北风越是使劲地吹，行人就把外衣裹得越紧。The traveller wrapped his warm cloak closely around him and walked on.'
const ofSource = new Set(runsIn(source).map(({ words }) => fingerprint(words)))
const found = (text: string) =>
  checkSharedRuns([{ file: 'a.mdx', line: 3, locale: 'zh', text }], ofSource).map(
    ({ line, wrong }) => `${line} ${wrong}`,
  )

test('twelve Chinese characters in a row are found, whatever the punctuation', () => {
  expect(found('他说：\n“使劲地吹，行人，就把外衣裹得紧。')).toEqual([
    '4 “使劲地吹行人就把外衣裹得” stands so in a source document.'.replace('裹得', '裹得'),
  ])
})

test('eight words in a row are found, whatever the capitals', () => {
  expect(found('He wrapped his warm cloak closely around him and sat.')).toEqual([
    '3 “wrapped his warm cloak closely around him and” stands so in a source document.',
  ])
})

test('one long copy is one problem', () => {
  expect(found(source)).toHaveLength(2)
})

test('eleven characters or seven words are not enough, nor is a run with something else between', () => {
  expect(found('使劲地吹行人就把外衣裹。')).toEqual([])
  expect(found('wrapped his warm cloak closely around him')).toEqual([])
  expect(found(`使劲地吹行人 TCP 就把外衣裹得越紧`)).toEqual([])
  expect(found(`wrapped his warm cloak ${LEFT_OUT} closely around him and walked`)).toEqual([])
})

test('the documents are known by their fingerprints', () => {
  expect(loadFingerprints().size).toBeGreaterThan(5000)
})
