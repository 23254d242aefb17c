import type { Words } from '../../words'
import { type Note, Refused } from '../note'
import { TOGETHER } from '../scoring-notes'
import { marked, namingGaps } from '../text/gap-marks'
import { textOf, within } from '../xml/elements'
import type { Element } from '../xml/read-xml'
import { readWritten } from './read-written'
import { feedbackNamed, htmlOf, isResponse, labelsIn, materialsOf, percents, type Reading, shuffleOf } from './reading'
import { type Rule, rulesAbout } from './rules'

/** More than a text has, and each is looked for in all conditions. */
const MOST_GAPS = 100

/** A text with its gaps. */
export interface ReadGaps {
  readonly text: Words | undefined
  readonly gaps: Record<string, unknown>
  readonly notes: readonly Pick<Note, 'effect' | 'what' | 'why'>[]
}

/**
 * Reads a text with gaps: `[name]` in the text, as Canvas has it, or responses in a flow.
 *
 * @throws Refused where there are too many
 */
export function readGaps(reading: Reading, type: string): ReadGaps {
  const responses = responsesIn(reading.presentation)
  if (responses.length > MOST_GAPS) {
    throw new Refused({
      en: `It has ${responses.length} gaps; at most ${MOST_GAPS} are read.`,
      zh: `它有 ${responses.length} 个空，最多读入 ${MOST_GAPS} 个。`,
    })
  }
  const names = new Map<Element, string>()
  for (const response of responses) names.set(response, freeName(nameIn(response), new Set(names.values())))
  const parts = responses.map((response) => gapOf(separately(reading, response), response, type))
  const weights = weightsOf(parts.map(({ most }) => most))
  const isTogether = responses.length > 1 && reading.rules.some((it) => asksForSeveral(it))
  return {
    text: namingGaps(reading.texts.words(htmlWith(reading.presentation, names), 'html')),
    gaps: Object.fromEntries(
      [...names.values()].map((name, at) => [name, { ...parts[at]?.gap, weight: weights[at] ?? 1 }]),
    ),
    notes: isTogether ? [TOGETHER] : [],
  }
}

export const responsesIn = (of: Element): Element[] =>
  of.children.flatMap((it) => (typeof it === 'string' ? [] : isResponse(it) ? [it] : responsesIn(it)))

/** What a gap is called: Canvas writes it beside, and all of it in the name of the response. */
function nameIn(response: Element): string {
  const said = textOf(materialsOf(response)[0]).trim()
  return said || (response.attributes.ident ?? '').replace(/^response_/, '')
}

function freeName(said: string, taken: ReadonlySet<string>): string {
  const letters = said
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const wanted = letters.slice(0, 40).trim().replaceAll(' ', '-') || 'gap'
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? wanted : `${wanted}-${nth}`
    if (!taken.has(name)) return name
  }
}

/** The HTML of what is asked, with a mark where each gap is: where it stands, or where its name does, or at the end. */
function htmlWith(presentation: Element, names: ReadonlyMap<Element, string>): string {
  const isInFlow = standsBetween(presentation)
  const inOrder = (of: Element): string =>
    of.children
      .map((it) => {
        if (typeof it === 'string') return ''
        if (it.name === 'material') return htmlOf([it], '')
        const name = names.get(it)
        return name === undefined ? inOrder(it) : isInFlow ? marked(name) : ''
      })
      .join('')
  const html = inOrder(presentation)
  if (isInFlow) return html
  return [...names].reduce((all, [response, name]) => {
    const place = `[${nameIn(response)}]`
    return all.includes(place) ? all.replace(place, () => marked(name)) : `${all}<p>${marked(name)}</p>`
  }, html)
}

/** Whether texts follow an answer, so that it is a part of them. */
export function standsBetween(presentation: Element): boolean {
  const all = within(presentation, 'material', 'response_lid', 'response_str', 'response_num')
  const inner = new Set(responsesIn(presentation).flatMap((it) => within(it, 'material')))
  const parts = all.filter((it) => !inner.has(it))
  return parts.some((it, at) => it.name !== 'material' && parts[at + 1]?.name === 'material')
}

/** The rules of one gap; where none is its own, what they ask for of it together with others. */
function separately(reading: Reading, response: Element): Reading {
  const ident = response.attributes.ident ?? ''
  const own = rulesAbout(reading.rules, ident)
  const rules = own.some(({ score }) => score !== null)
    ? own
    : reading.rules.map((it) => ({ ...it, criteria: it.criteria.filter((each) => each.response === ident) }))
  return { ...reading, rules }
}

const asksForSeveral = ({ criteria, score }: Rule): boolean =>
  score !== null && new Set(criteria.map(({ response }) => response)).size > 1

interface ReadGap {
  readonly gap: Record<string, unknown>
  readonly most: number
}

function gapOf(reading: Reading, response: Element, type: string): ReadGap {
  const ident = response.attributes.ident ?? ''
  if (response.name !== 'response_lid') {
    const kind = isNumeric(response) ? 'number' : 'text'
    const { asked, most } = readWritten(reading, ident, kind)
    return { gap: { kind, ...asked }, most }
  }
  const scores = new Map<string, Rule>()
  for (const rule of rulesAbout(reading.rules, ident)) {
    for (const { value } of rule.score === null ? [] : rule.criteria) if (!scores.has(value)) scores.set(value, rule)
  }
  const most = Math.max(0, ...[...scores.values()].map(({ score }) => score ?? 0))
  const labels = labelsIn(response, reading.texts)
  if (type === 'fill_in_multiple_blanks_question') {
    // Canvas takes each of them, and names the first alone in a condition.
    const texts = within(response, 'response_label').map((it) => textOf(it).trim())
    const answers = texts.flatMap((it) => (it === '' ? [] : [{ accepts: it.replaceAll('*', '\\*') }]))
    return { gap: { kind: 'text', answers }, most }
  }
  const answers = labels.map(({ ident: name, text }) => {
    const rule = scores.get(name)
    const feedback = feedbackNamed(reading, ...(rule?.shows ?? []), `${name}_fb`)
    return { text, fraction: percents(rule?.score ?? 0, most), feedback }
  })
  return { gap: { kind: 'menu', answers, ...shuffleOf(response) }, most }
}

/** Whether a number is to be written. */
export const isNumeric = (response: Element): boolean =>
  response.name === 'response_num' ||
  within(response, 'render_fib').some(({ attributes }) =>
    /^(decimal|integer|scientific)$/i.test(attributes.fibtype ?? ''),
  )

/** Shares of the points as the least numbers that stand to each other as they do. */
function weightsOf(shares: readonly number[]): number[] {
  const least = Math.min(...shares.filter((it) => it > 0))
  const ratios = shares.map((it) => (it > 0 ? it / least : 0.01))
  const isNearWhole = (it: number) => Math.abs(it - Math.round(it)) < 1e-3
  const times = [1, 2, 3, 4, 5, 6, 8, 10].find((by) => ratios.every((it) => isNearWhole(it * by))) ?? 1
  const weights = ratios.map((it) => (isNearWhole(it * times) ? Math.round(it * times) : it * times))
  const heaviest = Math.max(...weights)
  return weights.map((it) => Number((heaviest > 100 ? (it * 100) / heaviest : it).toPrecision(8)) || 0.01)
}
