import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Element as XmlElement } from '../xml/read-xml'
import { escapedXml, type Xml } from '../xml/write-xml'
import { htmlOf } from './from-markdown'

const parser = unified().use(rehypeParse, { fragment: true })

/**
 * The text of a bank as the XHTML that QTI 2.1 has: every element is closed, and there is none, and no attribute, that its schema
 * does not know. What is lost by it is the feature `rich-formatting`.
 */
export function xhtmlOf(markdown: string): Xml {
  const tree: Root = parser.parse(htmlOf(markdown))
  return { xml: tree.children.map(asXml).join('') }
}

function asXml(node: RootContent): string {
  if (node.type === 'text') return escapedXml(node.value)
  if (node.type !== 'element') return ''
  const { tagName, properties } = node
  if (tagName === 'input') return properties.checked ? '☑' : '☐'
  if (tagName === 'img' && !properties.src) return escapedXml(String(properties.alt ?? ''))
  // The way back from a note: the places in a text have no names, so that a name never stands twice in a file.
  if (properties.dataFootnoteBackref !== undefined) return ''
  const inside = (tagName === 'table' ? rowsOf(node) : node.children).map(asXml).join('')
  if (tagName === 'del' || (tagName === 'a' && !isElsewhere(properties.href))) return inside
  const name = tagName === 'section' ? 'div' : tagName
  const begin = `${name}${attributesOf(node)}`
  return inside === '' ? `<${begin}/>` : `<${begin}>${inside}</${name}>`
}

const isElsewhere = (href: unknown): boolean => typeof href === 'string' && href !== '' && !href.startsWith('#')

/** A table of the schema has a body, and one of Markdown may have nothing but its head. */
const rowsOf = ({ children }: Element): Element['children'] =>
  children.some((it) => it.type === 'element' && it.tagName === 'tbody')
    ? children
    : children.map((it) => (it.type === 'element' && it.tagName === 'thead' ? { ...it, tagName: 'tbody' } : it))

/** The attributes that the schema knows, of those that Markdown makes. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  code: ['className'],
  th: ['align'],
  td: ['align'],
}

function attributesOf({ tagName, properties }: Element): string {
  // A picture without a word for it has an empty one.
  const all: Element['properties'] = tagName === 'img' ? { alt: '', ...properties } : properties
  return (KNOWN[tagName] ?? [])
    .flatMap((name) => {
      const value = all[name]
      if (value === null || value === undefined) return []
      const text = Array.isArray(value) ? value.join(' ') : String(value)
      return [` ${name === 'className' ? 'class' : name}="${escapedXml(text)}"`]
    })
    .join('')
}

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
