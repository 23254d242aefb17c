import { type AnyNode, parse } from 'acorn'
import { transform } from 'sucrase'
import { localeOf, type Text } from './text'

/** The texts in a program: string literals and the fixed parts of templates. Sucrase keeps lines, so theirs are those of the source. */
export function textsOfCode(file: string, source: string): Text[] {
  const { code } = transform(source, { transforms: ['typescript', 'jsx'], jsxRuntime: 'automatic', production: true })
  const texts: Text[] = []
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true }), (node) => {
    const text =
      node.type === 'Literal' && typeof node.value === 'string'
        ? node.value
        : node.type === 'TemplateElement'
          ? (node.value.cooked ?? '')
          : ''
    if (text.trim() !== '') texts.push({ file, line: node.loc?.start.line ?? 1, locale: localeOf(text), text })
  })
  return texts
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node)
  for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, visit)
}
