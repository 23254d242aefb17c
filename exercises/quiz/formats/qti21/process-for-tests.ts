import type { Question } from '../../questions'
import type { Response } from '../../response'
import { childNamed, childrenNamed, textOf, within } from '../xml/elements'
import type { Element } from '../xml/read-xml'

/** Another program, as far as the items written here need one: it knows QTI, and nothing of banks. */

type Value = string | number | boolean | readonly string[] | null
type Variables = Map<string, Value>

/** The points that an item gives to an answer. */
export function pointsFor(item: Element, question: Question, answer: Response): number {
  const variables: Variables = new Map()
  for (const { attributes } of childrenNamed(item, 'outcomeDeclaration')) {
    variables.set(attributes.identifier ?? '', attributes.baseType === 'float' ? 0 : null)
  }
  for (const [name, value] of Object.entries(responsesOf(question, answer))) variables.set(name, value)
  for (const rule of elementsIn(childNamed(item, 'responseProcessing'))) run(rule, variables, item)
  return Number(variables.get('SCORE'))
}

/** What the variables of the item's responses hold after an answer. */
function responsesOf(question: Question, answer: Response): Record<string, Value> {
  const a = (index: number) => `a${index + 1}`
  switch (answer.type) {
    case 'choice':
      return { RESPONSE: a(answer.chosen) }
    case 'multiple':
    case 'order':
      return { RESPONSE: (answer.type === 'order' ? answer.order : answer.chosen).map(a) }
    case 'match':
      return { RESPONSE: answer.chosen.flatMap((it, at) => (it === null ? [] : [`p${at + 1} ${a(it)}`])) }
    case 'true-false':
      return { RESPONSE: String(answer.chosen) }
    case 'number':
      return { RESPONSE: Number(answer.text) }
    case 'text':
      return { RESPONSE: answer.text }
    case 'cloze':
      return Object.fromEntries(
        Object.entries(answer.gaps).map(([name, filled]) => {
          const isNumber = question.type === 'cloze' && question.gaps[name]?.kind === 'number'
          const value = typeof filled === 'number' ? `gap_${name}_${a(filled)}` : isNumber ? Number(filled) : filled
          return [`gap_${name}`, filled === '' ? null : value]
        }),
      )
    default:
      return {}
  }
}

const elementsIn = (of: Element | undefined): Element[] =>
  (of?.children ?? []).filter((it): it is Element => typeof it !== 'string')

function run(rule: Element, variables: Variables, item: Element): void {
  if (rule.name === 'setOutcomeValue') {
    const [value] = elementsIn(rule).map((it) => evaluated(it, variables, item))
    variables.set(rule.attributes.identifier ?? '', value ?? null)
    return
  }
  for (const branch of elementsIn(rule)) {
    const [when, ...then] = elementsIn(branch)
    if (when === undefined || evaluated(when, variables, item) !== true) continue
    for (const each of then) run(each, variables, item)
    return
  }
}

function evaluated(of: Element, variables: Variables, item: Element): Value {
  const { attributes } = of
  const parts = elementsIn(of).map((it) => evaluated(it, variables, item))
  const [first = null, second = null] = parts
  const declared = childrenNamed(item, 'responseDeclaration').find(
    (it) => it.attributes.identifier === attributes.identifier,
  )
  switch (of.name) {
    case 'variable':
      return variables.get(attributes.identifier ?? '') ?? null
    case 'baseValue':
      return attributes.baseType === 'float' ? Number(textOf(of)) : textOf(of)
    case 'correct': {
      const values = within(childNamed(declared, 'correctResponse') ?? of, 'value').map(textOf)
      return declared?.attributes.cardinality === 'single' ? (values[0] ?? null) : values
    }
    case 'mapResponse': {
      const mapping = childNamed(declared, 'mapping')
      const value = variables.get(attributes.identifier ?? '') ?? []
      const given = typeof value === 'string' ? [value] : Array.isArray(value) ? [...new Set<string>(value)] : []
      const sum = within(mapping ?? of, 'mapEntry')
        .filter((it) => given.includes(it.attributes.mapKey ?? ''))
        .reduce((all, it) => all + Number(it.attributes.mappedValue), 0)
      return Math.min(Number(mapping?.attributes.upperBound), Math.max(Number(mapping?.attributes.lowerBound), sum))
    }
    case 'not':
      return first === null ? null : first !== true
    case 'isNull':
      return first === null || first === ''
    case 'and':
      return parts.every((it) => it === true)
    case 'or':
      return parts.some((it) => it === true)
    case 'match': {
      if (first === null || second === null) return null
      const isOrdered = childrenNamed(item, 'responseDeclaration').some((it) => it.attributes.cardinality === 'ordered')
      const as = (it: Value) => (Array.isArray(it) ? JSON.stringify(isOrdered ? it : it.toSorted()) : it)
      return as(first) === as(second)
    }
    case 'member':
      return Array.isArray(second) && second.includes(first)
    case 'index':
      return Array.isArray(first) ? (first[Number(attributes.n) - 1] ?? null) : null
    case 'equal': {
      if (first === null) return null
      const tolerance = Number((attributes.tolerance ?? '0').split(' ')[0])
      return Math.abs(Number(first) - Number(second)) <= tolerance + 1e-12
    }
    case 'stringMatch': {
      const as = (it: Value) => (attributes.caseSensitive === 'true' ? String(it) : String(it).toLowerCase())
      return first !== null && as(first) === as(second)
    }
    case 'patternMatch':
      return first !== null && new RegExp(`^(?:${attributes.pattern})$`, 'u').test(String(first))
    case 'sum':
      return parts.reduce<number>((all, it) => all + Number(it), 0)
    case 'product':
      return parts.reduce<number>((all, it) => all * Number(it), 1)
    case 'lt':
      return Number(first) < Number(second)
    default:
      throw new Error(`This program does not know <${of.name}>.`)
  }
}
