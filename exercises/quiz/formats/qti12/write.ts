import type { Question } from '../../questions'
import type { Bank } from '../../schema'
import { inLanguage, type Language } from '../../words'
import type { Feature } from '../features'
import { FORMATS } from '../file-formats'
import type { Holds } from '../format'
import type { Note } from '../note'
import { prepare, type WriteOptions } from '../prepare'
import { tagsOf } from '../tags'
import { htmlOf, plainOf } from '../text/from-markdown'
import { hiddenGap } from '../text/gap-marks'
import { element, fileOf, type Xml } from '../xml/write-xml'
import { condition, material, OTHER, type Say, shows } from './parts'
import { canvasTypeOf } from './write-gaps'
import { typed } from './write-types'

const EVERY: readonly Feature[] = ['version', 'title', 'points', 'tags', 'explanation', 'formatting', 'rich-formatting']
const GRADED: readonly Feature[] = [...EVERY, 'feedback', 'fractions', 'several']
const GAPS: readonly Feature[] = ['tolerance', 'case', 'kept-order', 'weights', 'whole-weights', 'menu-formatting']

/** QTI 1.2: as Canvas writes and reads it, and by the conditions of the format itself where Canvas has no such thing. */
export const QTI12: Holds = {
  title: FORMATS.qti12.title,
  types: {
    choice: [...GRADED, 'kept-order'],
    multiple: [...GRADED, 'sum', 'all-or-nothing', 'kept-order'],
    'true-false': GRADED,
    number: [...GRADED, 'tolerance'],
    text: [...GRADED, 'case'],
    match: [...EVERY, 'others', 'kept-order', 'match-feedback', 'match-formatting'],
    order: [...EVERY, 'credit-by-place', 'order-feedback'],
    cloze: [...GRADED, ...GAPS],
    essay: [...EVERY, 'lines', 'for-marker'],
  },
  refuses: (question) => (question.type === 'cloze' ? hiddenGap(question.text) : null),
}

/** What Canvas calls the types; an ordering, and gaps of several kinds, as its new quizzes and others do. */
const TYPES: Partial<Record<Question['type'], string>> = {
  choice: 'multiple_choice_question',
  multiple: 'multiple_answers_question',
  'true-false': 'true_false_question',
  number: 'numerical_question',
  text: 'short_answer_question',
  match: 'matching_question',
  order: 'ordering_question',
  cloze: 'cloze_question',
  essay: 'essay_question',
}

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
        questions.map((question) => item(question, say, language)),
      ),
    ),
  )
  return { text: fileOf(root), notes }
}

const field = (label: string, entry: string): Xml =>
  element('qtimetadatafield', {}, element('fieldlabel', {}, label), element('fieldentry', {}, entry))

function item(question: Question, say: Say, language: Language): Xml {
  const { response, conditions, feedbacks, asked } = typed(question, say, language)
  const { id, title, points, version, text, explanation } = question
  const explained = explanation ? [['general_fb', explanation] as const] : []
  const canvasType = question.type === 'cloze' ? canvasTypeOf(question, say) : null
  const forMarker = question.type === 'essay' ? question.forMarker : undefined
  return element(
    'item',
    { ident: id, title: title ? plainOf(say(title)) : id },
    element(
      'itemmetadata',
      {},
      element(
        'qtimetadata',
        {},
        field('question_type', canvasType ?? TYPES[question.type] ?? ''),
        field('points_possible', String(points)),
        version > 1 ? [field('version', String(version))] : [],
        tagsOf(question).map((tag) => field('keyword', tag)),
      ),
    ),
    forMarker && element('itemrubric', { view: 'Scorer' }, material(htmlOf(say(forMarker)))),
    element('presentation', {}, asked ?? [material(htmlOf(say(text ?? {})))], response),
    element(
      'resprocessing',
      {},
      element('outcomes', {}, element('decvar', { maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' })),
      explained.map(() => condition('Yes', [OTHER], shows('general_fb'))),
      conditions,
    ),
    [...explained, ...feedbacks].map(([ident, words]) =>
      element('itemfeedback', { ident }, element('flow_mat', {}, material(htmlOf(say(words))))),
    ),
  )
}
