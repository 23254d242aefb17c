import type { Words } from '../../words'
import { element, type Xml } from '../xml/write-xml'

/** How a text is written: as XHTML, or as its letters alone. */
export interface Say {
  readonly html: (words: Words) => Xml
  readonly plain: (words: Words) => string
  /** As XHTML in which something stands for each gap. */
  readonly withGaps: (words: Words, gap: (name: string) => Xml) => Xml
  readonly trueAndFalse: readonly [string, string]
}

/** A variable that the processing sets. */
export const outcome = (identifier: string, baseType: string, value?: string, more: Record<string, number> = {}): Xml =>
  element(
    'outcomeDeclaration',
    { identifier, cardinality: 'single', baseType, ...more },
    value === undefined ? undefined : element('defaultValue', {}, element('value', {}, value)),
  )

/** A variable that holds what a learner answered, with what is right. */
export const response = (
  identifier: string,
  cardinality: string,
  baseType: string,
  right: readonly string[],
  mapping?: Xml,
): Xml =>
  element(
    'responseDeclaration',
    { identifier, cardinality, baseType },
    right.length === 0
      ? undefined
      : element(
          'correctResponse',
          {},
          right.map((it) => element('value', {}, it)),
        ),
    mapping,
  )

/** What each answer is worth, and never less than nothing. */
export const mapping = (points: number, entries: readonly (readonly [string, number])[]): Xml =>
  element(
    'mapping',
    { lowerBound: 0, upperBound: points, defaultValue: 0 },
    entries.map(([mapKey, mappedValue]) => element('mapEntry', { mapKey, mappedValue })),
  )

/** Points without the last digits of binary fractions. */
export const worth = (percents: number, points: number): number => Number(((percents * points) / 100).toPrecision(12))

/** The identifier of an item: none begins with a digit, and the id of a question may. */
export const identifierOf = (id: string): string => (/^\d/.test(id) ? `_${id}` : id)
/** The id of a question that has such an identifier. */
export const idOf = (identifier: string): string => identifier.replace(/^_(?=\d)/, '')

/** The name of an answer by its place. */
export const name = (index: number): string => `a${index + 1}`

export const variable = (identifier: string): Xml => element('variable', { identifier })
export const named = (identifier: string): Xml => element('baseValue', { baseType: 'identifier' }, identifier)
export const number = (value: number): Xml => element('baseValue', { baseType: 'float' }, String(value))
export const sets = (identifier: string, value: Xml): Xml => element('setOutcomeValue', { identifier }, value)
/** Something done where a condition holds. */
export const where = (when: Xml, ...then: readonly Xml[]): Xml =>
  element('responseCondition', {}, element('responseIf', {}, when, ...then))

/** What is said after an answer, where a variable says so. */
export const modal = (outcomeIdentifier: string, identifier: string, says: Xml): Xml =>
  element('modalFeedback', { outcomeIdentifier, identifier, showHide: 'show' }, says)
