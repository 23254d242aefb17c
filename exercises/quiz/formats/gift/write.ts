import type { AcceptedNumber, AcceptedText, OfferedAnswer } from '../../graded-answers'
import type { Question } from '../../questions'
import type { Bank } from '../../schema'
import { inLanguage, type Words } from '../../words'
import type { Feature } from '../features'
import { FORMATS } from '../file-formats'
import type { Holds } from '../format'
import type { Note } from '../note'
import { GRADING } from '../ordering-grades'
import { prepare, type WriteOptions } from '../prepare'
import { tagsOf } from '../tags'
import { htmlOf, plainOf } from '../text/from-markdown'
import { hiddenGap, markingGaps, piecesOf } from '../text/gap-marks'
import { escaped } from './escape'
import { asDecimal } from './number'

const EVERY: readonly Feature[] = ['title', 'tags', 'explanation', 'formatting', 'rich-formatting']
const GRADED: readonly Feature[] = [...EVERY, 'feedback', 'fractions', 'several']

export const GIFT: Holds = {
  title: FORMATS.gift.title,
  types: {
    choice: GRADED,
    multiple: [...GRADED, 'sum'],
    'true-false': GRADED,
    number: [...GRADED, 'tolerance'],
    text: [...GRADED, 'wildcards'],
    match: [...EVERY, 'others'],
    order: [...EVERY, 'credit-by-place'],
    cloze: [...GRADED, 'tolerance', 'wildcards', 'menu-formatting', 'weights', 'whole-weights'],
    essay: EVERY,
  },
  refuses: (question) => {
    if (question.type === 'text') return arePairs(question.answers) ? LIKE_A_PAIR : null
    if (question.type !== 'cloze') return null
    const [gap, ...more] = Object.values(question.gaps)
    if (gap === undefined || more.length > 0) return ONE_GAP
    return gap.kind === 'text' && arePairs(gap.answers) ? LIKE_A_PAIR : hiddenGap(question.text)
  },
}

const arePairs = (answers: readonly AcceptedText[]): boolean => answers.some(({ accepts }) => accepts.includes('->'))
const LIKE_A_PAIR = {
  en: 'GIFT takes `->` in an accepted text for a pair.',
  zh: 'GIFT 会把可接受答案中的 `->` 当作配对。',
}
const ONE_GAP = { en: 'GIFT has one gap in a text, and no more.', zh: 'GIFT 的一段文字只能有一个空。' }

/** A bank as GIFT, as Moodle reads it. */
export function writeGift(bank: Bank, options: WriteOptions = {}): { text: string; notes: readonly Note[] } {
  const { questions, notes, language } = prepare(bank, GIFT, options)
  const say = (words: Words) => inLanguage(words, language)
  const written = questions.map((question) => {
    const marks = [`[id:${question.id}]`, ...tagsOf(question).map((tag) => `[tag:${tag.replace(/[[\]\\]/g, '\\$&')}]`)]
    const title = question.title ? `::${escaped(plainOf(say(question.title)))}::` : ''
    const answers = answersOf(question, say)
    const explained = question.explanation ? `\n####${formatted(htmlOf(say(question.explanation)))}` : ''
    const { before, after } = question.type === 'cloze' ? aroundGap(say(question.text)) : around(question, say)
    return `// ${marks.join(' ')}\n${title}${before}{${answers}${explained}${answers + explained === '' ? '' : '\n'}}${after}\n`
  })
  return { text: written.join('\n'), notes }
}

const around = ({ text }: Question, say: (words: Words) => string) => ({
  before: `${formatted(htmlOf(say(text ?? {})))} `,
  after: '',
})

/** The text before the gap and after it. Something must come after it, by which it is known for a gap. */
function aroundGap(markdown: string) {
  const [before = '', , after = ''] = piecesOf(htmlOf(markingGaps(markdown)))
  if (after.trim() === '') return { before: `[html]${escaped(`<p>${before}`)}`, after: `${escaped(after)}</p>` }
  return { before: `[html]${escaped(before)}`, after: escaped(after) }
}

function answersOf(question: Question, say: (words: Words) => string): string {
  const fb = (words: Words | undefined) => (words ? `#${formatted(htmlOf(say(words)))}` : '')
  const offered = ({ text, fraction, feedback }: OfferedAnswer, isFirstRight: boolean) =>
    `${weighed(isFirstRight ? '=' : '~', isFirstRight ? 100 : 0, fraction, formatted(htmlOf(say(text))))}${fb(feedback)}`
  const accepted = ({ fraction, feedback }: AcceptedText | AcceptedNumber, text: string) =>
    `${weighed('=', 100, fraction, text)}${fb(feedback)}`
  const chosen = (answers: readonly OfferedAnswer[]) => {
    const right = answers.findIndex(({ fraction }) => fraction === 100)
    return lines(answers.map((it, index) => offered(it, index === right)))
  }
  const numbers = (answers: readonly AcceptedNumber[]) => {
    const asText = ({ value, tolerance }: AcceptedNumber) =>
      value === '*' ? '*' : `${asDecimal(value)}:${asDecimal(tolerance)}`
    // What is said to every other number stands at the end as Moodle writes it, and only Moodle knows a star.
    const isRest = ({ value, fraction, feedback }: AcceptedNumber, index: number) =>
      value === '*' && fraction === 0 && feedback !== undefined && index === answers.length - 1
    return `#${lines(answers.map((it, index) => (isRest(it, index) ? `~${fb(it.feedback)}` : accepted(it, asText(it)))))}`
  }
  const texts = (answers: readonly AcceptedText[]) => lines(answers.map((it) => accepted(it, escaped(it.accepts))))
  switch (question.type) {
    case 'choice':
      return chosen(question.answers)
    case 'multiple':
      return lines(question.answers.map((it) => offered(it, false)))
    case 'true-false': {
      const { onTrue, onFalse } = question.feedback
      const [wrong, right] = question.answer ? [onFalse, onTrue] : [onTrue, onFalse]
      const said = right ? `${fb(wrong) || '#'}${fb(right)}` : fb(wrong)
      return `${question.answer ? 'TRUE' : 'FALSE'}${said}`
    }
    case 'number':
      return numbers(question.answers)
    case 'text':
      return texts(question.answers)
    case 'cloze': {
      const [gap] = Object.values(question.gaps)
      if (gap === undefined) return ''
      return gap.kind === 'menu'
        ? chosen(gap.answers)
        : gap.kind === 'number'
          ? numbers(gap.answers)
          : texts(gap.answers)
    }
    case 'match': {
      const pairs = question.pairs.map(({ prompt, answer }) => [formatted(htmlOf(say(prompt))), answer] as const)
      const all = [...pairs, ...question.others.map((answer) => ['', answer] as const)]
      return lines(
        all.map(([prompt, answer]) => `=${prompt.replaceAll('->', '-&gt;')} -> ${escaped(plainOf(say(answer)))}`),
      )
    }
    case 'order':
      return `>${question.items.length} ALL VERTICAL ${GRADING[question.credit]} SHOW none${lines(question.items.map((it) => escaped(htmlOf(say(it)).replace(/^\/\//, '&#47;/'))))}`
    default:
      return ''
  }
}

const lines = (all: readonly string[]): string => all.map((it) => `\n${it}`).join('')
/** What an answer is worth is said where its sign does not say it, or where it begins as a worth does. */
const weighed = (sign: string, means: number, fraction: number, text: string): string =>
  fraction === means && !text.startsWith('%') ? sign + text : `${sign}%${rounded(fraction)}%${text}`
const rounded = (fraction: number): number => Number(fraction.toFixed(5))

/** HTML, said to be HTML where it is more than words. */
function formatted(html: string): string {
  const isWords = !/[<&\n[\]\\]|^\s|\s$|^\/\//.test(html)
  return isWords ? escaped(html) : `[html]${escaped(html)}`
}
