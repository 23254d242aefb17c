import type { Question } from '../../questions'
import type { Bank } from '../../schema'
import { inLanguage } from '../../words'
import type { Feature } from '../features'
import { FORMATS } from '../file-formats'
import type { Holds } from '../format'
import type { Note } from '../note'
import { prepare, type WriteOptions } from '../prepare'
import { tagsOf } from '../tags'
import { plainOf } from '../text/from-markdown'
import { fillingGaps, hiddenGap, markingGaps } from '../text/gap-marks'
import { TRUE_AND_FALSE } from '../text/true-false'
import { xhtmlOf } from '../text/xhtml'
import { element, fileOf, type Xml } from '../xml/write-xml'
import type { AboutItem } from './about-item'
import { identifierOf, modal, named, outcome, type Say, sets } from './parts'
import { typed } from './write-types'

const EVERY: readonly Feature[] = ['version', 'title', 'points', 'tags', 'explanation', 'formatting']
const GAPS: readonly Feature[] = ['kept-order', 'weights', 'whole-weights', 'below-zero']

/** QTI 2.1: partial credit by mapping, and by conditions where an answer is near or like another. */
export const QTI21: Holds = {
  title: FORMATS.qti21.title,
  types: {
    choice: [...EVERY, 'feedback', 'fractions', 'several', 'kept-order'],
    multiple: [...EVERY, 'feedback', 'fractions', 'sum', 'all-or-nothing', 'kept-order'],
    'true-false': [...EVERY, 'feedback'],
    number: [...EVERY, 'feedback', 'fractions', 'several', 'tolerance'],
    text: [...EVERY, 'feedback', 'fractions', 'several', 'case', 'wildcards'],
    match: [...EVERY, 'others', 'kept-order', 'match-feedback', 'match-formatting'],
    order: [...EVERY, 'credit-by-place', 'order-feedback'],
    cloze: [...EVERY, ...GAPS, 'feedback', 'fractions', 'several', 'tolerance', 'case', 'wildcards'],
    essay: [...EVERY, 'lines', 'for-marker'],
  },
  refuses: (question) => (question.type === 'cloze' ? hiddenGap(question.text) : null),
}

/** One item, the name of its file, and what stands about it in the manifest. */
export interface WrittenItem {
  readonly id: string
  readonly xml: string
  readonly about: AboutItem
}

/** A bank as items of QTI 2.1, each a file of its own. */
export function writeQti21(
  bank: Bank,
  options: WriteOptions = {},
): { title: string; items: readonly WrittenItem[]; notes: readonly Note[] } {
  const { questions, notes, language } = prepare(bank, QTI21, options)
  const say: Say = {
    html: (words) => xhtmlOf(inLanguage(words, language)),
    plain: (words) => plainOf(inLanguage(words, language)),
    withGaps: (words, gap) => ({
      xml: fillingGaps(xhtmlOf(markingGaps(inLanguage(words, language))).xml, (name) => gap(name).xml),
    }),
    trueAndFalse: TRUE_AND_FALSE[language],
  }
  const items = questions.map((question) => ({
    id: question.id,
    xml: fileOf(item(question, say)),
    about: { tags: tagsOf(question), version: question.version },
  }))
  return { title: say.plain(bank.title), items, notes }
}

function item(question: Question, say: Say): Xml {
  const { responses, outcomes, body, processing, feedback, text: withAnswers } = typed(question, say)
  const { id, title, points, text, explanation } = question
  return element(
    'assessmentItem',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
      identifier: identifierOf(id),
      title: title ? say.plain(title) : id,
      adaptive: false,
      timeDependent: false,
    },
    responses,
    outcomes,
    outcome('SCORE', 'float', '0'),
    outcome('MAXSCORE', 'float', String(points)),
    explanation && outcome('EXPLANATION', 'identifier'),
    element('itemBody', {}, element('div', {}, withAnswers ?? say.html(text ?? {})), body),
    element('responseProcessing', {}, processing, explanation && sets('EXPLANATION', named('explanation'))),
    feedback,
    explanation && modal('EXPLANATION', 'explanation', say.html(explanation)),
  )
}
