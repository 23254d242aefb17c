import type { Question, QuestionOf } from '../../questions'
import type { Language } from '../../words'
import { htmlOf } from '../text/from-markdown'
import { TRUE_AND_FALSE } from '../text/true-false'
import type { Xml } from '../xml/write-xml'
import {
  and,
  chosen,
  condition,
  equals,
  feedbackTo,
  field,
  labelled,
  material,
  materialOf,
  name,
  not,
  OTHER,
  or,
  type Parts,
  type Say,
  scored,
  shows,
} from './parts'
import { withGaps } from './write-gaps'
import { type Asked, isAlone, sayable } from './write-written'

const RESPONSE = 'response1'

/** What the type of a question has in an item. */
export function typed(question: Question, say: Say, language: Language): Parts {
  switch (question.type) {
    case 'choice':
    case 'multiple':
      return offered(question, say)
    case 'true-false':
      return trueFalse(question, language)
    case 'text':
      return written({ ...question, kind: 'text' })
    case 'number':
      return written({ kind: 'number', answers: question.answers })
    case 'match':
      return matched(question, say)
    case 'order':
      return ordered(question, say)
    case 'cloze':
      return withGaps(question, say)
    default:
      return {
        response: [field(RESPONSE, 'text', question.type === 'essay' ? question.lines : undefined)],
        conditions: [condition('No', [OTHER], scored('Set', 0))],
        feedbacks: [],
      }
  }
}

/** What is said to who chooses an answer, as Canvas has it: a condition of its own, before those that score. */
const saidTo = (answers: readonly (readonly [string, QuestionOf<'choice'>['explanation']])[]) => {
  const feedbacks = answers.flatMap(([ident, words]) => (words ? [[feedbackTo(ident), words] as const] : []))
  const conditions = answers.flatMap(([ident, words]) =>
    words ? [condition('Yes', [equals(RESPONSE, ident)], shows(feedbackTo(ident)))] : [],
  )
  return { feedbacks, conditions }
}

function offered(question: QuestionOf<'choice' | 'multiple'>, say: Say): Parts {
  const { answers, shuffle } = question
  const { feedbacks, conditions } = saidTo(answers.map(({ feedback }, index) => [name(index), feedback] as const))
  const labels = answers.map(({ text }, index) => labelled(name(index), material(htmlOf(say(text)))))
  const each = (goesOn: 'Yes' | 'No', action: 'Set' | 'Add') =>
    answers.flatMap(({ fraction }, index) =>
      fraction === 0 ? [] : [condition(goesOn, [equals(RESPONSE, name(index))], scored(action, fraction))],
    )
  const exactly = and(
    answers.map(({ fraction }, index) => {
      const is = equals(RESPONSE, name(index))
      return fraction > 0 ? is : not(is)
    }),
  )
  const isOne = question.type === 'choice'
  const isWhole = question.type === 'multiple' && question.credit === 'all-or-nothing'
  return {
    response: [chosen(RESPONSE, isOne ? 'Single' : 'Multiple', labels, { shuffle })],
    conditions: [
      ...conditions,
      ...(isWhole ? [condition('No', [exactly], scored('Set', 100))] : isOne ? each('No', 'Set') : each('Yes', 'Add')),
    ],
    feedbacks,
  }
}

function trueFalse({ answer, feedback }: QuestionOf<'true-false'>, language: Language): Parts {
  const { feedbacks, conditions } = saidTo([
    ['true', feedback.onTrue],
    ['false', feedback.onFalse],
  ])
  const labels = ['true', 'false'].map((ident, at) => labelled(ident, material(TRUE_AND_FALSE[language][at] ?? ident)))
  return {
    response: [chosen(RESPONSE, 'Single', labels)],
    conditions: [...conditions, condition('No', [equals(RESPONSE, String(answer))], scored('Set', 100))],
    feedbacks,
  }
}

/** The first answer that fits counts. */
function written(all: Asked): Parts {
  const asked = sayable(all)
  return {
    response: [field(RESPONSE, asked.kind)],
    conditions: asked.answers.map(({ fraction, feedback }, index) =>
      condition(
        'No',
        [isAlone(asked, index, RESPONSE)],
        scored('Set', fraction),
        ...(feedback ? [shows(feedbackTo(name(index)))] : []),
      ),
    ),
    feedbacks: asked.answers.flatMap(({ feedback }, index) =>
      feedback ? [[feedbackTo(name(index)), feedback] as const] : [],
    ),
  }
}

function matched({ pairs, others, shuffle }: QuestionOf<'match'>, say: Say): Parts {
  const answers = [...pairs.map(({ answer }) => answer), ...others].map((it) => materialOf(it, say).xml)
  const options = [...new Set(answers)]
  const ident = (index: number) => `response_${name(index)}`
  const isRight = (index: number) => equals(ident(index), `m${options.indexOf(answers[index] ?? '') + 1}`)
  const feedbacks = pairs.flatMap(({ feedback }, index) =>
    feedback ? [[feedbackTo(ident(index)), feedback] as const] : [],
  )
  const labels = options.map((it, at) => labelled(`m${at + 1}`, { xml: it }))
  return {
    response: pairs.map(({ prompt }, index) =>
      chosen(ident(index), null, labels, { shuffle, said: material(htmlOf(say(prompt))) }),
    ),
    conditions: pairs.flatMap(({ feedback }, index) => [
      condition('Yes', [isRight(index)], scored('Add', 100 / pairs.length)),
      ...(feedback ? [condition('Yes', [not(isRight(index))], shows(feedbackTo(ident(index))))] : []),
    ]),
    feedbacks,
  }
}

/** All in order is worth all; each in its place, or before the right one, adds its share, where the question says so. */
function ordered({ items, credit, feedback }: QuestionOf<'order'>, say: Say): Parts {
  const stands = (place: number, index: number): Xml => equals(RESPONSE, name(index), { index: place + 1 })
  const all = and(items.map((_, index) => stands(index, index)))
  const isFollowed = (index: number) =>
    or(items.slice(1).map((_, place) => and([stands(place, index), stands(place + 1, index + 1)])))
  const parts = {
    'all-or-nothing': () => [],
    position: () => items.map((_, index) => [stands(index, index), items.length] as const),
    next: () => items.slice(1).map((_, index) => [isFollowed(index), items.length - 1] as const),
  }[credit]()
  return {
    response: [
      chosen(
        RESPONSE,
        'Ordered',
        items.map((it, index) => labelled(name(index), material(htmlOf(say(it))))),
        { shuffle: true },
      ),
    ],
    conditions: [
      ...(feedback ? [condition('Yes', [not(all)], shows(feedbackTo('wrong')))] : []),
      condition('No', [all], scored('Set', 100)),
      ...parts.map(([when, of]) => condition('Yes', [when], scored('Add', 100 / of))),
    ],
    feedbacks: feedback ? [[feedbackTo('wrong'), feedback]] : [],
  }
}
