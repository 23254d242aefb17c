import type { Words } from '../../words'
import type { TextsOf } from '../text/texts'
import { childNamed, childrenNamed, textOf, within } from '../xml/elements'
import type { Element } from '../xml/read-xml'
import { nameOf, type Processing } from './processing'

/** An item while it is read. */
export interface Reading {
  readonly item: Element
  readonly interaction: Element
  readonly processing: Processing
  readonly texts: TextsOf
  /** The text in an element. */
  readonly html: (of: Element) => Words | undefined
}

/** One more than a bank has of one question; a file of a million would be looked through a million times. */
export const MOST_ANSWERS = 101

const NOTHING: Element = { name: '', attributes: {}, children: [], line: 1 }

export const responseOf = ({ interaction }: Reading): string => interaction.attributes.responseIdentifier ?? ''

export const declarationOf = (reading: Reading): Element | undefined =>
  childrenNamed(reading.item, 'responseDeclaration').find(
    ({ attributes }) => attributes.identifier === responseOf(reading),
  )

export const processingOf = ({ item }: Reading): Element => childNamed(item, 'responseProcessing') ?? NOTHING

/** What is right, in the order of the file. */
export const rightOf = (declaration: Element | undefined): string[] =>
  childrenNamed(childNamed(declaration, 'correctResponse') ?? NOTHING, 'value').map((it) => textOf(it).trim())

export const entriesOf = (declaration: Element | undefined) =>
  (declaration ? within(declaration, 'mapEntry') : []).map(({ attributes }) => ({
    key: attributes.mapKey ?? '',
    value: Number(attributes.mappedValue ?? 0),
    caseSensitive: attributes.caseSensitive,
  }))

/** Percents of the most, without the last digits of binary fractions. */
export const percents = (value: number, of: number): number =>
  of === 0 ? 0 : Number(Math.max(-100, Math.min(100, (100 * value) / of)).toPrecision(10))

/** Whether the answer counts by a mapping, and not as a whole. */
export const isMapped = (reading: Reading): boolean =>
  /map_response/.test(processingOf(reading).attributes.template ?? '') ||
  reading.processing.mapped.has(responseOf(reading))

/** What the most of a mapping is: of these values all positive ones together, or the best. */
export function mostOf(values: readonly number[], isTogether: boolean): number {
  const positive = values.filter((it) => it > 0)
  return isTogether ? positive.reduce((sum, it) => sum + it, 0) : Math.max(0, ...positive)
}

/** What is said to who gave an answer: the item sets a variable to the answer, and says what has the answer's name. */
export function saidTo(reading: Reading, answer: string): Words | undefined {
  const { shown, feedbacks } = reading.processing
  const [said] = (shown.get(responseOf(reading)) ?? []).flatMap((it) => feedbacks.get(nameOf(it, answer)) ?? [])
  return said && reading.html(said)
}
