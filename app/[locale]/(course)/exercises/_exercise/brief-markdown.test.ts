import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { briefTree } from './brief-markdown'

const htmlOf = (markdown: string) =>
  renderToStaticMarkup(toJsxRuntime(briefTree(markdown), { Fragment, jsx, jsxs }) as React.ReactElement)

test('a rule can be linked to, in a list and in a paragraph', () => {
  expect(htmlOf('- **R1** numbers wrap')).toContain('<li id="rule-R1">')
  expect(htmlOf('**R2** numbers wrap')).toContain('<p id="rule-R2">')
})

test('a rule that is mentioned again has one anchor', () => {
  expect(htmlOf('R1 first\n\nR1 again').match(/rule-R1/g)).toHaveLength(1)
})

test('HTML, scripts and addresses that run do not get through', () => {
  const html = htmlOf('a <b onclick="x">b</b> [a](javascript:alert(1)) {process.exit()}\n\n<script>alert(1)</script>')
  expect(html).not.toMatch(/script|onclick|<b/)
  expect(html).toContain('{process.exit()}')
})

test('a note is a box; what only looks like a directive stays the text it was', () => {
  expect(htmlOf(':::note\nmind this\n:::')).toContain('<aside data-kind="note">')
  expect(htmlOf('at 10:30 and a:b[c]')).toContain('at 10:30 and a:b[c]')
})

test('a line end within Chinese text is no space; between other words it is one', () => {
  expect(htmlOf('一个字节，\n编号是 0')).toContain('一个字节，编号是 0')
  expect(htmlOf('one\ntwo')).toContain('one\ntwo')
})
