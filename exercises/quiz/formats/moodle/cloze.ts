import type { AcceptedNumber, AcceptedText, OfferedAnswer } from '../../graded-answers'
import type { Gap, QuestionOf } from '../../questions'
import { inLanguage, type Language, type Words } from '../../words'
import { asNumber } from '../gift/number'
import { Refused } from '../note'
import { htmlOf } from '../text/from-markdown'
import { fillingGaps, marked, markingGaps, namingGaps } from '../text/gap-marks'
import type { TextsOf } from '../text/texts'

/**
 * Moodle's cloze: a gap stands in the text as `{2:SHORTANSWER:=SYN#Yes.~%50%SYN_}`, its weight first.
 *
 * @see docs.moodle.org, "Embedded Answers (Cloze) question type"
 */
interface Kind {
  readonly kind: Gap['kind']
  readonly caseSensitive?: boolean
  readonly shuffle?: boolean
}

const text = (caseSensitive: boolean): Kind => ({ kind: 'text', caseSensitive })
const menu = (shuffle: boolean): Kind => ({ kind: 'menu', shuffle })
const KINDS: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(['SHORTANSWER', 'SA', 'MW'].map((name) => [name, text(false)])),
  ...Object.fromEntries(['SHORTANSWER_C', 'SAC', 'MWC'].map((name) => [name, text(true)])),
  ...Object.fromEntries(['NUMERICAL', 'NM'].map((name) => [name, { kind: 'number' }])),
  ...Object.fromEntries(
    ['MULTICHOICE', 'MC', 'MULTICHOICE_V', 'MCV', 'MULTICHOICE_H', 'MCH'].map((name) => [name, menu(false)]),
  ),
  ...Object.fromEntries(
    ['MULTICHOICE_S', 'MCS', 'MULTICHOICE_VS', 'MCVS', 'MULTICHOICE_HS', 'MCHS'].map((name) => [name, menu(true)]),
  ),
}

const GAP = /\{(\d*):([A-Z_]+):((?:\\.|[^\\}])*)\}/gs
/** An answer: `=` or a percentage or nothing, what it is, and what is said to it; `~` stands between. */
const ANSWER = /^(?:%(-?\d+(?:\.\d+)?)%|(=))?((?:\\.|[^\\#])*)(?:#(.*))?$/s

/** The gaps of a question and its text with their names. */
export interface ReadCloze {
  readonly text: Words | undefined
  readonly gaps: Record<string, unknown>
}

/**
 * @param html of the question, with the gaps as Moodle writes them
 * @throws Refused where a gap is of a kind that a bank does not have
 */
export function readCloze(html: string, texts: TextsOf): ReadCloze {
  if (html.length > MOST_CHARACTERS) {
    throw new Refused({
      en: `Its text has ${html.length} characters; with gaps, at most ${MOST_CHARACTERS} are read.`,
      zh: `题目文字有 ${html.length} 个字符，填空题最多读入 ${MOST_CHARACTERS} 个。`,
    })
  }
  const gaps: Record<string, unknown> = {}
  const named = html.replace(GAP, (_, weight: string, kind: string, answers: string) => {
    const name = `gap-${Object.keys(gaps).length + 1}`
    gaps[name] = gapOf(weight, kind, answers, texts)
    return marked(name)
  })
  return { text: namingGaps(texts.words(named, 'html')), gaps }
}

/** Each beginning of a gap is looked at to its end. */
const MOST_CHARACTERS = 50_000

function gapOf(weight: string, name: string, block: string, texts: TextsOf) {
  const known = KINDS[name]
  if (known === undefined) {
    throw new Refused({ en: `A bank has no gap of the kind ${name}.`, zh: `题库没有 ${name} 这种填空。` })
  }
  const answers = answersIn(block).map((answer) => {
    const [, percent, isRight, said = '', feedback = ''] = ANSWER.exec(answer) ?? []
    const fraction = percent === undefined ? (isRight ? 100 : 0) : Number(percent)
    const shared = { fraction, feedback: texts.words(plain(feedback), 'html') }
    if (known.kind === 'menu') return { text: texts.words(plain(said), 'html'), ...shared }
    if (known.kind === 'number') return { ...asNumber(plain(said)), ...shared }
    return { accepts: unescapedHtml(plain(said)), ...shared }
  })
  return { ...known, answers, weight: weight === '' || Number(weight) === 0 ? 1 : Number(weight) }
}

/** What stands between `~` that are not escaped; a line may end before one. */
const answersIn = (block: string): string[] => {
  const answers = block.replace(/^\s*~/, '').split(/(?<!\\)~/)
  return answers.map((it) => it.trim())
}

const plain = (escaped: string): string => escaped.replace(/\\([}#~/"\\])/g, '$1').trim()
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
}
/** Accepted texts stand in HTML, and are none. */
const unescapedHtml = (html: string): string => html.replace(/&(?:lt|gt|amp|quot|nbsp);/g, (it) => ENTITIES[it] ?? it)

/** The HTML of a cloze, with its gaps as Moodle reads them. */
export function clozeHtml(question: QuestionOf<'cloze'>, language: Language): string {
  const html = htmlOf(markingGaps(inLanguage(question.text, language))).replace(/\{(?=\d*:[A-Z_]+:)/g, '&#123;')
  return fillingGaps(html, (name) => {
    const gap = question.gaps[name]
    return gap === undefined ? '' : gapText(gap, language)
  })
}

function gapText(gap: Gap, language: Language): string {
  const say = (words: Words | undefined) =>
    words === undefined ? '' : `#${escaped(htmlOf(inLanguage(words, language)))}`
  const worth = (fraction: number) =>
    fraction === 100 ? '=' : fraction === 0 ? '' : `%${Number(fraction.toFixed(5))}%`
  const written = ({ fraction, feedback }: AcceptedText | AcceptedNumber | OfferedAnswer, said: string) =>
    `${worth(fraction) || (said.startsWith('%') || said.startsWith('=') ? '%0%' : '')}${said}${say(feedback)}`
  const weight = gap.weight
  switch (gap.kind) {
    case 'text': {
      const answers = gap.answers.map((it) => written(it, escaped(escapedHtml(it.accepts))))
      return `{${weight}:SHORTANSWER${gap.caseSensitive ? '_C' : ''}:${answers.join('~')}}`
    }
    case 'number': {
      const answers = gap.answers.map((it) => written(it, it.value === '*' ? '*' : `${it.value}:${it.tolerance}`))
      return `{${weight}:NUMERICAL:${answers.join('~')}}`
    }
    case 'menu': {
      const answers = gap.answers.map((it) => written(it, escaped(htmlOf(inLanguage(it.text, language)))))
      return `{${weight}:MULTICHOICE${gap.shuffle ? '_S' : ''}:${answers.join('~')}}`
    }
  }
}

const escapedHtml = (said: string): string =>
  said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
/** What would end an answer or a gap. */
const escaped = (html: string): string => html.replace(/[}#~\\]/g, '\\$&')
