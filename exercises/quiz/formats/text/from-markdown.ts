import type { Root } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { KEPT } from './kept'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath)
const toHtml = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(() => asLearningPlatformsRead)
  .use(remarkRehype)
  .use(rehypeSanitize, KEPT)
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()

/**
 * The HTML of a text of a bank, as a learning platform shows it: maths between `\(` and `\)`, which their MathJax reads, and HTML
 * that stands in the text as text. A single paragraph comes without its `<p>`.
 */
export function htmlOf(markdown: string): string {
  if (isPlain(markdown)) return markdown
  const html = String(toHtml.processSync(markdown)).trim()
  const [, only] = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html) ?? []
  return only ?? html
}

/** The letters alone of a text of a bank, on one line. */
export function plainOf(markdown: string): string {
  return parser
    .parse(markdown)
    .children.map((block) => {
      const letters: string[] = []
      visit(block, (node) => {
        if ('value' in node) letters.push(node.value)
        if (node.type === 'image') letters.push(node.alt ?? '')
        if (node.type === 'break' || node.type === 'tableCell' || node.type === 'listItem') letters.push(' ')
      })
      return letters.join('')
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a text is more than its letters, and loses something where a format holds no more. */
export function isFormatted(markdown: string): boolean {
  if (isPlain(markdown)) return false
  const [first, ...more] = parser.parse(markdown).children
  return more.length > 0 || first?.type !== 'paragraph' || first.children.some(({ type }) => type !== 'text')
}

/** Whether a text has what HTML can say and the XHTML of QTI 2.1 cannot. */
export function isRich(markdown: string): boolean {
  if (isPlain(markdown)) return false
  let is = false
  visit(parser.parse(markdown), (node) => {
    is ||=
      node.type === 'delete' ||
      (node.type === 'list' && (node.start ?? 1) !== 1) ||
      (node.type === 'listItem' && typeof node.checked === 'boolean') ||
      ('title' in node && typeof node.title === 'string')
  })
  return is
}

/** Says maths as learning platforms write it, and HTML as text. */
function asLearningPlatformsRead(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return
    if (node.type === 'inlineMath') parent.children[index] = { type: 'text', value: `\\(${node.value}\\)` }
    if (node.type === 'math') {
      parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value: `\\[${node.value}\\]` }] }
    }
    if (node.type === 'html') parent.children[index] = { type: 'text', value: node.value }
  })
}

/**
 * Whether a text is the same as Markdown, as HTML and as it stands, which most answers are. It spares the time of reading them.
 */
export const isPlain = (text: string): boolean =>
  /^\p{L}[\p{L}\p{N} ,;?!()%/-]*\.?$/u.test(text) && !/ {2}| $/.test(text)
