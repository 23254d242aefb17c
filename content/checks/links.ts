import type { Node } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Problem } from './problem'
import type { Text } from './text'

export interface WrittenLink {
  readonly file: string
  readonly line: number
  readonly href: string
}

/** Where a link inside the course may lead: each page without its language, `lessons/three-segments`, and the anchors that are known of it. */
export type Pages = ReadonlyMap<string, ReadonlySet<string>>

/** The links of a lesson or a brief. */
export function linksOf(file: string, tree: Node): WrittenLink[] {
  const links: WrittenLink[] = []
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && 'url' in node && typeof node.url === 'string')
      links.push({ file, line: node.position?.start.line ?? 1, href: node.url })
  })
  return links
}

/**
 * Links lead somewhere. Inside the course they are written `/lessons/three-segments#what-is-agreed-on`, without language, or `#anchor` on
 * the same page; a link to the outside is https and well-formed, and is not fetched.
 *
 * @param here the page that the links stand on
 */
export function checkLinks(links: readonly WrittenLink[], here: string, pages: Pages): Problem[] {
  return links.flatMap(({ file, line, href }) => {
    const problem = (wrong: string, right: string): Problem[] => [{ file, line, wrong: `${href}: ${wrong}`, right }]
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return checkAddresses([{ file, line, text: href }])
    const [path = '', anchor] = href.split('#')
    if (path !== '' && !path.startsWith('/'))
      return problem(
        'a link within the course begins with / or #.',
        'Write /lessons/three-segments, without a language.',
      )
    const page = path === '' ? here : path.replace(/^\/|\/$/g, '')
    const anchors = pages.get(page)
    if (!anchors) return problem(`the course has no page /${page}.`, `It has ${listed([...pages.keys()], '/')}.`)
    if (anchor === undefined || anchors.has(decodeURI(anchor))) return []
    return problem(`/${page} has no place "${anchor}".`, `It has ${listed([...anchors], '#')}.`)
  })
}

/** A text that is an address to the outside, as a claim's source is, is https and well-formed. It is not fetched. */
export function checkAddresses(texts: readonly Pick<Text, 'file' | 'line' | 'text'>[]): Problem[] {
  return texts
    .filter(({ text }) => /^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(text))
    .filter(({ text }) => !text.startsWith('https://') || !URL.canParse(text))
    .map(({ file, line, text }) => ({
      file,
      line,
      wrong: `${text}: links to the outside are https, and well-formed.`,
      right: 'Write https://host/path.',
    }))
}

const listed = (names: readonly string[], sign: string): string => names.map((name) => sign + name).join(', ') || 'none'
