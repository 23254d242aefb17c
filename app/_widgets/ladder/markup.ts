/**
 * A part of a drawing in SVG's own words, as React takes it. Everything that was text is escaped in it.
 *
 * A drawing of a run never changes, so nothing is won by building it from React's elements, and much is lost: each of them costs as
 * much again as the node that it makes, when it is drawn, when the page comes to life and when it leaves.
 */
export interface Markup {
  readonly __html: string
}

/** Of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with what is in it: text, which is escaped, or other elements. */
export function element(name: string, attributes: Attributes, ...content: readonly (Markup | string)[]): Markup {
  let html = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) html += ` ${key}="${typeof value === 'number' ? value : escaped(value)}"`
  }
  return { __html: `${html}>${inside(content)}</${name}>` }
}

/** Elements after each other. */
export const together = (...parts: readonly Markup[]): Markup => ({ __html: inside(parts) })

function inside(content: readonly (Markup | string)[]): string {
  let html = ''
  for (const part of content) html += typeof part === 'string' ? escaped(part) : part.__html
  return html
}

const SPECIAL = /[&<>"]/
const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`) : text
