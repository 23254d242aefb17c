import type { AcceptedNumber, AcceptedText } from '../../graded-answers'
import type { Question } from '../../questions'
import type { Bank } from '../../schema'
import { inLanguage, type Language, type Words } from '../../words'
import type { Feature } from '../features'
import { FORMATS } from '../file-formats'
import type { Holds } from '../format'
import type { Note } from '../note'
import { GRADING } from '../ordering-grades'
import { prepare, type WriteOptions } from '../prepare'
import { tagsOf } from '../tags'
import { htmlOf, plainOf } from '../text/from-markdown'
import { hiddenGap } from '../text/gap-marks'
import { element, fileOf, type Xml } from '../xml/write-xml'
import { clozeHtml } from './cloze'

const EVERY: readonly Feature[] = ['title', 'points', 'tags', 'explanation', 'formatting', 'rich-formatting']
const GRADED: readonly Feature[] = [...EVERY, 'feedback', 'fractions', 'several']

export const MOODLE: Holds = {
  title: FORMATS.moodle.title,
  types: {
    choice: [...GRADED, 'kept-order'],
    multiple: [...GRADED, 'sum', 'kept-order'],
    'true-false': GRADED,
    number: [...GRADED, 'tolerance', 'units', 'unit-required'],
    text: [...GRADED, 'wildcards', 'case'],
    match: [...EVERY, 'others', 'kept-order'],
    order: [...EVERY, 'credit-by-place', 'order-feedback'],
    cloze: [...GRADED, 'tolerance', 'wildcards', 'case', 'kept-order', 'weights', 'menu-formatting', 'below-zero'],
    essay: [...EVERY, 'lines', 'for-marker'],
  },
  refuses: (question) => (question.type === 'cloze' ? hiddenGap(question.text) : null),
}

/** A bank as Moodle XML. The bank's title is the category. */
export function writeMoodle(bank: Bank, options: WriteOptions = {}): { text: string; notes: readonly Note[] } {
  const { questions, notes, language } = prepare(bank, MOODLE, options)
  const category = plainOf(inLanguage(bank.title, language)).replaceAll('/', '//')
  const root = element(
    'quiz',
    {},
    element('question', { type: 'category' }, element('category', {}, text(`$course$/top/${category}`))),
    questions.map((question) => written(question, language)),
  )
  return { text: fileOf(root), notes }
}

const text = (said: string): Xml => element('text', {}, said)
const setting = (name: string, value: string | number | boolean): Xml => element(name, {}, String(value))

const TYPES: Partial<Record<Question['type'], string>> = {
  choice: 'multichoice',
  multiple: 'multichoice',
  'true-false': 'truefalse',
  number: 'numerical',
  text: 'shortanswer',
  match: 'matching',
  order: 'ordering',
  cloze: 'cloze',
  essay: 'essay',
}

function written(question: Question, language: Language): Xml {
  const html = (name: string, words: Words | undefined, attributes = {}): Xml =>
    element(name, { format: 'html', ...attributes }, text(words ? htmlOf(inLanguage(words, language)) : ''))
  const asked =
    question.type === 'cloze'
      ? element('questiontext', { format: 'html' }, text(clozeHtml(question, language)))
      : html('questiontext', question.text)
  return element(
    'question',
    { type: TYPES[question.type] },
    // Moodle needs a name, and people find a question by it.
    element('name', {}, text(question.title ? plainOf(inLanguage(question.title, language)) : question.id)),
    asked,
    html('generalfeedback', question.explanation),
    setting('defaultgrade', question.points),
    setting('penalty', 0),
    setting('hidden', 0),
    setting('idnumber', question.id),
    own(question, language, html),
    element(
      'tags',
      {},
      tagsOf(question).map((tag) => element('tag', {}, text(tag))),
    ),
  )
}

type Html = (name: string, words: Words | undefined, attributes?: Record<string, string | number>) => Xml

function own(question: Question, language: Language, html: Html): readonly Xml[] {
  const answer = (
    { fraction, feedback }: { fraction: number; feedback?: Words | undefined },
    said: string,
    ...more: Xml[]
  ) =>
    element(
      'answer',
      { fraction: shown(fraction), format: 'moodle_auto_format' },
      text(said),
      html('feedback', feedback),
      more,
    )
  switch (question.type) {
    case 'choice':
    case 'multiple':
      return [
        setting('single', question.type === 'choice'),
        setting('shuffleanswers', question.shuffle),
        setting('answernumbering', 'abc'),
        ...question.answers.map((it) => {
          const said = htmlOf(inLanguage(it.text, language))
          return element(
            'answer',
            { fraction: shown(it.fraction), format: 'html' },
            text(said),
            html('feedback', it.feedback),
          )
        }),
      ]
    case 'true-false':
      return [
        answer({ fraction: question.answer ? 100 : 0, feedback: question.feedback.onTrue }, 'true'),
        answer({ fraction: question.answer ? 0 : 100, feedback: question.feedback.onFalse }, 'false'),
      ]
    case 'text':
      return [
        setting('usecase', question.caseSensitive ? 1 : 0),
        ...question.answers.map((it: AcceptedText) => answer(it, it.accepts)),
      ]
    case 'number':
      return [
        ...question.answers.map((it: AcceptedNumber) =>
          answer(it, String(it.value), setting('tolerance', it.tolerance)),
        ),
        ...unitsOf(question),
      ]
    case 'match':
      return [
        setting('shuffleanswers', question.shuffle),
        ...[...question.pairs, ...question.others.map((it) => ({ prompt: undefined, answer: it }))].map(
          ({ prompt, answer: it }) =>
            element(
              'subquestion',
              { format: 'html' },
              text(prompt ? htmlOf(inLanguage(prompt, language)) : ''),
              element('answer', {}, text(plainOf(inLanguage(it, language)))),
            ),
        ),
      ]
    case 'order':
      return [
        setting('layouttype', 'VERTICAL'),
        setting('selecttype', 'ALL'),
        setting('selectcount', 0),
        setting('gradingtype', GRADING[question.credit]),
        setting('showgrading', 'SHOW'),
        setting('numberingstyle', 'none'),
        html('partiallycorrectfeedback', question.feedback),
        html('incorrectfeedback', question.feedback),
        ...question.items.map((it, index) =>
          element(
            'answer',
            { fraction: `${index + 1}.0000000`, format: 'html' },
            text(htmlOf(inLanguage(it, language))),
          ),
        ),
      ]
    case 'essay':
      return [
        setting('responseformat', 'editor'),
        setting('responserequired', 1),
        setting('responsefieldlines', question.lines),
        setting('attachments', 0),
        html('graderinfo', question.forMarker),
        html('responsetemplate', undefined),
      ]
    default:
      return []
  }
}

/** Moodle's multiplier says how many of the unit are one of the first. */
function unitsOf({ units, unitRequired }: Extract<Question, { type: 'number' }>): Xml[] {
  if (units === undefined) return [setting('unitgradingtype', 0), setting('showunits', 3)]
  return [
    setting('unitgradingtype', unitRequired ? 1 : 0),
    setting('unitpenalty', 1),
    setting('showunits', 0),
    setting('unitsleft', 0),
    element(
      'units',
      {},
      units.map(({ name, factor }) =>
        element('unit', {}, setting('multiplier', decimal(1 / factor)), element('unit_name', {}, name)),
      ),
    ),
  ]
}

/** Without the digits that a division leaves behind. */
export const decimal = (value: number): number => Number(value.toPrecision(12))
const shown = (fraction: number): string => String(Number(fraction.toFixed(5)))
