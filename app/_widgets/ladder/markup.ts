/**
 * A part of a drawing: an element of SVG with what is in it.
 *
 * A drawing of a run never changes, so nothing is won by building it from React's elements, and much is lost: each of them costs as
 * much again as the node that it makes, when it is drawn, when the page comes to life and when it leaves.
 */
export interface Markup {
  readonly name: string
  readonly attributes: Attributes
  readonly content: readonly (Markup | string)[]
}

/** Of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with what is in it: text or other elements. */
export const element = (name: string, attributes: Attributes, ...content: readonly (Markup | string)[]): Markup => ({
  name,
  attributes,
  content,
})

/** In SVG's own words, as React takes them. Everything that was text is escaped in it. */
export const inWords = (markup: readonly Markup[]): { readonly __html: string } => ({ __html: wordsOf(markup) })

function wordsOf(content: Markup['content']): string {
  let words = ''
  for (const part of content) {
    if (typeof part === 'string') words += escaped(part)
    else words += `<${part.name}${attributesOf(part)}>${wordsOf(part.content)}</${part.name}>`
  }
  return words
}

function attributesOf({ attributes }: Markup): string {
  let words = ''
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) words += ` ${key}="${typeof value === 'number' ? value : escaped(value)}"`
  }
  return words
}

const SPECIAL = /[&<>"]/
const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`) : text
