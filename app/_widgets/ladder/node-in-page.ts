import type { Markup } from './markup'

const SVG = 'http://www.w3.org/2000/svg'

/** The node of an element. */
export function nodeOf({ name, attributes, content }: Markup): SVGElement {
  const node = document.createElementNS(SVG, name)
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) node.setAttribute(key, String(value))
  }
  for (const part of content) node.append(partOf(part))
  return node
}

const partOf = (part: Markup | string): Node =>
  typeof part === 'string' ? document.createTextNode(part) : nodeOf(part)

/**
 * Makes the node of one element the node of another of the same name. Arrows of a long run differ in hardly more than their places: to
 * move the nodes of those that leave to where others come costs less than to make new ones, whose style must be found anew and which are
 * garbage afterwards.
 */
export function become(node: Element, was: Markup, is: Markup): void {
  if (was === is) return
  for (const key in is.attributes) {
    const value = is.attributes[key]
    if (value !== was.attributes[key] && value !== undefined) node.setAttribute(key, String(value))
  }
  for (const key in was.attributes) if (is.attributes[key] === undefined) node.removeAttribute(key)
  let child = node.firstChild
  for (const [index, part] of is.content.entries()) {
    const before = was.content[index]
    const next = child?.nextSibling ?? null
    if (before === undefined || !child) node.append(partOf(part))
    else if (typeof part === 'string' && typeof before === 'string') {
      if (part !== before) child.nodeValue = part
    } else if (
      child instanceof Element &&
      typeof part !== 'string' &&
      typeof before !== 'string' &&
      part.name === before.name
    )
      become(child, before, part)
    else child.replaceWith(partOf(part))
    child = next
  }
  for (let extra = was.content.length - is.content.length; extra > 0; extra--) node.lastChild?.remove()
}
