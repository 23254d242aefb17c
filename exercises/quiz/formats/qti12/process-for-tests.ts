import type { Question } from '../../questions'
import type { Response } from '../../response'
import { childNamed, childrenNamed, textOf, within } from '../xml/elements'
import type { Element } from '../xml/read-xml'

/** Another program, as far as the items written here need one: it knows QTI 1.2, and nothing of banks. */

type Given = ReadonlyMap<string, readonly string[]>

/** The points that an item gives to an answer. */
export function pointsFor(item: Element, question: Question, answer: Response): number {
  const given = givenBy(item, question, answer)
  let score = 0
  for (const rule of within(item, 'respcondition')) {
    const [when] = childrenNamed(rule, 'conditionvar')
    if (when === undefined || !elementsIn(when).every((it) => holds(it, given))) continue
    for (const set of childrenNamed(rule, 'setvar')) {
      score = Number(textOf(set)) + (set.attributes.action === 'Add' ? score : 0)
    }
    if (rule.attributes.continue !== 'Yes') break
  }
  const { minvalue, maxvalue } = within(item, 'decvar')[0]?.attributes ?? {}
  const field = within(item, 'qtimetadatafield').find(
    (it) => textOf(childNamed(it, 'fieldlabel')) === 'points_possible',
  )
  const share = Math.min(Number(maxvalue), Math.max(Number(minvalue), score)) / 100
  return share * Number(textOf(childNamed(field, 'fieldentry')))
}

/** What is answered, by the names of the responses; a choice by the name of its label. */
function givenBy(item: Element, question: Question, answer: Response): Given {
  const a = (index: number) => `a${index + 1}`
  const one = (...values: string[]) => new Map([['response1', values]])
  switch (answer.type) {
    case 'choice':
      return one(a(answer.chosen))
    case 'multiple':
      return one(...answer.chosen.map(a))
    case 'order':
      return one(...answer.order.map(a))
    case 'true-false':
      return one(String(answer.chosen))
    case 'number':
    case 'text':
      return one(answer.text)
    case 'match':
      return new Map(answer.chosen.map((it, at) => [`response_${a(at)}`, it === null ? [] : [`m${it + 1}`]] as const))
    case 'cloze':
      return new Map(
        Object.entries(answer.gaps).map(([name, filled]) => {
          const value = typeof filled === 'number' ? `${name}_${a(filled)}` : asLabel(item, question, name, filled)
          return [`response_${name}`, value === '' ? [] : [value]] as const
        }),
      )
    default:
      return new Map()
  }
}

/** Where the accepted texts are labels, as Canvas has them, it is the label that has the text. */
function asLabel(item: Element, question: Question, name: string, filled: string): string {
  const response = within(item, 'response_lid').find(({ attributes }) => attributes.ident === `response_${name}`)
  if (response === undefined) return filled
  const isCased = question.type === 'cloze' && question.gaps[name]?.kind === 'text' && question.gaps[name].caseSensitive
  const as = (text: string) => (isCased ? text : text.toLowerCase())
  const label = within(response, 'response_label').find((it) => as(textOf(it).trim()) === as(filled))
  return label?.attributes.ident ?? 'no label'
}

const elementsIn = (of: Element): Element[] => of.children.filter((it): it is Element => typeof it !== 'string')

function holds(when: Element, given: Given): boolean {
  const { respident = '', index, case: isCase } = when.attributes
  const values = given.get(respident) ?? []
  const said = textOf(when)
  const parts = elementsIn(when)
  const isNumber = said.trim() !== '' && Number.isFinite(Number(said))
  const as = (text: string) => (isCase === 'Yes' ? text : text.toLowerCase())
  switch (when.name) {
    case 'varequal': {
      if (index !== undefined) return values[Number(index) - 1] === said
      return values.some(
        (it) => as(it) === as(said) || (isNumber && isCase === undefined && Number(it) === Number(said)),
      )
    }
    case 'varsubstring':
      return values.some((it) => as(it).includes(as(said)))
    case 'vargte':
      return values.some((it) => Number(it) >= Number(said) - 1e-12)
    case 'varlte':
      return values.some((it) => Number(it) <= Number(said) + 1e-12)
    case 'unanswered':
      return values.length === 0
    case 'other':
      return true
    case 'and':
      return parts.every((it) => holds(it, given))
    case 'or':
      return parts.some((it) => holds(it, given))
    case 'not':
      return !parts.every((it) => holds(it, given))
    default:
      throw new Error(`This program does not know <${when.name}>.`)
  }
}
