import type { Words } from '../../words'
import { htmlOf } from '../text/from-markdown'
import { element, type Xml } from '../xml/write-xml'

/** A text in the language of the file. */
export type Say = (words: Words) => string

/** What an item of one type has. */
export interface Parts {
  readonly response: readonly Xml[]
  /** In their order: the first that fits without going on is the last that is looked at. */
  readonly conditions: readonly Xml[]
  /** What is said, by the names by which conditions show it. */
  readonly feedbacks: readonly (readonly [string, Words])[]
  /** What is asked, where the answers stand in it. */
  readonly asked?: readonly Xml[]
}

export const material = (html: string): Xml =>
  element('material', {}, element('mattext', { texttype: 'text/html' }, html))
/** What is no more than its letters is said so, for programs that show HTML as it stands. */
export const materialOf = (words: Words, say: Say): Xml => {
  const html = htmlOf(say(words))
  return html === say(words) ? element('material', {}, element('mattext', {}, html)) : material(html)
}

export const condition = (goesOn: 'Yes' | 'No', when: readonly Xml[], ...then: readonly Xml[]): Xml =>
  element('respcondition', { continue: goesOn }, element('conditionvar', {}, when), then)
export const shows = (ident: string): Xml => element('displayfeedback', { feedbacktype: 'Response', linkrefid: ident })
export const equals = (response: string, value: string, more: Record<string, string | number> = {}): Xml =>
  element('varequal', { respident: response, ...more }, value)
export const not = (of: Xml): Xml => element('not', {}, of)
export const or = (all: readonly Xml[]): Xml => element('or', {}, all)
export const and = (all: readonly Xml[]): Xml => element('and', {}, all)
export const OTHER: Xml = element('other')

/** Percents of the points, without the last digits of binary fractions. */
export const scored = (action: 'Set' | 'Add', percents: number): Xml =>
  element('setvar', { action, varname: 'SCORE' }, String(Number(percents.toPrecision(14))))

export const name = (index: number): string => `a${index + 1}`
export const feedbackTo = (ident: string): string => `${ident}_fb`
export const labelled = (ident: string, says: Xml): Xml => element('response_label', { ident }, says)

const yesOrNo = (is: boolean): string => (is ? 'Yes' : 'No')

interface Shown {
  readonly shuffle?: boolean | undefined
  /** What stands before the answers. */
  readonly said?: Xml | undefined
}

/** A choice of one answer, of several, or of their order. */
export const chosen = (
  ident: string,
  cardinality: 'Single' | 'Multiple' | 'Ordered' | null,
  labels: readonly Xml[],
  { shuffle, said }: Shown = {},
): Xml =>
  element(
    'response_lid',
    { ident, rcardinality: cardinality ?? undefined },
    said,
    element('render_choice', { shuffle: shuffle === undefined ? undefined : yesOrNo(shuffle) }, labels),
  )

/** A field to write in. */
export function field(ident: string, kind: 'text' | 'number', rows?: number): Xml {
  const fib = element(
    'render_fib',
    { fibtype: kind === 'number' ? 'Decimal' : 'String', rows },
    element('response_label', { ident: `${ident}_field` }),
  )
  return element('response_str', { ident, rcardinality: 'Single' }, fib)
}
