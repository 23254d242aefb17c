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

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const TOO_MANY = {
  en: 'Aiken names its answers by letters, and there are more than 26.',
  zh: 'Aiken 用字母标记选项，选项不能超过 26 个。',
}
const LIKE_AN_ANSWER = { en: 'Aiken would take its text for an answer.', zh: 'Aiken 会把题目文字当作选项。' }

/** One right answer of up to 26, and nothing more. */
export const AIKEN: Holds = {
  title: FORMATS.aiken.title,
  types: { choice: [] },
  refuses: (question) => {
    if (question.type !== 'choice') return null
    if (question.answers.length > LETTERS.length) return TOO_MANY
    return Object.values(question.text).some((it) => /^([A-Z][.)]\s|ANSWER:)/i.test(plainOf(it)))
      ? LIKE_AN_ANSWER
      : null
  },
}

/** A bank as Aiken: the letters of each text alone. */
export function writeAiken(bank: Bank, options: WriteOptions = {}): { text: string; notes: readonly Note[] } {
  const { questions, notes, language } = prepare(bank, AIKEN, options)
  const written = questions.flatMap((question) => {
    if (question.type !== 'choice') return []
    const answers = question.answers.map(
      ({ text }, index) => `${LETTERS[index]}. ${plainOf(inLanguage(text, language))}`,
    )
    const right = question.answers.findIndex(({ fraction }) => fraction === 100)
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

const found = ({ line, asked, answers, right }: Begun): Found => ({
  line,
  called: asked[0]?.slice(0, 80) ?? null,
  read: (texts) => {
    if (right === null) {
      throw new Refused({ en: 'It has no line `ANSWER: A`.', zh: '没有 `ANSWER: A` 这一行。' })
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
