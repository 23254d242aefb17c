import type { Root } from 'hast'
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { joinedLines } from '#app/_ui/joined-lines'

const FORBIDDEN = ['input', 'details', 'summary', 'picture', 'source', 'section']

/** What a question's text may come to: what Markdown makes, without names that could shadow those of the page, and without fields. */
export const ALLOWED: SanitizeSchema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !FORBIDDEN.includes(name)),
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-[\w-]+$/, 'math-inline', 'math-display']],
    '*': ['title', 'dir', 'align'],
    a: ['href', 'title'],
    h2: [],
    img: ['src', 'alt', 'title'],
    li: [],
    ol: ['start'],
    ul: [],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https', 'data'] },
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => htmlAsText)
  .use(() => joinedLines)
  .use(remarkRehype)
  .use(rehypeSanitize, ALLOWED)

/** Markdown of anybody as a tree of safe HTML: nothing in it can run, and HTML in it is text. */
export const markdownTree = (markdown: string): Root => processor.runSync(processor.parse(markdown), markdown)

/** Whether a text may hold maths, for which more must be loaded. */
export const mayHaveMaths = (markdown: string): boolean => markdown.includes('$')

/** As much of a node, of Markdown or of HTML, as is looked at here. */
interface Node {
  type: string
  tagName?: string
  value?: string
  children?: Node[]
}

/** A remark plugin's work: HTML in a text becomes the characters that were written. */
export function htmlAsText(tree: Node) {
  const visit = (node: Node) => {
    node.children = node.children?.map((child): Node => {
      if (child.type !== 'html') return child
      const text = { type: 'text', value: child.value ?? '' }
      return PHRASING_PARENTS.has(node.type) ? text : { type: 'paragraph', children: [text] }
    })
    node.children?.forEach(visit)
    if (node.children === undefined) delete node.children
  }
  visit(tree)
}

const PHRASING_PARENTS = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'])

const PLAIN = new Set(['p', 'code', 'em', 'strong', 'del', 'br', 'a'])

/**
 * What a text comes to without its marks, for where no marks can be, such as an `<option>`.
 *
 * @returns null where something would be lost: a picture, a table, maths
 */
export function plainText(markdown: string): string | null {
  if (mayHaveMaths(markdown)) return null
  const tree: Node = markdownTree(markdown)
  const isPlain = (node: Node): boolean =>
    (node.type !== 'element' || PLAIN.has(node.tagName ?? '')) && (node.children ?? []).every(isPlain)
  return isPlain(tree) ? textOf(tree).trim() : null
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('')
