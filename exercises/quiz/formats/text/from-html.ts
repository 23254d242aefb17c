import type { Root as Hast } from 'hast'
import type { PhrasingContent, Root } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { Refused } from '../note'
import { htmlOf, isPlain } from './from-markdown'
import { KEPT } from './kept'

/** Longer than a question with its pictures left out; the time to read HTML grows faster than its length. */
const MOST_CHARACTERS = 200_000

const parser = unified().use(rehypeParse, { fragment: true })
const toMarkdown = unified()
  .use(rehypeSanitize, KEPT)
  .use(rehypeRemark)
  .use(() => withMaths)
const stringifier = unified()
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*' })

/** A text that came as HTML. */
export interface FromHtml {
  readonly markdown: string
  /** Whether something that Markdown does not have was left out: a script, a handler, a film, a picture that is not in the file. */
  readonly lost: boolean
}

/**
 * The Markdown of HTML. What runs never survives.
 *
 * @throws Refused where it is too long
 */
export function markdownOf(html: string): FromHtml {
  if (html.length > MOST_CHARACTERS) {
    throw new Refused({
      en: `A text has ${html.length} characters; at most ${MOST_CHARACTERS} are read.`,
      zh: `一段文字有 ${html.length} 个字符，最多读入 ${MOST_CHARACTERS} 个。`,
    })
  }
  if (isPlain(html)) return { markdown: html, lost: false }
  const tree = parser.parse(html)
  const lost = losesSomething(tree)
  sayPowers(tree)
  const mdast = toMarkdown.runSync(tree)
  return { markdown: asPeopleWrite(stringifier.stringify(mdast)), lost }
}

/** The Markdown that shows these letters and no others. */
export function markdownOfPlain(text: string): string {
  if (isPlain(text)) return text
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((it) => it.trim())
    .filter((it) => it !== '')
  const children = paragraphs.map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value }],
  }))
  return asPeopleWrite(stringifier.stringify({ type: 'root', children }))
}

/** Without the backslashes that change nothing: `SYN_SENT`, and not `SYN\_SENT`. */
function asPeopleWrite(markdown: string): string {
  const text = markdown.trim()
  const without = text.replace(/\\(?=[!-/:-@[-`{-~])/g, '')
  return without !== text && htmlOf(without) === htmlOf(text) ? without : text
}

/** Markdown has no raised letters, and 10<sup>6</sup> is not 106. */
function sayPowers(tree: Hast): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'sup') node.children.unshift({ type: 'text', value: '^' })
    if (node.tagName === 'sub') node.children.unshift({ type: 'text', value: '_' })
  })
}

const SHOWS_OR_RUNS =
  /^(script|iframe|object|embed|applet|video|audio|canvas|svg|math|form|input|button|select|textarea|link|meta|base|frame|frameset|sup|sub)$/

function losesSomething(tree: Hast): boolean {
  let loses = false
  visit(tree, 'element', ({ tagName, properties }) => {
    const handles = Object.entries(properties).some(
      ([name, value]) => /^on/i.test(name) || /^\s*(javascript|vbscript|data):/i.test(String(value)),
    )
    const isElsewhere = tagName === 'img' && !/^https?:/i.test(String(properties.src))
    loses ||= handles || isElsewhere || SHOWS_OR_RUNS.test(tagName)
  })
  return loses
}

/** Of bounded length, since each beginning without an end is looked for to its bound. */
const MATHS = /\\\((.{1,1000}?)\\\)|\\\[([\s\S]{1,1000}?)\\\]|\$\$([\s\S]{1,1000}?)\$\$/g

const DISPLAYED = /^(?:\\\[((?:(?!\\\])[\s\S])+)\\\]|\$\$([^$]+)\$\$)$/

/** Maths as learning platforms write it becomes maths. */
function withMaths(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    const [only, ...more] = node.children
    if (parent === undefined || index === undefined || only?.type !== 'text' || more.length > 0) return
    const [, brackets, dollars] = DISPLAYED.exec(only.value.trim()) ?? []
    const value = brackets ?? dollars
    if (value !== undefined) parent.children[index] = { type: 'math', value: value.trim() }
  })
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !/\\[([]|\$\$/.test(node.value)) return
    const parts: PhrasingContent[] = []
    let from = 0
    for (const found of node.value.matchAll(MATHS)) {
      const [all, inline, display, dollars] = found
      if (found.index > from) parts.push({ type: 'text', value: node.value.slice(from, found.index) })
      parts.push({ type: 'inlineMath', value: (inline ?? display ?? dollars ?? '').trim() })
      from = found.index + all.length
    }
    if (parts.length === 0) return
    if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) })
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
}
