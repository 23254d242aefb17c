import type { Element, Root } from 'hast'
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** The directives that a brief may use: `:::note`, a box; nothing else. */
const DIRECTIVES: Readonly<Record<string, { tagName: string; kind: string }>> = {
  note: { tagName: 'aside', kind: 'note' },
}

/** What may be in a brief's HTML: what Markdown makes, boxes, and the rules' own anchors. */
const schema: SanitizeSchema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), 'aside'],
  attributes: {
    ...defaultSchema.attributes,
    aside: [['dataKind', ...Object.values(DIRECTIVES).map(({ kind }) => kind)]],
    code: [['className', /^language-[\w-]+$/]],
    '*': [...(defaultSchema.attributes?.['*'] ?? []).filter((name) => name !== 'id' && name !== 'name')],
    h2: [],
    li: [['id', /^rule-R\d+$/]],
    p: [['id', /^rule-R\d+$/]],
  },
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(() => allowedDirectives)
  .use(() => joinedLines)
  .use(remarkRehype)
  .use(() => ruleAnchors)
  .use(rehypeSanitize, schema)

/** A brief as a tree of safe HTML. Markdown, never MDX: nothing in it can run. Where it states rule R1, that is `#rule-R1`. */
export function briefTree(markdown: string): Root {
  return processor.runSync(processor.parse(markdown), markdown)
}

/** As much of a Markdown node as is looked at here. */
interface Node {
  type: string
  name?: string
  value?: string
  position?: { start: { offset?: number }; end: { offset?: number } }
  data?: object
  children?: Node[]
}

/** Gives each allowed directive its element. A colon in a sentence that only looks like one becomes the text it was. */
function allowedDirectives(tree: Node, file: { value: unknown }) {
  const source = String(file.value)
  const visit = (node: Node) => {
    if (node.type.endsWith('Directive')) {
      const allowed = node.type === 'containerDirective' ? DIRECTIVES[node.name ?? ''] : undefined
      if (allowed === undefined) {
        const text = source.slice(node.position?.start.offset, node.position?.end.offset)
        Object.assign(node, { type: 'text', value: text, children: undefined })
        return
      }
      node.data = { hName: allowed.tagName, hProperties: { dataKind: allowed.kind } }
    }
    node.children?.forEach(visit)
  }
  visit(tree)
}

/** Between two Chinese characters a line end is no space. */
function joinedLines(tree: Node) {
  const visit = (node: Node) => {
    if (node.type === 'text')
      node.value = node.value?.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    node.children?.forEach(visit)
  }
  visit(tree)
}

/** Gives a list item or a paragraph that begins with R1, R2, ... its anchor. */
function ruleAnchors(tree: Root) {
  const seen = new Set<string>()
  const visit = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const [, rule] =
        (child.tagName === 'li' || child.tagName === 'p' ? /^\s*(R\d+)\b/.exec(textOf(child)) : null) ?? []
      if (rule !== undefined && !seen.has(rule)) {
        seen.add(rule)
        child.properties.id = `rule-${rule}`
      } else visit(child)
    }
  }
  visit(tree)
}

function textOf(node: Root | Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}
