import type { Gap, QuestionOf } from '../../questions'
import { element, type Xml } from '../xml/write-xml'
import { mapping, modal, name, number, outcome, response, type Say, sets, variable, worth } from './parts'
import type { Typed } from './typed'
import { type Variables, written } from './write-written'

/**
 * A text with gaps: each has a response, and an outcome that counts up to its weight; the score adds them up.
 *
 * Names of gaps may begin with a digit, which no name of a variable may.
 */
export function withGaps({ text, gaps, points }: QuestionOf<'cloze'>, say: Say): Typed {
  const all = Object.entries(gaps).map(([id, gap]) => ({ id, gap, of: variablesOf(id) }))
  const parts = new Map(all.map(({ id, gap, of }) => [id, gapParts(gap, of, say)]))
  const total = all.reduce((sum, { gap }) => sum + gap.weight, 0)
  const sum = element(
    'sum',
    {},
    all.map(({ of }) => variable(of.score)),
  )
  return {
    responses: [...parts.values()].flatMap(({ responses }) => responses),
    outcomes: all.flatMap(({ id, gap, of }) => [
      ...(parts.get(id)?.outcomes ?? []),
      outcome(of.score, 'float', '0', { normalMaximum: gap.weight }),
    ]),
    text: say.withGaps(text, (id) => parts.get(id)?.body[0] ?? { xml: '' }),
    body: [],
    processing: [
      ...[...parts.values()].flatMap(({ processing }) => processing),
      sets('SCORE', element('product', {}, number(Number((points / total).toPrecision(15))), sum)),
    ],
    feedback: [...parts.values()].flatMap(({ feedback }) => feedback),
  }
}

const variablesOf = (id: string): Variables => ({
  response: `gap_${id}`,
  score: `score_${id}`,
  feedback: `feedback_${id}`,
})

function gapParts(gap: Gap, of: Variables, say: Say): Typed {
  if (gap.kind !== 'menu') return written(gap, gap.weight, of, say)
  // A choice has a name that no other choice of the item has.
  const nameOf = (index: number) => `${of.response}_${name(index)}`
  const right = gap.answers.findIndex(({ fraction }) => fraction === 100)
  const says = gap.answers.flatMap(({ feedback }, index): Xml[] =>
    feedback ? [modal(of.feedback, nameOf(index), say.html(feedback))] : [],
  )
  const entries = gap.answers.map(({ fraction }, index) => [nameOf(index), worth(fraction, gap.weight)] as const)
  return {
    responses: [response(of.response, 'single', 'identifier', [nameOf(right)], mapping(gap.weight, entries))],
    outcomes: says.length > 0 ? [outcome(of.feedback, 'identifier')] : [],
    body: [
      element(
        'inlineChoiceInteraction',
        { responseIdentifier: of.response, shuffle: gap.shuffle },
        gap.answers.map(({ text }, index) => element('inlineChoice', { identifier: nameOf(index) }, say.plain(text))),
      ),
    ],
    processing: [
      sets(of.score, element('mapResponse', { identifier: of.response })),
      ...(says.length > 0 ? [sets(of.feedback, variable(of.response))] : []),
    ],
    feedback: says,
  }
}
