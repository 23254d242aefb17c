import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { addressOf, pageIn } from '#app/_ui/href'
import type { Locale } from '#content/locales'

/** Authors write `/lessons/three-segments#anchor`; the page's language and the course's place on its host are put in here. */
export const leadWithin = (locale: Locale) => (tree: Root) =>
  visit(tree, 'element', ({ tagName, properties }) => {
    const { href } = properties
    if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('/')) return
    const [path = '', anchor] = href.split('#')
    properties.href =
      addressOf(pageIn(locale, path.replace(/^\/|\/$/g, ''))) + (anchor === undefined ? '' : `#${anchor}`)
  })
