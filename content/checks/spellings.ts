import type { Glossary } from '../glossary'
import type { Locale } from '../locales'

/** A term where a text names it. */
export interface Mention {
  readonly id: string
  readonly index: number
  readonly spelling: string
}

/**
 * Finds the terms of the glossary that a text names, by any of their spellings. The longest spelling counts: 半连接队列 is no 连接.
 *
 * An English spelling is a whole word; one in small letters may begin with a capital. In one with capitals each letter counts.
 */
export function mentionsIn(glossary: Glossary, locale: Locale): (text: string) => Mention[] {
  const idOf = new Map<string, string>()
  for (const [id, { [locale]: words }] of Object.entries(glossary))
    for (const spelling of [words.term, ...(words.also ?? [])]) idOf.set(spelling, id)
  const longestFirst = [...idOf.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map(patternOf).join('|'), 'gu')
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: spelling, index }) => {
      const id = idOf.get(spelling) ?? idOf.get(spelling.charAt(0).toLowerCase() + spelling.slice(1))
      return id === undefined ? [] : [{ id, index, spelling }]
    })
}

function patternOf(spelling: string): string {
  const exact = spelling.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const first = spelling.charAt(0)
  const isSmall = /^[a-z][^A-Z]*$/.test(spelling)
  const body = isSmall ? `[${first}${first.toUpperCase()}]${exact.slice(1)}` : exact
  // A hyphen or an underscore belongs to a word: SYN_RECV, half-open.
  const before = /^[A-Za-z0-9]/.test(spelling) ? '(?<![A-Za-z0-9_-])' : ''
  const after = /[A-Za-z0-9]$/.test(spelling) ? '(?![A-Za-z0-9_-])' : ''
  return before + body + after
}
