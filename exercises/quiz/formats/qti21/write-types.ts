import type { Question, QuestionOf } from '../../questions'
import { element, type Xml } from '../xml/write-xml'
import { mapping, modal, name, named, number, outcome, response, type Say, sets, variable, where, worth } from './parts'
import type { Typed } from './typed'
import { withGaps } from './write-gaps'
import { type Asked, written } from './write-written'

const RESPONSE = 'RESPONSE'
const FEEDBACK = 'FEEDBACK'
const NOTHING: Typed = { responses: [], outcomes: [], body: [], processing: [], feedback: [] }

const mapped: Xml = sets('SCORE', element('mapResponse', { identifier: RESPONSE }))

const isRight: Xml = element('match', {}, variable(RESPONSE), element('correct', { identifier: RESPONSE }))

const allOrNothing = (points: number): Xml => where(isRight, sets('SCORE', number(points)))

/** @returns null-like parts for types that the format does not hold, which `prepare` keeps away */
export function typed(question: Question, say: Say): Typed {
  switch (question.type) {
    case 'choice':
    case 'multiple':
      return chosen(question, say)
    case 'true-false':
      return trueFalse(question, say)
    case 'number':
      return alone(question.points, { kind: 'number', answers: question.answers }, say)
    case 'text':
      return alone(question.points, { ...question, kind: 'text' }, say)
    case 'cloze':
      return withGaps(question, say)
    case 'match':
      return matched(question, say)
    case 'order':
      return ordered(question, say)
    case 'essay':
      return {
        ...NOTHING,
        responses: [response(RESPONSE, 'single', 'string', [])],
        body: [
          ...(question.forMarker ? [element('rubricBlock', { view: 'scorer' }, say.html(question.forMarker))] : []),
          element('extendedTextInteraction', { responseIdentifier: RESPONSE, expectedLines: question.lines }),
        ],
      }
    default:
      return NOTHING
  }
}

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
    responses: [
      response(RESPONSE, cardinality, 'identifier', isOne ? right.slice(0, 1) : right, mapping(points, entries)),
    ],
    outcomes: [element('outcomeDeclaration', { identifier: FEEDBACK, cardinality, baseType: 'identifier' })],
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
    responses: [response(RESPONSE, 'single', 'identifier', [String(answer)])],
    outcomes: [outcome(FEEDBACK, 'identifier')],
    body: [
      element(
        'choiceInteraction',
        { responseIdentifier: RESPONSE, shuffle: false, maxChoices: 1 },
        offered('true', { xml: say.trueAndFalse[0] }, onTrue && say.html(onTrue)),
        offered('false', { xml: say.trueAndFalse[1] }, onFalse && say.html(onFalse)),
      ),
    ],
    processing: [allOrNothing(points), sets(FEEDBACK, variable(RESPONSE))],
  }
}

/** What is written, where nothing else is asked. */
function alone(points: number, asked: Asked, say: Say): Typed {
  const parts = written(asked, points, { response: RESPONSE, score: 'SCORE', feedback: FEEDBACK }, say)
  return { ...parts, body: [element('div', {}, parts.body)] }
}

function matched({ pairs, others, points, shuffle }: QuestionOf<'match'>, say: Say): Typed {
  const all = [...pairs.map(({ answer }) => answer), ...others].map((it) => say.html(it).xml)
  const options = [...new Set(all)]
  const pairOf = (index: number) => `p${index + 1} ${name(options.indexOf(all[index] ?? ''))}`
  const keys = pairs.map((_, index) => pairOf(index))
  const pair = (it: string) => element('baseValue', { baseType: 'directedPair' }, it)
  /** Each pair is wrong by itself. */
  const feedbackOf = (index: number) => `${FEEDBACK}_p${index + 1}`
  const associable = (identifier: string, matchMax: number, says: Xml) =>
    element('simpleAssociableChoice', { identifier, matchMax }, says)
  return {
    outcomes: pairs.flatMap(({ feedback }, index) => (feedback ? [outcome(feedbackOf(index), 'identifier')] : [])),
    responses: [
      response(
        RESPONSE,
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
          options.map((it, index) => associable(name(index), 0, { xml: it })),
        ),
      ),
    ],
    processing: [
      mapped,
      ...pairs.flatMap(({ feedback }, index) => {
        const isChosen = element('member', {}, pair(keys[index] ?? ''), variable(RESPONSE))
        return feedback ? [where(element('not', {}, isChosen), sets(feedbackOf(index), named('wrong')))] : []
      }),
    ],
    feedback: pairs.flatMap(({ feedback }, index) =>
      feedback ? [modal(feedbackOf(index), 'wrong', say.html(feedback))] : [],
    ),
  }
}

function ordered({ items, credit, points, feedback }: QuestionOf<'order'>, say: Say): Typed {
  const at = (n: number) => element('index', { n }, variable(RESPONSE))
  const stands = (n: number, index: number) => element('match', {}, at(n), named(name(index)))
  // What is right is counted, and made points at the end: some programs round each step, and three thirds would be 0.999.
  const inParts = (parts: readonly Xml[]) => [
    ...parts.map((when) => where(when, sets('SCORE', element('sum', {}, variable('SCORE'), number(1))))),
    sets('SCORE', element('product', {}, number(worth(100 / parts.length, points)), variable('SCORE'))),
  ]
  const isFollowed = (index: number): Xml =>
    element(
      'or',
      {},
      items.slice(1).map((_, place) => element('and', {}, stands(place + 1, index), stands(place + 2, index + 1))),
    )
  const scoring = {
    'all-or-nothing': () => [allOrNothing(points)],
    position: () => inParts(items.map((_, index) => stands(index + 1, index))),
    next: () => inParts(items.slice(1).map((_, index) => isFollowed(index))),
  }[credit]()
  const wrong = where(element('not', {}, isRight), sets(FEEDBACK, named('wrong')))
  return {
    responses: [
      response(
        RESPONSE,
        'ordered',
        'identifier',
        items.map((_, index) => name(index)),
      ),
    ],
    outcomes: feedback ? [outcome(FEEDBACK, 'identifier')] : [],
    body: [
      element(
        'orderInteraction',
        { responseIdentifier: RESPONSE, shuffle: true },
        items.map((it, index) => element('simpleChoice', { identifier: name(index) }, say.html(it))),
      ),
    ],
    processing: [...scoring, ...(feedback ? [wrong] : [])],
    feedback: feedback ? [modal(FEEDBACK, 'wrong', say.html(feedback))] : [],
  }
}
