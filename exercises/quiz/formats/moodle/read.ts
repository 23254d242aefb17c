import type { Words } from '../../words'
import { type Draft, type Found, gather } from '../gather'
import { asNumber } from '../gift/number'
import { type Note, Refused } from '../note'
import { creditOf } from '../ordering-grades'
import type { ReadFile, ReadOptions } from '../read-options'
import { refusedFile } from '../refused-file'
import { asTags } from '../tags'
import { languageOf } from '../text/language-of'
import type { TextsOf } from '../text/texts'
import { childNamed, childrenNamed, textOf } from '../xml/elements'
import { type Element, readXml } from '../xml/read-xml'
import { readCloze } from './cloze'
import { decimal } from './write'

type Change = Pick<Note, 'effect' | 'what' | 'why'>

/** Reads Moodle XML, a question at a time. */
export function readMoodle(xml: string, options: ReadOptions = {}): ReadFile {
  return refusedFile(() => {
    const root = readXml(xml)
    if (root.name !== 'quiz') {
      throw new Refused({
        en: `Its root is <${root.name}>; Moodle writes <quiz>.`,
        zh: `根元素是 <${root.name}>，Moodle 写的是 <quiz>。`,
      })
    }
    return questionsIn(root, options)
  })
}

function questionsIn(root: Element, { language, name = 'Moodle' }: ReadOptions): ReadFile {
  const questions = childrenNamed(root, 'question')
  const categories = new Set(questions.map(categoryOf).filter((it) => it !== null))
  let category: string | null = null
  const found = questions.flatMap((question): Found[] => {
    if (question.attributes.type === 'category') {
      category = categoryOf(question)
      return []
    }
    const tags = category !== null && categories.size > 1 ? [category] : []
    const called = textOf(childNamed(childNamed(question, 'name'), 'text')).trim() || null
    return [{ line: question.line, called, read: (texts) => draftOf(question, tags, called, texts) }]
  })
  const [only] = categories.size === 1 ? categories : []
  return gather(found, { title: only ?? name, language: language ?? languageOf(textOf(root)) })
}

/** A category without where Moodle keeps it. */
function categoryOf(question: Element): string | null {
  if (question.attributes.type !== 'category') return null
  const path = textOf(childNamed(childNamed(question, 'category'), 'text')).trim()
  return (
    path
      .replace(/^\$\w+\$\/?(top\/?)?/, '')
      .replaceAll('//', '/')
      .trim() || null
  )
}

/** What a part of the question says, in the format that it names. */
function words(part: Element | undefined, texts: TextsOf): Words | undefined {
  const said = textOf(childNamed(part, 'text'))
  switch (part?.attributes.format) {
    case 'markdown':
      return texts.words(said, 'markdown')
    case 'plain_text':
      return texts.words(said, 'plain')
    case 'moodle_auto_format':
      return texts.words(said, 'moodle')
    default:
      return texts.words(said, 'html')
  }
}

const said = (question: Element, name: string): string => textOf(childNamed(question, name)).trim()
const isOn = (value: string): boolean => value === '1' || value === 'true'

function draftOf(question: Element, category: readonly string[], called: string | null, texts: TextsOf): Draft {
  const id = said(question, 'idnumber') || null
  const title = called === null || called === id ? undefined : texts.words(called, 'plain')
  const explanation = words(childNamed(question, 'generalfeedback'), texts)
  const points = Number(said(question, 'defaultgrade') || 1)
  const tags = childNamed(question, 'tags')
  const { notes = [], ...own } = typed(question, texts)
  return {
    id,
    called,
    question: {
      ...(title && { title }),
      // A question of no points, which Moodle has, is one of the least.
      points: points > 0 ? points : 1,
      tags: asTags([...category, ...(tags ? childrenNamed(tags, 'tag').map(textOf) : [])]),
      ...(explanation && { explanation }),
      text: words(childNamed(question, 'questiontext'), texts),
      ...own,
    },
    notes: [...notes, ...(points > 0 ? [] : [NO_POINTS]), ...notesOn(question)],
  }
}

function typed(question: Element, texts: TextsOf): Record<string, unknown> & { notes?: Change[] } {
  const answers = childrenNamed(question, 'answer')
  const fraction = (it: Element) => Number(it.attributes.fraction ?? 0)
  const graded = (it: Element) => ({ fraction: fraction(it), feedback: words(childNamed(it, 'feedback'), texts) })
  const accepts = (it: Element) => textOf(childNamed(it, 'text')).trim()
  const shuffle = isOn(said(question, 'shuffleanswers') || '1')
  switch (question.attributes.type) {
    case 'multichoice':
    case 'multichoiceset': {
      const offered = answers.map((it) => ({ text: words(it, texts), ...graded(it) }))
      if (isOn(said(question, 'single'))) return { type: 'choice', answers: offered, shuffle }
      if (question.attributes.type === 'multichoice')
        return { type: 'multiple', answers: offered, credit: 'sum', shuffle }
      // All or nothing: the plugin gives each right one 100.
      const right = offered.filter((it) => it.fraction > 0).length
      const shared = offered.map((it) => ({ ...it, fraction: it.fraction > 0 ? decimal(100 / right) : 0 }))
      return { type: 'multiple', answers: shared, credit: 'all-or-nothing', shuffle }
    }
    case 'truefalse': {
      const of = (value: string) => answers.find((it) => accepts(it).toLowerCase() === value)
      const feedback = (it: Element | undefined) => words(childNamed(it, 'feedback'), texts)
      const right = of('true')
      return {
        type: 'true-false',
        answer: right !== undefined && fraction(right) > 0,
        feedback: { onTrue: feedback(right), onFalse: feedback(of('false')) },
      }
    }
    case 'shortanswer':
      return {
        type: 'text',
        caseSensitive: isOn(said(question, 'usecase')),
        answers: answers.map((it) => ({ accepts: accepts(it), ...graded(it) })),
      }
    case 'numerical':
      return {
        type: 'number',
        answers: answers.map((it) => ({
          ...asNumber(accepts(it)),
          tolerance: Math.abs(Number(said(it, 'tolerance'))),
          ...graded(it),
        })),
        ...unitsOf(question),
      }
    case 'matching': {
      const all = childrenNamed(question, 'subquestion').map((it) => ({
        prompt: words(it, texts),
        answer: texts.words(textOf(childNamed(childNamed(it, 'answer'), 'text')), 'plain'),
      }))
      return {
        type: 'match',
        pairs: all.filter(({ prompt }) => prompt !== undefined),
        others: all.flatMap(({ prompt, answer }) => (prompt === undefined && answer !== undefined ? [answer] : [])),
        shuffle,
      }
    }
    case 'ordering': {
      const { credit, notes } = creditOf(said(question, 'gradingtype') || 'ABSOLUTE_POSITION')
      const items = answers.toSorted((a, b) => fraction(a) - fraction(b)).map((it) => words(it, texts))
      return { type: 'order', items, credit, feedback: words(childNamed(question, 'incorrectfeedback'), texts), notes }
    }
    case 'cloze':
      return { type: 'cloze', ...readCloze(textOf(childNamed(childNamed(question, 'questiontext'), 'text')), texts) }
    case 'essay': {
      const lines = Number(said(question, 'responsefieldlines') || 15)
      return {
        type: 'essay',
        lines: Math.min(100, Math.max(1, Math.round(lines))),
        forMarker: words(childNamed(question, 'graderinfo'), texts),
      }
    }
    case 'description':
      throw new Refused({ en: 'It asks nothing: it is a text alone.', zh: '只是一段文字，没有提问。' })
    default:
      throw new Refused(unknownType(question.attributes.type ?? ''))
  }
}

/** @see Moodle, question/type/numerical/questiontype.php: a unit graded is one that must be given */
function unitsOf(question: Element) {
  const units = childNamed(question, 'units')
  const all = units ? childrenNamed(units, 'unit') : []
  if (all.length === 0 || said(question, 'showunits') === '3') return {}
  return {
    units: all
      .map((it) => ({ name: said(it, 'unit_name'), factor: decimal(1 / Number(said(it, 'multiplier'))) }))
      // The first is what the answers are given in.
      .toSorted((a, b) => Number(b.factor === 1) - Number(a.factor === 1)),
    unitRequired: Number(said(question, 'unitgradingtype')) > 0,
  }
}

/** What else a question says in Moodle. */
function notesOn(question: Element): Change[] {
  const isSaid = (name: string) => textOf(childNamed(childNamed(question, name), 'text')).trim() !== ''
  const overall = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].filter(
    (it) => question.attributes.type !== 'ordering' && isSaid(it) && !isMoodlesOwn(question, it),
  )
  return [
    ...(overall.length > 0 ? [OVERALL] : []),
    ...(childrenNamed(question, 'hint').length > 0 ? [HINTS] : []),
    ...(isSaid('responsetemplate') ? [TEMPLATE] : []),
  ]
}

/** Moodle fills these in by itself, in the language of the site. */
const isMoodlesOwn = (question: Element, name: string): boolean =>
  /^\s*(<p>)?\s*(Your answer is (correct|partially correct|incorrect)|(您|你)的?回答(部分)?(正确|不正确|错误))[.。]?\s*(<\/p>)?\s*$/i.test(
    textOf(childNamed(childNamed(question, name), 'text')),
  )

const NO_PLACE = { en: 'A bank has no place for it.', zh: '题库中没有存放它的地方。' }
const OVERALL: Change = {
  effect: 'left-out',
  what: { en: 'what is said of any right or any wrong answer', zh: '总体反馈' },
  why: NO_PLACE,
}
const HINTS: Change = { effect: 'left-out', what: { en: 'its hints', zh: '提示' }, why: NO_PLACE }
const TEMPLATE: Change = {
  effect: 'left-out',
  what: { en: 'what the answer begins with', zh: '作答模板' },
  why: NO_PLACE,
}
const NO_POINTS: Change = {
  effect: 'changed',
  what: { en: 'its 0 points', zh: '0 分的分值' },
  why: { en: 'A question of a bank is worth something; it is 1 point now.', zh: '题库中的题目必须有分值，现为 1 分。' },
}
const unknownType = (type: string) => ({
  en: `A bank has no questions of Moodle's type “${type.slice(0, 40)}”.`,
  zh: `题库没有 Moodle 的“${type.slice(0, 40)}”题型。`,
})
