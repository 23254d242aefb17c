import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Element as XmlElement } from '../xml/read-xml'
import { escapedXml, type Xml } from '../xml/write-xml'
import { htmlOf } from './from-markdown'

const parser = unified().use(rehypeParse, { fragment: true })

/** The text of a bank as elements of XHTML, which is XML: every element is closed, every attribute has a value. */
export function xhtmlOf(markdown: string): Xml {
  const tree: Root = parser.parse(htmlOf(markdown))
  return { xml: tree.children.map(asXml).join('') }
}

function asXml(node: RootContent): string {
  if (node.type === 'text') return escapedXml(node.value)
  if (node.type !== 'element') return ''
  const inside = node.children.map(asXml).join('')
  const begin = `${node.tagName}${attributesOf(node)}`
  return inside === '' ? `<${begin}/>` : `<${begin}>${inside}</${node.tagName}>`
}

const attributesOf = ({ properties }: Element): string =>
  Object.entries(properties)
    .map(([name, value]) => [name === 'className' ? 'class' : name.toLowerCase(), value] as const)
    .flatMap(([name, value]) => {
      if (value === false || value === null || value === undefined) return []
      const text = value === true ? name : Array.isArray(value) ? value.join(' ') : String(value)
      return [` ${name}="${escapedXml(text)}"`]
    })
    .join('')

/**
 * XHTML that stands in a file as HTML.
 *
 * @param instead what stands for an element that is no text: '' where nothing does; null for all that is text
 */
export const htmlIn = (children: XmlElement['children'], instead: (element: XmlElement) => string | null): string =>
  children
    .map((it) => {
      if (typeof it === 'string') return escapedXml(it)
      const other = instead(it)
      if (other !== null) return other
      const attributes = Object.entries(it.attributes).map(([name, value]) => ` ${name}="${escapedXml(value)}"`)
      const inside = htmlIn(it.children, instead)
      const begin = `<${it.name}${attributes.join('')}>`
      return inside === '' && VOID.has(it.name) ? begin : `${begin}${inside}</${it.name}>`
    })
    .join('')

const VOID = new Set(['br', 'hr', 'img', 'input', 'col'])
