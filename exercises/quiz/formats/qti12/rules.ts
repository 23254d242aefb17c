import { childNamed, childrenNamed, textOf, within } from '../xml/elements'
import type { Element } from '../xml/read-xml'

/** One comparison of a condition. */
interface Criterion {
  readonly name: string
  readonly response: string
  readonly value: string
  /** The place in an order, from 1. */
  readonly place: number | null
  readonly caseSensitive: boolean
}

/** A condition of an item, with what it does. */
export interface Rule {
  readonly when: Element
  /** What it asks for, without what it refuses. */
  readonly criteria: readonly Criterion[]
  /** It takes whatever was not taken before: to this response, or null to any. */
  readonly any: { readonly response: string | null } | null
  /** Of 100; null where it gives no points. */
  readonly score: number | null
  readonly adds: boolean
  /** The names of what it shows. */
  readonly shows: readonly string[]
}

/** The conditions of an item, in their order. */
export const rulesOf = (item: Element): Rule[] =>
  within(item, 'respcondition').flatMap((it): Rule[] => {
    const when = childNamed(it, 'conditionvar')
    const [set] = childrenNamed(it, 'setvar')
    if (when === undefined) return []
    const criteria = asked(when)
    return [
      {
        when,
        criteria,
        any: criteria.length > 0 ? null : anyIn(when),
        score: set === undefined ? null : scoreIn(set),
        adds: set?.attributes.action === 'Add',
        shows: childrenNamed(it, 'displayfeedback').map(({ attributes }) => attributes.linkrefid ?? ''),
      },
    ]
  })

/** Some write a name for all points. */
function scoreIn(set: Element): number {
  const said = textOf(set).trim()
  if (/^SCORE\.max$/i.test(said)) return 100
  const score = Number(said === '' ? Number.NaN : said)
  const isLess = set.attributes.action === 'Subtract'
  return Number.isFinite(score) ? (isLess ? -score : score) : 0
}

const COMPARES = /^var(equal|substring|subset|inside|lte?|gte?)$/

const asked = (of: Element): Criterion[] =>
  of.children.flatMap((it) => {
    if (typeof it === 'string' || it.name === 'not') return []
    if (!COMPARES.test(it.name)) return asked(it)
    const { respident = '', index, case: isCase } = it.attributes
    const place = Number(index)
    return [
      {
        name: it.name,
        response: respident,
        value: textOf(it).trim(),
        place: index !== undefined && place >= 1 ? place : null,
        caseSensitive: /^yes$/i.test(isCase ?? ''),
      },
    ]
  })

function anyIn(when: Element): { response: string | null } | null {
  const [unanswered] = childrenNamed(when, 'not')
    .concat(childrenNamed(when, 'and').flatMap((it) => childrenNamed(it, 'not')))
    .flatMap((it) => childrenNamed(it, 'unanswered'))
  if (unanswered !== undefined) return { response: unanswered.attributes.respident ?? null }
  return within(when, 'other').length > 0 ? { response: null } : null
}

/** The rules about one response; all where there is but one. */
export const rulesAbout = (rules: readonly Rule[], response: string | null): Rule[] =>
  rules.filter(({ criteria, any }) =>
    response === null
      ? criteria.length > 0 || any !== null
      : (criteria.length > 0 && criteria.every((it) => it.response === response)) || any?.response === response,
  )
