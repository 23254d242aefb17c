import { expect, test } from 'vitest'
import { plainMarkup } from './plain-markup'

const markup = (text: string) =>
  plainMarkup({ text, label: 'the "file"', describedBy: 'leave', gutterClass: 'gutter', textareaClass: 'text' })

test('nothing in the text or its label can end what holds it', () => {
  const html = markup('if (a < b && c > d) "</textarea><script>"')
  expect(html).not.toContain('<script')
  expect(html.match(/<\/textarea>/g)).toHaveLength(1)
  expect(html).toContain('aria-label="the &#34;file&#34;"')
})

test('a first empty line is kept', () => {
  expect(markup('\nx')).toContain('>\n\nx</textarea>')
})

test('every line has its number', () => {
  expect(markup('a\nb\n')).toContain('>1\n2\n3</div>')
})
