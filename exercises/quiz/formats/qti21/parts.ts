import type { Words } from '../../words'
import { element, type Xml } from '../xml/write-xml'

/** How a text is written: as XHTML, or as its letters alone. */
export interface Say {
  readonly html: (words: Words) => Xml
  readonly plain: (words: Words) => string
}

/** A variable that the processing sets. */
export const outcome = (identifier: string, baseType: string, value?: string): Xml =>
  element(
    'outcomeDeclaration',
    { identifier, cardinality: 'single', baseType },
    value === undefined ? undefined : element('defaultValue', {}, element('value', {}, value)),
  )

export const variable = (identifier: string): Xml => element('variable', { identifier })
export const named = (identifier: string): Xml => element('baseValue', { baseType: 'identifier' }, identifier)
export const number = (value: number): Xml => element('baseValue', { baseType: 'float' }, String(value))
export const sets = (identifier: string, value: Xml): Xml => element('setOutcomeValue', { identifier }, value)

/** What is said after an answer, where a variable says so. */
export const modal = (outcomeIdentifier: string, identifier: string, says: Xml): Xml =>
  element('modalFeedback', { outcomeIdentifier, identifier, showHide: 'show' }, says)
