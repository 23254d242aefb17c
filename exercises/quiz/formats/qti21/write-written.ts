import type { AcceptedNumber, AcceptedText } from '../../graded-answers'
import { element, type Xml } from '../xml/write-xml'
import { modal, name, named, number, outcome, response, type Say, sets, variable, where, worth } from './parts'
import { patternOf } from './pattern'
import type { Typed } from './typed'

/** What is to be written, alone or in a gap. */
export type Asked =
  | { readonly kind: 'number'; readonly answers: readonly AcceptedNumber[] }
  | { readonly kind: 'text'; readonly answers: readonly AcceptedText[]; readonly caseSensitive: boolean }

/** What the variables of an answer are called. */
export interface Variables {
  readonly response: string
  readonly score: string
  readonly feedback: string
}

/** What is written is compared with each answer in turn, and the first that fits counts. */
export function written(asked: Asked, points: number, of: Variables, say: Say): Typed {
  const { answers } = asked
  const branches = answers.map(({ fraction, feedback }, index) => {
    const when = asked.kind === 'number' ? nearTo(asked.answers[index], of) : like(asked, index, of)
    const then = [
      sets(of.score, number(worth(fraction, points))),
      ...(feedback ? [sets(of.feedback, named(name(index)))] : []),
    ]
    return element('responseElseIf', {}, when, then)
  })
  const right = answers.find((it) => it.fraction === 100 && !('value' in it && it.value === '*'))
  const correct =
    right === undefined ? [] : [String('value' in right ? right.value : right.accepts.replaceAll('\\*', '*'))]
  const isBelow = element('lt', {}, variable(of.score), number(0))
  return {
    responses: [response(of.response, 'single', asked.kind === 'number' ? 'float' : 'string', correct)],
    outcomes: answers.some(({ feedback }) => feedback) ? [outcome(of.feedback, 'identifier')] : [],
    body: [element('textEntryInteraction', { responseIdentifier: of.response })],
    processing: [
      // Nothing is asked of an empty field: some programs stop where they compare nothing with something.
      element('responseCondition', {}, element('responseIf', {}, isEmpty(of), sets(of.score, number(0))), branches),
      // Here no answer is worth less than none.
      ...(answers.some(({ fraction }) => fraction < 0) ? [where(isBelow, sets(of.score, number(0)))] : []),
    ],
    feedback: answers.flatMap(({ feedback }, index) =>
      feedback ? [modal(of.feedback, name(index), say.html(feedback))] : [],
    ),
  }
}

const isEmpty = (of: Variables): Xml => element('isNull', {}, variable(of.response))
const isAnything = (of: Variables): Xml => element('not', {}, isEmpty(of))

function nearTo({ value, tolerance }: AcceptedNumber = { value: '*', tolerance: 0, fraction: 0 }, of: Variables): Xml {
  if (value === '*') return isAnything(of)
  return element(
    'equal',
    {
      toleranceMode: tolerance === 0 ? 'exact' : 'absolute',
      ...(tolerance !== 0 && { tolerance: `${tolerance} ${tolerance}` }),
    },
    variable(of.response),
    number(value),
  )
}

function like({ answers, caseSensitive }: Extract<Asked, { kind: 'text' }>, index: number, of: Variables): Xml {
  const { accepts = '*' } = answers[index] ?? {}
  if (accepts === '*') return isAnything(of)
  const pattern = patternOf(accepts, caseSensitive)
  if (pattern !== null) return element('patternMatch', { pattern }, variable(of.response))
  const text = element('baseValue', { baseType: 'string' }, accepts.replaceAll('\\*', '*'))
  return element('stringMatch', { caseSensitive, substring: false }, variable(of.response), text)
}
