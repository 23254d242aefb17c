import type { Node } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { ReadLesson } from '../lesson-file'
import type { Locale } from '../locales'
import { LEFT_OUT, type Text } from './text'
import { textsOfYaml } from './yaml-texts'

/** Each of these is a text by itself. */
const BLOCKS: ReadonlySet<string> = new Set(['root', 'paragraph', 'heading', 'tableCell', 'mdxJsxFlowElement'])

/** Widgets that hold a text of their own, although several may stand in one paragraph. */
const APART: ReadonlySet<unknown> = new Set(['Choice', 'Feedback', 'Step'])

/** Code is quoted, not said. */
const SILENT: ReadonlySet<string> = new Set(['inlineCode', 'code', 'inlineMath', 'math', 'image', 'html', 'yaml'])

/** A lesson's own words, its title and question too. What a claim or an exercise says is theirs. */
export function textsOfLesson({ file, source, tree }: ReadLesson, locale: Locale): Text[] {
  const [, head = ''] = /^---\n([\s\S]*?)\n---/.exec(source) ?? []
  const own = new Set(['title', 'question', 'unit.title'])
  const titles = textsOfYaml(file, head, 2).filter(({ path }) => own.has(path))
  return [...titles.map(({ path: _, ...text }) => ({ ...text, locale })), ...textsOfTree(file, tree, locale)]
}

/** The words of a brief. */
export const textsOfBrief = (file: string, source: string, locale: Locale): Text[] =>
  textsOfTree(file, unified().use(remarkParse).use(remarkGfm).parse(source), locale)

function textsOfTree(file: string, tree: Node, locale: Locale): Text[] {
  const texts: Text[] = []
  let open: { line: number; text: string } | null = null
  const close = () => {
    if (open && /\p{L}/u.test(open.text)) texts.push({ file, locale, ...open })
    open = null
  }
  const add = (node: Node, text: string) => {
    open ??= { line: node.position?.start.line ?? 1, text: '' }
    open.text += text
  }
  const walk = (node: Node) => {
    const isApart = BLOCKS.has(node.type) || ('name' in node && APART.has(node.name))
    if (isApart) close()
    if (node.type === 'text' && 'value' in node) add(node, String(node.value))
    else if (node.type === 'break') add(node, '\n')
    else if (SILENT.has(node.type) || !('children' in node)) add(node, LEFT_OUT)
    else if (Array.isArray(node.children)) {
      if (node.children.length === 0) add(node, LEFT_OUT)
      for (const child of node.children) walk(child)
    }
    if (isApart) close()
  }
  walk(tree)
  return texts
}
