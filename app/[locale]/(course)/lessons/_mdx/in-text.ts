import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx'

export type WidgetNode = MdxJsxFlowElementHast | MdxJsxTextElementHast

export const isWidget = (node: RootContent): node is WidgetNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

/** Where nothing is put into text: code is quoted, and a heading or a link is a thing of its own. */
const ITS_OWN: ReadonlySet<string> = new Set(['code', 'pre', 'a', 'button', 'math', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/**
 * Puts elements into running text.
 *
 * @param isLeftAlone the widgets whose text stays as it is
 * @param rewrite what comes in place of a text, or null where it stays
 */
export function rewriteText(
  tree: Root,
  isLeftAlone: (widget: WidgetNode) => boolean,
  rewrite: (text: string) => ElementContent[] | null,
): void {
  const walk = (parent: Root | Element | WidgetNode) => {
    const children: RootContent[] = []
    for (const node of parent.children) {
      if (node.type === 'text') children.push(...(rewrite(node.value) ?? [node]))
      else {
        if (isWidget(node)) {
          if (!isLeftAlone(node)) walk(node)
        } else if (node.type === 'element' && !ITS_OWN.has(node.tagName)) walk(node)
        children.push(node)
      }
    }
    Object.assign(parent, { children })
  }
  walk(tree)
}

/** What stands in a text around its finds, which become elements. */
export function splitText(
  text: string,
  finds: readonly { readonly index: number; readonly length: number; readonly nodes: readonly ElementContent[] }[],
): ElementContent[] | null {
  if (finds.length === 0) return null
  const plain = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }])
  let from = 0
  const parts = finds.flatMap(({ index, length, nodes }) => {
    const before = plain(text.slice(from, index))
    from = index + length
    return [...before, ...nodes]
  })
  return [...parts, ...plain(text.slice(from))]
}
