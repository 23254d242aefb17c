import type { Element, Root } from 'hast'
import { STATES } from '#engine/tcp/state'
import { rewriteText, splitText } from './in-text'

const HYPHENATED = new RegExp(STATES.filter((state) => state.includes('-')).join('|'), 'g')

const NO_BREAK = '\u00A0'

/** A state's name does not end a line in its middle, and a unit stays with its number, also behind a `<Value>`. */
export const keepTogether = () => (tree: Root) =>
  rewriteText(
    tree,
    () => false,
    (text) => {
      const joined = text.replace(/(^|\d) (?=(?:ms|s|Gb\/s)(?![\w-]))/g, `$1${NO_BREAK}`)
      const states = [...joined.matchAll(HYPHENATED)].map(({ 0: state, index }) => ({
        index,
        length: state.length,
        nodes: [whole(state)],
      }))
      return splitText(joined, states) ?? (joined === text ? null : [{ type: 'text', value: joined }])
    },
  )

const whole = (value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['whitespace-nowrap'] },
  children: [{ type: 'text', value }],
})
