import type { Bank } from '../schema'
import { inLanguage } from '../words'
import { FORMATS } from './file-formats'
import type { Holds } from './format'
import { type Found, gather } from './gather'
import { type Note, Refused } from './note'
import { prepare, type WriteOptions } from './prepare'
import type { ReadFile, ReadOptions } from './read-options'
import { plainOf } from './text/from-markdown'
import { languageOf } from './text/language-of'
import { TRUE_AND_FALSE } from './text/true-false'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const TOO_MANY = {
  en: 'Aiken names its answers by letters, and there are more than 26.',
  zh: 'Aiken 用字母标记选项，选项不能超过 26 个。',
}
const LIKE_AN_ANSWER = { en: 'Aiken would take its text for an answer.', zh: 'Aiken 会把题目文字当作选项。' }

/** One right answer of up to 26, and nothing more; a statement is a choice between true and false. */
export const AIKEN: Holds = {
  title: FORMATS.aiken.title,
  types: { choice: [], 'true-false': [] },
  refuses: (question) => {
    if (question.type === 'choice' && question.answers.length > LETTERS.length) return TOO_MANY
    if (question.type !== 'choice' && question.type !== 'true-false') return null
    return Object.values(question.text).some((it) => /^([A-Z][.)]\s|ANSWER:)/i.test(plainOf(it)))
      ? LIKE_AN_ANSWER
      : null
  },
}

/** A bank as Aiken: the letters of each text alone. */
export function writeAiken(bank: Bank, options: WriteOptions = {}): { text: string; notes: readonly Note[] } {
  const { questions, notes, language } = prepare(bank, AIKEN, options)
  const written = questions.flatMap((question) => {
    if (question.type !== 'choice' && question.type !== 'true-false') return []
    const isStatement = question.type === 'true-false'
    const texts = isStatement
      ? TRUE_AND_FALSE[language]
      : question.answers.map(({ text }) => plainOf(inLanguage(text, language)))
    const right = isStatement
      ? Number(!question.answer)
      : question.answers.findIndex(({ fraction }) => fraction === 100)
    const answers = texts.map((it, index) => `${LETTERS[index]}. ${it}`)
    const asked = plainOf(inLanguage(question.text, language))
    return [`${asked}\n${answers.join('\n')}\nANSWER: ${LETTERS[right]}\n`]
  })
  return { text: written.join('\n'), notes }
}

const ANSWER = /^([A-Z])[.)]\s+(.*)$/
const RIGHT = /^ANSWER:\s*([A-Z])\s*$/i

interface Begun {
  line: number
  asked: string[]
  answers: { letter: string; text: string }[]
  right: string | null
}

/** Reads Aiken: a question, its answers `A. ...`, and `ANSWER: A`, which ends it. */
export function readAiken(text: string, { language = languageOf(text), name = 'Aiken' }: ReadOptions = {}): ReadFile {
  return gather(questionsIn(text), { title: name, language })
}

function* questionsIn(text: string): Generator<Found> {
  let begun: Begun | null = null
  for (const [index, each] of text.split(/\r\n|\r|\n/).entries()) {
    const line = each.trim()
    if (line === '') continue
    begun ??= { line: index + 1, asked: [], answers: [], right: null }
    const [, letter, said = ''] = ANSWER.exec(line) ?? []
    const [, right] = RIGHT.exec(line) ?? []
    if (right !== undefined) {
      yield found({ ...begun, right: right.toUpperCase() })
      begun = null
    } else if (letter !== undefined) begun.answers.push({ letter, text: said })
    else if (begun.answers.length > 0) {
      // A question without its last line: what comes now is another.
      yield found(begun)
      begun = { line: index + 1, asked: [line], answers: [], right: null }
    } else begun.asked.push(line)
  }
  if (begun !== null) yield found(begun)
}

/** Whether the statement is true, where the answers are true and false and no others. */
function statement(answers: Begun['answers'], right: string): boolean | null {
  const of = (which: 0 | 1) =>
    answers.find(({ text }) =>
      Object.values(TRUE_AND_FALSE).some((it) => it[which].toLowerCase() === text.toLowerCase()),
    )
  const [onTrue, onFalse] = [of(0), of(1)]
  if (answers.length !== 2 || onTrue === undefined || onFalse === undefined) return null
  return right === onTrue.letter ? true : right === onFalse.letter ? false : null
}

const found = ({ line, asked, answers, right }: Begun): Found => ({
  line,
  called: asked[0]?.slice(0, 80) ?? null,
  read: (texts) => {
    if (right === null) {
      throw new Refused({ en: 'It has no line `ANSWER: A`.', zh: '没有 `ANSWER: A` 这一行。' })
    }
    const isTrue = statement(answers, right)
    if (isTrue !== null) {
      const text = texts.words(asked.join('\n'), 'plain')
      return { id: null, question: { type: 'true-false', text, answer: isTrue } }
    }
    return {
      id: null,
      question: {
        type: 'choice',
        text: texts.words(asked.join('\n'), 'plain'),
        answers: answers.map((it) => ({
          text: texts.words(it.text, 'plain'),
          fraction: it.letter === right ? 100 : 0,
        })),
      },
    }
  },
})
