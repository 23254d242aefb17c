import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { searchDocuments } from './documents'
import { countOf, find, INDEX } from './find'

// As the page does it: made at build time, sent as JSON, read in the browser.
const indexOf = (locale: 'en' | 'zh') => {
  const made = new MiniSearch(INDEX)
  made.addAll(searchDocuments(locale))
  return MiniSearch.loadJSON(JSON.stringify(made), INDEX)
}
const index = { en: indexOf('en'), zh: indexOf('zh') }
const best = (locale: 'en' | 'zh', query: string) => find(index[locale], query)[0]?.hits[0]?.href

test.each([
  ['en', 'my server is full of CLOSE_WAIT', '/en/symptoms#close-wait'],
  ['zh', '服务器上堆满了CLOSE-WAIT', '/zh/symptoms#close-wait'],
  ['en', 'cannot assign requested address', '/en/symptoms#ports-run-out'],
  ['zh', '端口用完', '/zh/symptoms#ports-run-out'],
  ['en', 'glued together', '/en/symptoms#messages-run-together'],
  ['zh', '粘包', '/zh/symptoms#messages-run-together'],
  ['en', 'SO_REUSEADDR', '/en/glossary#address-reuse'],
  ['zh', '半关闭', '/zh/glossary#half-closed'],
  ['zh', '序号', '/zh/glossary#sequence-number'],
  ['en', 'sequence number', '/en/glossary#sequence-number'],
  ['en', 'D3-20', '/en/claims#D3-20'],
] as const)('%s: “%s” finds %s first', (locale, query, href) => {
  expect(best(locale, query)).toBe(href)
})

test('an English name leads to its Chinese term, and the other way round', () => {
  const terms = (locale: 'en' | 'zh', query: string) =>
    find(index[locale], query).find(({ kind }) => kind === 'term')?.hits[0]?.href
  expect(terms('zh', 'half-open')).toBe('/zh/glossary#half-open')
  expect(terms('en', '半打开')).toBe('/en/glossary#half-open')
})

test('a lesson is found under the heading that says it', () => {
  const lessons = find(index.en, 'two directions').find(({ kind }) => kind === 'lesson')
  expect(lessons?.hits[0]?.href).toBe('/en/lessons/fin-each-way#two-directions')
})

test('a word that is mistyped is found where nothing has it as it stands', () => {
  expect(find(index.en, 'retransmision').flatMap(({ hits }) => hits.map(({ href }) => href))).toContain(
    '/en/glossary#retransmission',
  )
})

test('where nothing has all the words, what has some of them is found', () => {
  expect(countOf(find(index.en, 'keepalive xylophone'))).toBeGreaterThan(0)
})

test('one Chinese character finds the words that begin with it', () => {
  expect(countOf(find(index.zh, '窗'))).toBeGreaterThan(0)
})

test('what nobody wrote is not found', () => {
  expect(find(index.en, 'xylophone')).toEqual([])
  expect(find(index.zh, '木琴')).toEqual([])
  expect(find(index.en, '  ')).toEqual([])
})

test('no answer to a prediction is in the index', () => {
  const texts = searchDocuments('en').map(({ text }) => text)
  expect(texts.filter((text) => text.includes('Nothing forbids it. Look at the server'))).toEqual([])
  expect(texts.filter((text) => text.includes('So closing is not one act in four parts'))).toHaveLength(1)
})
