import type { Words } from '../../words'
import type { TextsOf } from '../text/texts'
import { childNamed, textOf, within } from '../xml/elements'
import type { Element } from '../xml/read-xml'
import type { Rule } from './rules'

/** An item while it is read. */
export interface Reading {
  readonly item: Element
  readonly presentation: Element
  readonly rules: readonly Rule[]
  /** What the item says after answers, by name. */
  readonly feedbacks: ReadonlyMap<string, Element>
  readonly texts: TextsOf
}

/** A field that stands beside an item: its type, its points. */
export const fieldOf = (item: Element, label: string): string | undefined => fieldsOf(item, label)[0]

export const fieldsOf = (item: Element, label: string): string[] =>
  within(item, 'qtimetadatafield')
    .filter((it) => textOf(childNamed(it, 'fieldlabel')).trim() === label)
    .map((it) => textOf(childNamed(it, 'fieldentry')).trim())

export const isResponse = ({ name }: Element): boolean => /^response_(lid|str|num|xy|grp|extension)$/.test(name)

/** The materials of an element itself, in flows or not, and not those of its answers. */
export const materialsOf = (element: Element): Element[] =>
  element.children.flatMap((it) =>
    typeof it === 'string' || it.name.startsWith('response_') ? [] : it.name === 'material' ? [it] : materialsOf(it),
  )

/** What materials say, as HTML. */
export const htmlOf = (materials: readonly Element[], between = '\n'): string =>
  materials
    .flatMap((it) => within(it, 'mattext'))
    .map((it) => {
      const said = textOf(it)
      const isHtml = (it.attributes.texttype ?? 'text/plain').toLowerCase() === 'text/html'
      return isHtml ? said : said.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    })
    .join(between)

export const saidBy = (materials: readonly Element[], texts: TextsOf): Words | undefined =>
  texts.words(htmlOf(materials), 'html')

/** What the item says by the first of these names that it has. */
export function feedbackNamed({ feedbacks, texts }: Reading, ...names: readonly string[]): Words | undefined {
  const [found] = names.flatMap((it) => feedbacks.get(it) ?? [])
  return found && saidBy(within(found, 'material'), texts)
}

/** More than a bank has of one question; a file of a million would be looked through a million times. */
export const MOST_ANSWERS = 101

/** The choices of a response. */
export const labelsIn = (response: Element, texts: TextsOf) =>
  within(response, 'response_label')
    .slice(0, MOST_ANSWERS)
    .map((it) => ({
      ident: it.attributes.ident ?? '',
      text: saidBy(within(it, 'material'), texts),
    }))

/** Whether the answers may stand in any order; most programs say that of a whole quiz and not of a question. */
export function shuffleOf(response: Element): { shuffle?: boolean } {
  const said = within(response, 'render_choice')[0]?.attributes.shuffle
  return said === undefined ? {} : { shuffle: /^yes$/i.test(said) }
}

/** Percents of the most, without the last digits of binary fractions. */
export const percents = (score: number, of: number): number =>
  of <= 0 ? 0 : Number(Math.max(-100, Math.min(100, (100 * score) / of)).toPrecision(8))
