import type MiniSearch from 'minisearch'
import type { Options, SearchResult } from 'minisearch'
import { askedWords, indexedWords, piecesOf } from './words'

/** What can be found. */
export type Kind = 'symptom' | 'lesson' | 'exercise' | 'term' | 'claim' | 'quiz'

interface Found {
  readonly id: string
  readonly kind: Kind
  readonly title: string
  /** Where it stands, in a word or two: the lesson of a heading, the name of a term in the other language. */
  readonly where: string
  readonly text: string
  /** As `next/link` takes it. */
  readonly href: string
}

export interface SearchDocument extends Found {
  /** Other words by which people look for it; not shown. */
  readonly also: string
}

/** The same where the index is made and where it is read: a serialised index does not hold them. */
export const INDEX: Options<SearchDocument> = {
  fields: ['title', 'where', 'also', 'text'],
  storeFields: ['kind', 'title', 'where', 'text', 'href'],
  tokenize: indexedWords,
  processTerm: (term) => term,
}

export interface Hit extends Found {
  /** The words of the index that were found in it. */
  readonly words: readonly string[]
}

export interface HitGroup {
  readonly kind: Kind
  readonly hits: readonly Hit[]
}

/** A word of which one letter in five may be wrong. */
const CAN_BE_MISTYPED = /^[a-z]{4,}$/

/**
 * What has all the words of a query, or their beginnings; if nothing has, what has nearly those words; if nothing has these either, what has some
 * of them. Grouped by kind, the group with the best result first.
 */
export function find(index: MiniSearch<SearchDocument>, query: string): HitGroup[] {
  const search = (combineWith: 'AND' | 'OR', fuzzy: boolean) =>
    index.search(query, {
      tokenize: askedWords,
      combineWith,
      prefix: true,
      fuzzy: (word) => fuzzy && CAN_BE_MISTYPED.test(word) && 0.2,
      boost: { title: 4, also: 3, where: 1.5 },
      // The title of a claim is a whole sentence, and there are many of them: a term's own entry comes before those that name it.
      boostDocument: (_id, _word, stored) => (stored?.kind === 'claim' ? 0.3 : 1),
    })
  const tries = [() => search('AND', false), () => search('AND', true), () => search('OR', false)]
  for (const attempt of tries) {
    const results = attempt()
    if (results.length > 0) return grouped(namedFirst(results.map(hitOf), query))
  }
  return []
}

/** What has the query for its whole name comes before what has it in its name. */
function namedFirst(hits: readonly Hit[], query: string): readonly Hit[] {
  const asked = spelling(query)
  const isNamed = ({ title }: Hit) => spelling(title) === asked
  return [...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))]
}

/** The same for each way to write the same words. */
const spelling = (text: string): string =>
  piecesOf(text)
    .map(({ word }) => word)
    .join(' ')

const hitOf = ({ id, terms, kind, title, where, text, href }: SearchResult): Hit => ({
  id,
  kind,
  title,
  where,
  text,
  href,
  words: terms,
})

function grouped(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<Kind, Hit[]>()
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit])
  return [...groups].map(([kind, ofKind]) => ({ kind, hits: ofKind }))
}

export const countOf = (groups: readonly HitGroup[]): number => groups.reduce((sum, { hits }) => sum + hits.length, 0)
