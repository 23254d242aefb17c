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
import { escaped } from './escape'

const EVERY: readonly Feature[] = ['title', 'tags', 'explanation', 'formatting']
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
    essay: EVERY,
  },
  refuses: (question) =>
    question.type === 'text' && question.answers.some(({ accepts }) => accepts.includes('->'))
      ? { en: 'GIFT takes `->` in an accepted text for a pair.', zh: 'GIFT 会把可接受答案中的 `->` 当作配对。' }
      : null,
}

/** A bank as GIFT, as Moodle reads it. */
export function writeGift(bank: Bank, options: WriteOptions = {}): { text: string; notes: readonly Note[] } {
  const { questions, notes, language } = prepare(bank, GIFT, options)
  const say = (words: Words) => inLanguage(words, language)
  const written = questions.map((question) => {
    const html = htmlOf(say(question.text ?? {}))
    const marks = [`[id:${question.id}]`, ...tagsOf(question).map((tag) => `[tag:${tag.replace(/[[\]\\]/g, '\\$&')}]`)]
    const title = question.title ? `::${escaped(plainOf(say(question.title)))}::` : ''
    const answers = answersOf(question, say)
    const explained = question.explanation ? `\n####${formatted(htmlOf(say(question.explanation)))}` : ''
    return `// ${marks.join(' ')}\n${title}${formatted(html)} {${answers}${explained}${answers + explained === '' ? '' : '\n'}}\n`
  })
  return { text: written.join('\n'), notes }
}

function answersOf(question: Question, say: (words: Words) => string): string {
  const fb = (words: Words | undefined) => (words ? `#${formatted(htmlOf(say(words)))}` : '')
  const offered = ({ text, fraction, feedback }: OfferedAnswer, isFirstRight: boolean) =>
    `${weighed(isFirstRight ? '=' : '~', isFirstRight ? 100 : 0, fraction, formatted(htmlOf(say(text))))}${fb(feedback)}`
  const accepted = ({ fraction, feedback }: AcceptedText | AcceptedNumber, text: string) =>
    `${weighed('=', 100, fraction, text)}${fb(feedback)}`
  switch (question.type) {
    case 'choice': {
      const right = question.answers.findIndex(({ fraction }) => fraction === 100)
      return lines(question.answers.map((it, index) => offered(it, index === right)))
    }
    case 'multiple':
      return lines(question.answers.map((it) => offered(it, false)))
    case 'true-false': {
      const { onTrue, onFalse } = question.feedback
      const [wrong, right] = question.answer ? [onFalse, onTrue] : [onTrue, onFalse]
      const said = right ? `${fb(wrong) || '#'}${fb(right)}` : fb(wrong)
      return `${question.answer ? 'TRUE' : 'FALSE'}${said}`
    }
    case 'number': {
      const asText = ({ value, tolerance }: AcceptedNumber) => (value === '*' ? '*' : `${value}:${tolerance}`)
      return `#${lines(question.answers.map((it) => accepted(it, asText(it))))}`
    }
    case 'text':
      return lines(question.answers.map((it) => accepted(it, escaped(it.accepts))))
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
