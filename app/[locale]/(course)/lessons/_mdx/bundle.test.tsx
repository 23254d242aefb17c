import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { bundleLesson } from './bundle'
import { evaluateLesson } from './evaluate'

const head = '---\ntitle: A lesson\n---\n\n'

async function rendered(body: string): Promise<string> {
  const { code } = await bundleLesson({ locale: 'en', source: head + body })
  const Content = evaluateLesson(code, 'en.mdx')
  return renderToStaticMarkup(<Content components={{ Ladder: () => <b>ladder</b> }} />)
}

test('widgets are those that the page hands over', async () => {
  expect(await rendered('Look: <Ladder scene="wrap"/>')).toContain('Look: <b>ladder</b>')
})

test('headings have ids, and are the contents', async () => {
  const { headings } = await bundleLesson({
    locale: 'en',
    source: `${head}## Before and after\n\n### Not this\n\n## 圆上的先后\n`,
  })
  expect(headings).toEqual([
    { id: 'before-and-after', text: 'Before and after' },
    { id: '圆上的先后', text: '圆上的先后' },
  ])
})

test('tables, formulas and code are rendered without a style of their own', async () => {
  const html = await rendered('| a |\n|---|\n| 1 |\n\n$2^{32}$\n\n```ts\nconst a = 1\n```\n')
  expect(html).toContain('<table>')
  expect(html).toContain('<math')
  expect(html).toContain('var(--code-token-keyword)')
})

test('front matter that is code is never run', async () => {
  await expect(bundleLesson({ locale: 'en', source: '---js\nglobalThis.ran = true\n---\n\nText.' })).rejects.toThrow(
    'Front matter is YAML',
  )
  expect('ran' in globalThis).toBe(false)
})
