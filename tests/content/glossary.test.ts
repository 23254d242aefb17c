import { expect, test } from 'vitest'
import { loadGlossary } from '../../content/glossary'
import { LOCALES } from '../../content/locales'

const entries = Object.entries(loadGlossary())

test.each(LOCALES)('%s: no spelling of the glossary stands for two terms', (locale) => {
  const idOf = new Map<string, string>()
  const shared = entries.flatMap(([id, { [locale]: words }]) =>
    [words.term, ...(words.also ?? [])].flatMap((spelling) => {
      const first = idOf.get(spelling.toLowerCase())
      idOf.set(spelling.toLowerCase(), id)
      return first === undefined ? [] : [`${spelling}: ${first}, ${id}`]
    }),
  )
  expect(shared).toEqual([])
})

test('the terms stand in the order of the lessons that need them', () => {
  const lessons = entries.map(([, { lesson }]) => lesson)
  expect(lessons).toEqual([...lessons].sort())
})
