import type { Element } from './read-xml'

/** The elements of a name directly in another. */
export const childrenNamed = (element: Element, name: string): Element[] =>
  element.children.filter((it): it is Element => typeof it !== 'string' && it.name === name)

export const childNamed = (element: Element | undefined, name: string): Element | undefined =>
  element && childrenNamed(element, name)[0]

/** All elements of some names within another, at any depth, in their order. */
export function within(element: Element, ...names: string[]): Element[] {
  return element.children.flatMap((it) =>
    typeof it === 'string' ? [] : [...(names.includes(it.name) ? [it] : []), ...within(it, ...names)],
  )
}

/** The text of an element and all that is in it. */
export const textOf = (element: Element | undefined): string =>
  element?.children.map((it) => (typeof it === 'string' ? it : textOf(it))).join('') ?? ''
