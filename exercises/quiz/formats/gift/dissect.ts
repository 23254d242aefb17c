import { marked } from '../text/gap-marks'
import { hidingArrows, hidingBackslashes, unescaped } from './escape'
import type { Chunk } from './split'

/** A question of a GIFT file, taken apart as far as its parser needs help. */
export interface Dissected {
  readonly id: string | null
  readonly tags: readonly string[]
  readonly title: string | null
  /** What the parser reads: without comments and title. */
  readonly body: string
  /** `#`: its answers are numbers, which stand in `body` as texts. `>`: it is an ordering, whose items stand in `items`. */
  readonly kind: '#' | '>' | null
  readonly items: string
}

/** What the only gap of a text is called. */
export const THE_GAP = 'gap-1'

const TITLE = /^\s*::((?:\\.|(?!::)[^\\])*)::/s

/**
 * Takes a question apart.
 *
 * The parser knows colons only where they are escaped, though Moodle does not mind; numbers without an exponent, a star or
 * feedback; no comment after the first line; and no ordering.
 */
export function dissect({ text }: Chunk): Dissected {
  const isComment = (line: string) => line.trimStart().startsWith('//')
  const all = text.split('\n')
  const comments = all.filter(isComment).join('\n')
  const gift = hidingBackslashes(all.filter((line) => !isComment(line)).join('\n'))
  const [title, name] = TITLE.exec(gift) ?? ['']
  const body = gift.slice(title.length)
  const found = blockIn(body)
  const { before, block, after } = found ?? { before: body, block: '', after: '' }
  const kind = /^\s*>/.test(block) ? '>' : /^\s*#(?!###)/.test(block) ? '#' : null
  const [items = '', explanation] = kind === '>' ? block.split('####') : []
  const answers = kind === '>' ? (explanation === undefined ? '' : `####${explanation}`) : readable(block, kind)
  const [id] = marksIn(comments, 'id')
  return {
    id: id ?? null,
    tags: marksIn(comments, 'tag'),
    title: name === undefined || name.trim() === '' ? null : unescaped(name).trim(),
    body: colonsEscaped(found === null ? before : `${withGap(before, after)} {${answers}}`),
    kind,
    items,
  }
}

/** Where the text goes on after the answers, they fill a gap in it. */
const withGap = (before: string, after: string): string =>
  after.trim() === '' ? before : before + marked(THE_GAP) + after

function marksIn(comments: string, mark: 'id' | 'tag'): string[] {
  const found = comments.matchAll(new RegExp(`\\[${mark}:((?:\\\\[\\]\\[\\\\]|[^[\\]\\p{Cc}])+)\\]`, 'gu'))
  return [...found].map(([, value = '']) => value.replace(/\\([[\]\\])/g, '$1').trim())
}

/** The answers, between the first brace and the last. */
function blockIn(gift: string): { before: string; block: string; after: string } | null {
  const braces = [...gift.matchAll(/\\.|([{}])/gs)].filter(([, brace]) => brace !== undefined)
  const from = braces[0]?.index
  const to = braces.at(-1)?.index
  const isBlock =
    from !== undefined && to !== undefined && braces.length === 2 && gift[from] === '{' && gift[to] === '}'
  if (!isBlock) return null
  return { before: gift.slice(0, from), block: gift.slice(from + 1, to), after: gift.slice(to + 1) }
}

/** Answers as the parser reads them. */
function readable(block: string, kind: '#' | null): string {
  if (kind === '#') return asTexts(block)
  return hasChoices(block) ? hidingArrows(block) : block
}

/** Moodle takes an arrow for a pair only where there is no `~`. */
const hasChoices = (block: string): boolean => /~/.test(block.replace(/\\./gs, ''))

/** Numbers as texts; what has none is any other number. */
const asTexts = (block: string): string => block.replace(/^\s*#/, '').replace(/(?<!\\)([=~])\s*(?=#(?!###))/g, '$1*')

const colonsEscaped = (gift: string): string => gift.replace(/\\.|:/gs, (it) => (it === ':' ? '\\:' : it))
