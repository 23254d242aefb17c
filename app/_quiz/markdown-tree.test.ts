import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { markdownTree, plainText } from './markdown-tree'
import { mathsTree } from './maths-tree'

type Tree = ReturnType<typeof markdownTree>
const htmlOf = (tree: Tree) => renderToStaticMarkup(toJsxRuntime(tree, { Fragment, jsx, jsxs }))
const html = (markdown: string) => htmlOf(markdownTree(markdown))

test('emphasis, code, lists and tables are what Markdown makes of them', () => {
  expect(html('a *b* `c`')).toBe('<p>a <em>b</em> <code>c</code></p>')
  expect(html('- x')).toContain('<li>x</li>')
  expect(html('|a|\n|-|\n|b|')).toContain('<td>b</td>')
})

test.each(['<script>alert(1)</script>', 'x <img src=x onerror=alert(1)> y', '<iframe srcdoc="x"></iframe>'])(
  '%s is shown as it was written',
  (markdown) => {
    const shown = html(markdown)
    expect(shown).not.toMatch(/<(script|img|iframe)/)
    expect(shown).toContain('&lt;')
  },
)

test.each(['[x](javascript:alert(1))', '![x](javascript:alert(1))', '[x](vbscript:x)', '<data:text/html,x>'])(
  '%s leads nowhere',
  (markdown) => {
    expect(html(markdown)).not.toMatch(/(href|src)=/)
  },
)

test('a text cannot bring names or fields into the page', () => {
  expect(html('- [x] done\n\na[^1]\n\n[^1]: note')).not.toMatch(/ id=|<input/)
})

test('between Chinese characters a line end is no space', () => {
  expect(html('三次\n握手')).toBe('<p>三次握手</p>')
})

test('maths is MathML, which needs no styles', () => {
  const shown = htmlOf(mathsTree('wraps at $2^{32}$'))
  expect(shown).toContain('<msup>')
  expect(shown).not.toContain('katex-html')
})

test('maths cannot lead anywhere or grow without end', () => {
  expect(htmlOf(mathsTree('$\\href{javascript:alert(1)}{x}$'))).not.toContain('href=')
  expect(htmlOf(mathsTree('$\\def\\a{\\a\\a}\\a$'))).toContain('katex-error')
})

test('HTML beside maths is text, too', () => {
  expect(htmlOf(mathsTree('$x$ <script>alert(1)</script>'))).not.toContain('<script')
})

test('a text without its marks, where nothing is lost by that', () => {
  expect(plainText('the `SYN` of *one*')).toBe('the SYN of one')
  expect(plainText('![x](a.png)')).toBeNull()
  expect(plainText('$x$')).toBeNull()
})
