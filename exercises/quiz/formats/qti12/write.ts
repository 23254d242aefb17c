import type { Question } from '../../questions'
import type { Bank } from '../../schema'
import { inLanguage, type Words } from '../../words'
import type { Feature } from '../features'
import { FORMATS } from '../file-formats'
import type { Holds } from '../format'
import type { Note } from '../note'
import { prepare, type WriteOptions } from '../prepare'
import { htmlOf, plainOf } from '../text/from-markdown'
import { element, fileOf, type Xml } from '../xml/write-xml'

const EVERY: readonly Feature[] = ['title', 'points', 'explanation', 'formatting']

/** QTI 1.2 as Canvas writes and reads it. */
export const QTI12: Holds = {
  title: FORMATS.qti12.title,
  types: {
    choice: [...EVERY, 'feedback'],
    multiple: [...EVERY, 'feedback', 'all-or-nothing'],
    'true-false': [...EVERY, 'feedback'],
    number: [...EVERY, 'tolerance', 'several'],
    text: [...EVERY, 'several'],
    match: [...EVERY, 'others'],
    essay: EVERY,
  },
  refuses: (question) =>
    question.type === 'number' && !question.answers.some(({ value, fraction }) => fraction === 100 && value !== '*')
      ? { en: 'It takes any number for right.', zh: '任何数值都算正确。' }
      : null,
}

/** What Canvas calls the types. */
const CANVAS_TYPES: Partial<Record<Question['type'], string>> = {
  choice: 'multiple_choice_question',
  multiple: 'multiple_answers_question',
  'true-false': 'true_false_question',
  number: 'numerical_question',
  text: 'short_answer_question',
  match: 'matching_question',
  essay: 'essay_question',
}

type Say = (words: Words) => string

/** A bank as one file of QTI 1.2. */
export function writeQti12(bank: Bank, options: WriteOptions = {}): { text: string; notes: readonly Note[] } {
  const { questions, notes, language } = prepare(bank, QTI12, options)
  const say: Say = (words) => inLanguage(words, language)
  const root = element(
    'questestinterop',
    { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' },
    element(
      'assessment',
      { ident: bank.id, title: plainOf(say(bank.title)) },
      element(
        'section',
        { ident: 'root_section' },
        questions.map((question) => item(question, say)),
      ),
    ),
  )
  return { text: fileOf(root), notes }
}

const material = (html: string): Xml => element('material', {}, element('mattext', { texttype: 'text/html' }, html))

function item(question: Question, say: Say): Xml {
  const { response, conditions, feedbacks } = parts(question, say)
  const explained = question.explanation ? [['general_fb', question.explanation] as const] : []
  return element(
    'item',
    { ident: question.id, title: question.title ? plainOf(say(question.title)) : question.id },
    element(
      'itemmetadata',
      {},
      element(
        'qtimetadata',
        {},
        field('question_type', CANVAS_TYPES[question.type] ?? ''),
        field('points_possible', String(question.points)),
      ),
    ),
    element('presentation', {}, material(htmlOf(say(question.text ?? {}))), response),
    element(
      'resprocessing',
      {},
      element('outcomes', {}, element('decvar', { maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' })),
      [
        ...explained.map(() => condition('Yes', [element('other')], shows('general_fb'))),
        ...feedbacks.map(([ident]) => condition('Yes', [equals('response1', ident)], shows(`${ident}_fb`))),
        ...conditions,
      ],
    ),
    [...explained, ...feedbacks.map(([ident, words]) => [`${ident}_fb`, words] as const)].map(([ident, words]) =>
      element('itemfeedback', { ident }, element('flow_mat', {}, material(htmlOf(say(words))))),
    ),
  )
}

interface Parts {
  readonly response: readonly Xml[]
  readonly conditions: readonly Xml[]
  readonly feedbacks: readonly (readonly [string, Words])[]
}

const field = (label: string, entry: string): Xml =>
  element('qtimetadatafield', {}, element('fieldlabel', {}, label), element('fieldentry', {}, entry))
const condition = (goesOn: 'Yes' | 'No', when: readonly Xml[], then: Xml): Xml =>
  element('respcondition', { continue: goesOn }, element('conditionvar', {}, when), then)
const shows = (ident: string): Xml => element('displayfeedback', { feedbacktype: 'Response', linkrefid: ident })
const equals = (response: string, value: string): Xml => element('varequal', { respident: response }, value)
const scored = (action: 'Set' | 'Add', score: number): Xml =>
  element('setvar', { action, varname: 'SCORE' }, String(score))
const labelled = (ident: string, html: string): Xml => element('response_label', { ident }, material(html))
const chosen = (cardinality: 'Single' | 'Multiple', labels: readonly Xml[]): Xml =>
  element('response_lid', { ident: 'response1', rcardinality: cardinality }, element('render_choice', {}, labels))
const written = (): Xml =>
  element(
    'response_str',
    { ident: 'response1', rcardinality: 'Single' },
    element('render_fib', {}, element('response_label', { ident: 'answer1' })),
  )

function parts(question: Question, say: Say): Parts {
  const name = (index: number) => `a${index + 1}`
  switch (question.type) {
    case 'choice':
    case 'multiple': {
      const labels = question.answers.map(({ text }, index) => labelled(name(index), htmlOf(say(text))))
      const feedbacks = question.answers.flatMap(({ feedback }, index) =>
        feedback ? [[name(index), feedback] as const] : [],
      )
      const first = question.answers.findIndex(({ fraction }) => fraction === 100)
      const all = question.answers.map(({ fraction }, index) => {
        const is = equals('response1', name(index))
        return fraction > 0 ? is : element('not', {}, is)
      })
      const right = question.type === 'choice' ? equals('response1', name(first)) : element('and', {}, all)
      return {
        response: [chosen(question.type === 'choice' ? 'Single' : 'Multiple', labels)],
        conditions: [condition('No', [right], scored('Set', 100))],
        feedbacks,
      }
    }
    case 'true-false': {
      const { onTrue, onFalse } = question.feedback
      return {
        response: [chosen('Single', [labelled('true', 'True'), labelled('false', 'False')])],
        conditions: [condition('No', [equals('response1', String(question.answer))], scored('Set', 100))],
        feedbacks: [...(onTrue ? [['true', onTrue] as const] : []), ...(onFalse ? [['false', onFalse] as const] : [])],
      }
    }
    case 'text': {
      const right = question.answers.filter(({ fraction }) => fraction === 100)
      return {
        response: [written()],
        conditions: [
          condition(
            'No',
            right.map(({ accepts }) => equals('response1', accepts.replaceAll('\\*', '*'))),
            scored('Set', 100),
          ),
        ],
        feedbacks: [],
      }
    }
    case 'number': {
      const right = question.answers.flatMap(({ value, tolerance, fraction }) =>
        fraction === 100 && value !== '*' ? [{ value, tolerance }] : [],
      )
      return {
        response: [written()],
        conditions: right.map(({ value, tolerance }) => condition('No', [near(value, tolerance)], scored('Set', 100))),
        feedbacks: [],
      }
    }
    case 'match': {
      const answers = [...question.pairs.map(({ answer }) => answer), ...question.others].map((it) => plainOf(say(it)))
      const options = [...new Set(answers)]
      const share = Number((100 / question.pairs.length).toFixed(2))
      const ident = (index: number) => `response_${name(index)}`
      return {
        response: question.pairs.map(({ prompt }, index) =>
          element(
            'response_lid',
            { ident: ident(index) },
            material(htmlOf(say(prompt))),
            element(
              'render_choice',
              {},
              options.map((it, at) =>
                element('response_label', { ident: `m${at + 1}` }, element('material', {}, element('mattext', {}, it))),
              ),
            ),
          ),
        ),
        conditions: question.pairs.map((_, index) =>
          condition(
            'No',
            [equals(ident(index), `m${options.indexOf(answers[index] ?? '') + 1}`)],
            scored('Add', share),
          ),
        ),
        feedbacks: [],
      }
    }
    default:
      return {
        response: [written()],
        conditions: [condition('No', [element('other')], scored('Set', 0))],
        feedbacks: [],
      }
  }
}

/** A number so near as Canvas writes it: the number itself, or between two. */
function near(value: number, tolerance: number): Xml {
  const bound = (name: string, it: number) =>
    element(name, { respident: 'response1' }, String(Number(it.toPrecision(12))))
  return element(
    'or',
    {},
    equals('response1', String(value)),
    element('and', {}, bound('vargte', value - tolerance), bound('varlte', value + tolerance)),
  )
}
