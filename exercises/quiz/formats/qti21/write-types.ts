import type { Question, QuestionOf } from '../../questions'
import { element, type Xml } from '../xml/write-xml'
import { modal, named, number, outcome, type Say, sets, variable } from './parts'
import { patternOf } from './pattern'

/** What an item of one type has. */
export interface Typed {
  readonly declarations: readonly Xml[]
  readonly body: readonly Xml[]
  readonly processing: readonly Xml[]
  readonly feedback: readonly Xml[]
}

const RESPONSE = 'RESPONSE'
const NOTHING: Typed = { declarations: [], body: [], processing: [], feedback: [] }

const name = (index: number): string => `a${index + 1}`
/** Points without the last digits of binary fractions. */
const worth = (percents: number, points: number): number => Number(((percents * points) / 100).toPrecision(12))

const declared = (cardinality: string, baseType: string, right: readonly string[], mapping?: Xml): Xml =>
  element(
    'responseDeclaration',
    { identifier: RESPONSE, cardinality, baseType },
    right.length === 0
      ? undefined
      : element(
          'correctResponse',
          {},
          right.map((it) => element('value', {}, it)),
        ),
    mapping,
  )

const mapping = (points: number, entries: readonly (readonly [string, number])[]): Xml =>
  element(
    'mapping',
    { lowerBound: 0, upperBound: points, defaultValue: 0 },
    entries.map(([mapKey, mappedValue]) => element('mapEntry', { mapKey, mappedValue })),
  )

const mapped: Xml = sets('SCORE', element('mapResponse', { identifier: RESPONSE }))

const isRight: Xml = element('match', {}, variable(RESPONSE), element('correct', { identifier: RESPONSE }))

const allOrNothing = (points: number): Xml =>
  element('responseCondition', {}, element('responseIf', {}, isRight, sets('SCORE', number(points))))

/** @returns null-like parts for types that the format does not hold, which `prepare` keeps away */
export function typed(question: Question, say: Say): Typed {
  switch (question.type) {
    case 'choice':
    case 'multiple':
      return chosen(question, say)
    case 'true-false':
      return trueFalse(question, say)
    case 'number':
    case 'text':
      return written(question, say)
    case 'match':
      return matched(question, say)
    case 'order':
      return ordered(question, say)
    case 'essay':
      return {
        ...NOTHING,
        declarations: [declared('single', 'string', [])],
        body: [
          ...(question.forMarker ? [element('rubricBlock', { view: 'scorer' }, say.html(question.forMarker))] : []),
          element('extendedTextInteraction', { responseIdentifier: RESPONSE, expectedLines: question.lines }),
        ],
      }
    default:
      return NOTHING
  }
}

const FEEDBACK = 'FEEDBACK'

/** A choice, with what is said to who chooses it. */
function offered(identifier: string, says: Xml, feedback: Xml | undefined): Xml {
  const said =
    feedback && element('feedbackBlock', { outcomeIdentifier: FEEDBACK, identifier, showHide: 'show' }, feedback)
  return element('simpleChoice', { identifier }, element('div', {}, says), said)
}

function chosen(question: QuestionOf<'choice' | 'multiple'>, say: Say): Typed {
  const { answers, points, type, shuffle } = question
  const isOne = type === 'choice'
  const cardinality = isOne ? 'single' : 'multiple'
  const right = answers.flatMap(({ fraction }, index) =>
    (isOne ? fraction === 100 : fraction > 0) ? [name(index)] : [],
  )
  const entries = answers.map(({ fraction }, index) => [name(index), worth(fraction, points)] as const)
  const choices = answers.map(({ text, feedback }, index) =>
    offered(name(index), say.html(text), feedback && say.html(feedback)),
  )
  return {
    ...NOTHING,
    declarations: [
      declared(cardinality, 'identifier', isOne ? right.slice(0, 1) : right, mapping(points, entries)),
      element('outcomeDeclaration', { identifier: FEEDBACK, cardinality, baseType: 'identifier' }),
    ],
    body: [element('choiceInteraction', { responseIdentifier: RESPONSE, shuffle, maxChoices: isOne ? 1 : 0 }, choices)],
    processing: [
      question.type === 'multiple' && question.credit === 'all-or-nothing' ? allOrNothing(points) : mapped,
      sets(FEEDBACK, variable(RESPONSE)),
    ],
  }
}

function trueFalse({ answer, feedback, points }: QuestionOf<'true-false'>, say: Say): Typed {
  const { onTrue, onFalse } = feedback
  return {
    ...NOTHING,
    declarations: [declared('single', 'identifier', [String(answer)]), outcome(FEEDBACK, 'identifier')],
    body: [
      element(
        'choiceInteraction',
        { responseIdentifier: RESPONSE, shuffle: false, maxChoices: 1 },
        offered('true', { xml: 'True' }, onTrue && say.html(onTrue)),
        offered('false', { xml: 'False' }, onFalse && say.html(onFalse)),
      ),
    ],
    processing: [allOrNothing(points), sets(FEEDBACK, variable(RESPONSE))],
  }
}

/** What is written is compared with each answer in turn, and the first that fits counts. */
function written(question: QuestionOf<'number' | 'text'>, say: Say): Typed {
  const { answers, points } = question
  const branches = answers.map(({ fraction, feedback }, index) => {
    const when = question.type === 'number' ? nearTo(question, index) : like(question, index)
    const then = [
      sets('SCORE', number(worth(fraction, points))),
      ...(feedback ? [sets(FEEDBACK, named(name(index)))] : []),
    ]
    return element(index === 0 ? 'responseIf' : 'responseElseIf', {}, when, then)
  })
  const first = answers.findIndex((it) => it.fraction === 100 && !('value' in it && it.value === '*'))
  const right = answers[first]
  const correct =
    right === undefined ? [] : [String('value' in right ? right.value : right.accepts.replaceAll('\\*', '*'))]
  return {
    declarations: [
      declared('single', question.type === 'number' ? 'float' : 'string', correct),
      outcome(FEEDBACK, 'identifier'),
    ],
    body: [element('div', {}, element('textEntryInteraction', { responseIdentifier: RESPONSE }))],
    processing: [element('responseCondition', {}, branches)],
    feedback: answers.flatMap(({ feedback }, index) =>
      feedback ? [modal(FEEDBACK, name(index), say.html(feedback))] : [],
    ),
  }
}

const anything: Xml = element('not', {}, element('isNull', {}, variable(RESPONSE)))

function nearTo({ answers }: QuestionOf<'number'>, index: number): Xml {
  const { value = '*', tolerance = 0 } = answers[index] ?? {}
  if (value === '*') return anything
  return element(
    'equal',
    {
      toleranceMode: tolerance === 0 ? 'exact' : 'absolute',
      ...(tolerance !== 0 && { tolerance: `${tolerance} ${tolerance}` }),
    },
    variable(RESPONSE),
    number(value),
  )
}

function like({ answers, caseSensitive }: QuestionOf<'text'>, index: number): Xml {
  const { accepts = '*' } = answers[index] ?? {}
  if (accepts === '*') return anything
  const pattern = patternOf(accepts, caseSensitive)
  if (pattern !== null) return element('patternMatch', { pattern }, variable(RESPONSE))
  const text = element('baseValue', { baseType: 'string' }, accepts.replaceAll('\\*', '*'))
  return element('stringMatch', { caseSensitive, substring: false }, variable(RESPONSE), text)
}

function matched({ pairs, others, points, shuffle }: QuestionOf<'match'>, say: Say): Typed {
  const all = [...pairs.map(({ answer }) => answer), ...others].map(say.plain)
  const options = [...new Set(all)]
  const pairOf = (index: number) => `p${index + 1} ${name(options.indexOf(all[index] ?? ''))}`
  const keys = pairs.map((_, index) => pairOf(index))
  const associable = (identifier: string, matchMax: number, says: Xml) =>
    element('simpleAssociableChoice', { identifier, matchMax }, says)
  return {
    ...NOTHING,
    declarations: [
      declared(
        'multiple',
        'directedPair',
        keys,
        mapping(
          points,
          keys.map((key) => [key, worth(100 / pairs.length, points)] as const),
        ),
      ),
    ],
    body: [
      element(
        'matchInteraction',
        { responseIdentifier: RESPONSE, shuffle, maxAssociations: pairs.length },
        element(
          'simpleMatchSet',
          {},
          pairs.map(({ prompt }, index) => associable(`p${index + 1}`, 1, say.html(prompt))),
        ),
        element(
          'simpleMatchSet',
          {},
          options.map((it, index) => associable(name(index), 0, element('span', {}, it))),
        ),
      ),
    ],
    processing: [mapped],
  }
}

function ordered({ items, credit, points, feedback }: QuestionOf<'order'>, say: Say): Typed {
  const at = (n: number) => element('index', { n }, variable(RESPONSE))
  const stands = (n: number, index: number) => element('match', {}, at(n), named(name(index)))
  const part = (when: Xml, of: number) => {
    const sum = element('sum', {}, variable('SCORE'), number(worth(100 / of, points)))
    return element('responseCondition', {}, element('responseIf', {}, when, sets('SCORE', sum)))
  }
  const isFollowed = (index: number): Xml =>
    element(
      'or',
      {},
      items.slice(1).map((_, place) => element('and', {}, stands(place + 1, index), stands(place + 2, index + 1))),
    )
  const scoring = {
    'all-or-nothing': () => [allOrNothing(points)],
    position: () => items.map((_, index) => part(stands(index + 1, index), items.length)),
    next: () => items.slice(1).map((_, index) => part(isFollowed(index), items.length - 1)),
  }[credit]()
  const wrong = element('responseIf', {}, element('not', {}, isRight), sets(FEEDBACK, named('wrong')))
  return {
    declarations: [
      declared(
        'ordered',
        'identifier',
        items.map((_, index) => name(index)),
      ),
      ...(feedback ? [outcome(FEEDBACK, 'identifier')] : []),
    ],
    body: [
      element(
        'orderInteraction',
        { responseIdentifier: RESPONSE, shuffle: true },
        items.map((it, index) => element('simpleChoice', { identifier: name(index) }, say.html(it))),
      ),
    ],
    processing: [...scoring, ...(feedback ? [element('responseCondition', {}, wrong)] : [])],
    feedback: feedback ? [modal(FEEDBACK, 'wrong', say.html(feedback))] : [],
  }
}
