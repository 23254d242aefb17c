import type { Root } from 'hast'
import { rfcAddress } from '#app/_ui/rfc-address'
import { rewriteText, splitText } from './in-text'

/** `RFC 9293`, `RFC 9293 3.6`, `RFC 9293, section 3.6`, `RFC 9293 第 3.6 节`. */
const REFERENCE =
  /RFC (?<rfc>\d+)(?:,? sections? (?<en>\d+(?:\.\d+)*)| (?<bare>\d+(?:\.\d+)+)|\s?第\s?(?<zh>\d+(?:\.\d+)*)\s?节)?/g

/** A choice is something to press, so nothing in it can be pressed. */
const PRESSED: ReadonlySet<string | null> = new Set(['Choice'])

/** Where a text names a section of an RFC, it leads there. */
export const linkRfcs = () => (tree: Root) =>
  rewriteText(
    tree,
    ({ name }) => PRESSED.has(name),
    (text) =>
      splitText(
        text,
        [...text.matchAll(REFERENCE)].flatMap(({ 0: written, index, groups = {} }) => {
          const section = groups.en ?? groups.bare ?? groups.zh
          const href = rfcAddress(`RFC ${groups.rfc}${section === undefined ? '' : ` ${section}`}`)
          if (href === null) return []
          const children = [{ type: 'text' as const, value: written }]
          const link = { type: 'element' as const, tagName: 'a', properties: { href, rel: ['external'] }, children }
          return [{ index, length: written.length, nodes: [link] }]
        }),
      ),
  )
