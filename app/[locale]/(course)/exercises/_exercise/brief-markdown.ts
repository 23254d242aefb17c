import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { joinedLines } from '#app/_ui/joined-lines'

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
export function briefTree(markdown: string) {
  return processor.runSync(processor.parse(markdown), markdown)
}

/** As much of a node, of Markdown or of HTML, as is looked at here. */
interface Node {
  type: string
  name?: string
  tagName?: string
  properties?: Record<string, unknown>
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

/** Gives a list item or a paragraph that begins with R1, R2, ... its anchor. */
function ruleAnchors(tree: Node) {
  const seen = new Set<string>()
  const visit = (node: Node) => {
    const states = node.tagName === 'li' || node.tagName === 'p'
    const [, rule] = (states ? /^\s*(R\d+)\b/.exec(textOf(node)) : null) ?? []
    if (rule !== undefined && !seen.has(rule)) {
      seen.add(rule)
      node.properties = { ...node.properties, id: `rule-${rule}` }
    } else node.children?.forEach(visit)
  }
  visit(tree)
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('')
