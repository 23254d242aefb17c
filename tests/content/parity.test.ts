import { expect, test } from 'vitest'
import { lessonSlugs, loadLesson } from '../../content/lessons'

test.each(lessonSlugs())('%s: both languages have the same widgets with the same ids, in the same order', (slug) => {
  const [en, zh] = [loadLesson(slug, 'en'), loadLesson(slug, 'zh')].map(({ widgets }) =>
    widgets
      .filter(({ name }) => name !== 'Value')
      .map(({ name, attributes }) => [name, { ...attributes, unit: undefined }]),
  )
  expect(zh).toEqual(en)
})

test.each(lessonSlugs())('%s: both languages print the same values', (slug) => {
  const [en, zh] = [loadLesson(slug, 'en'), loadLesson(slug, 'zh')].map(({ widgets }) =>
    [
      ...new Set(
        widgets.filter(({ name }) => name === 'Value').map(({ attributes }) => Object.values(attributes).join(' ')),
      ),
    ].sort(),
  )
  expect(zh).toEqual(en)
})

test.each(lessonSlugs())('%s: both languages have the same place, claims and exercise', (slug) => {
  const [en, zh] = [loadLesson(slug, 'en'), loadLesson(slug, 'zh')].map(({ frontMatter }) => ({
    unit: frontMatter.unit.number,
    order: frontMatter.order,
    claims: frontMatter.claims,
    exercise: frontMatter.exercise,
  }))
  expect(zh).toEqual(en)
})
