import { type GIFTQuestion, type TextFormat as GiftText, parse, type TextChoice } from 'gift-pegjs'
import * as z from 'zod'
import type { Words } from '../../words'
import { type Draft, type Found, gather } from '../gather'
import { type Note, Refused } from '../note'
import { creditOf } from '../ordering-grades'
import type { ReadFile, ReadOptions } from '../read-options'
import { asTags } from '../tags'
import { marked, namingGaps } from '../text/gap-marks'
import { languageOf } from '../text/language-of'
import type { TextsOf } from '../text/texts'
import { type Dissected, dissect, THE_GAP } from './dissect'
import { unescaped, unhidden } from './escape'
import { asNumber } from './number'
import { ordering } from './ordering'
import { type Chunk, chunksOf } from './split'

/** Longer than any question: the parser looks back in it. */
const LONGEST_QUESTION = 50_000

/** Reads GIFT, a question at a time: one that is broken has a note with its line, and the rest is read. */
export function readGift(text: string, { language = languageOf(text), name = 'GIFT' }: ReadOptions = {}): ReadFile {
  const chunks = chunksOf(text)
  const categories = new Set(chunks.map(categoryOf).filter((it) => it !== null))
  let category: string | null = null
  const found = chunks.flatMap((chunk): Found[] => {
    const begun = categoryOf(chunk)
    if (begun !== null) category = begun
    // One category is no more than the name of the bank.
    const tags = category !== null && categories.size > 1 ? [category] : []
    const called = /::(.{1,80}?)::/.exec(chunk.text)?.[1] ?? null
    return begun === null ? [{ line: chunk.line, called, read: (texts) => draftOf(chunk, tags, texts) }] : []
  })
  const [only] = categories.size === 1 ? categories : []
  return gather(found, { title: only ?? name, language })
}

/** The category that begins here, without where Moodle keeps it. */
function categoryOf({ text }: Chunk): string | null {
  const [, path] = /^\$CATEGORY:\s*(.*)$/.exec(text) ?? []
  return path?.replace(/^\$(course|module|cat1|system)\$\/?(top\/?)?/, '').trim() || null
}

function draftOf(chunk: Chunk, category: readonly string[], texts: TextsOf): Draft | null {
  if (chunk.text.startsWith('$CATEGORY:')) return null
  if (chunk.text.length > LONGEST_QUESTION) {
    throw new Refused({
      en: `It has ${chunk.text.length} characters; a question has at most ${LONGEST_QUESTION}.`,
      zh: `它有 ${chunk.text.length} 个字符，一道题最多 ${LONGEST_QUESTION} 个。`,
    })
  }
  const parts = dissect(chunk)
  const parsed = parsedBody(parts.body)
  if (parsed.type === 'Category') return null
  const title = parts.title === null ? undefined : texts.words(parts.title, 'plain')
  const explanation = 'globalFeedback' in parsed ? words(texts, parsed.globalFeedback) : undefined
  const { question, notes } = inGap(typed(parsed, parts, texts), parsed.stem?.text ?? '')
  const text = words(texts, parsed.stem)
  return {
    id: parts.id,
    called: parts.title,
    question: {
      ...(title && { title }),
      text: question.type === 'cloze' ? namingGaps(text) : withBlank(text),
      tags: asTags([...category, ...parts.tags]),
      ...(explanation && { explanation }),
      ...question,
    },
    notes,
  }
}

const syntaxError = z.object({ name: z.literal('SyntaxError'), message: z.string() })

/** @throws Refused where the parser finds no question in it */
function parsedBody(body: string): GIFTQuestion {
  try {
    const [question, ...more] = parse(body)
    if (question !== undefined && more.length === 0) return question
  } catch (error) {
    const known = syntaxError.safeParse(error)
    if (!known.success) throw error
    throw new Refused({
      en: `GIFT is written otherwise: ${unhidden(known.data.message)}`,
      zh: `不符合 GIFT 语法：${unhidden(known.data.message)}`,
    })
  }
  throw new Refused({ en: 'It is not one question.', zh: '不是一道题。' })
}

type Typed = { question: Record<string, unknown>; notes?: Pick<Note, 'effect' | 'what' | 'why'>[] }

function typed(parsed: GIFTQuestion, { kind, items }: Dissected, texts: TextsOf): Typed {
  if (kind === '>') {
    const { items: all, grading } = ordering(items)
    const { credit, notes } = creditOf(grading)
    return { question: { type: 'order', items: all.map((it) => texts.words(it, 'html')), credit }, notes }
  }
  const fraction = ({ isCorrect, weight }: TextChoice) => weight ?? (isCorrect ? 100 : 0)
  const feedback = (it: GiftText | null) => ({ feedback: words(texts, it) })
  switch (parsed.type) {
    case 'Short':
    case 'MC': {
      if (kind === '#') {
        const answers = parsed.choices.map((it) => ({
          ...asNumber(plain(it.text)),
          fraction: fraction(it),
          ...feedback(it.feedback),
        }))
        return { question: { type: 'number', answers } }
      }
      if (parsed.type === 'Short') {
        const answers = parsed.choices.map((it) => ({
          accepts: plain(it.text),
          fraction: fraction(it),
          ...feedback(it.feedback),
        }))
        return { question: { type: 'text', answers } }
      }
      const isSingle = parsed.choices.some(({ isCorrect }) => isCorrect)
      const answers = parsed.choices.map((it) => ({
        text: words(texts, it.text),
        fraction: fraction(it),
        ...feedback(it.feedback),
      }))
      return { question: isSingle ? { type: 'choice', answers } : { type: 'multiple', answers, credit: 'sum' } }
    }
    case 'TF': {
      // The first is for who is wrong, whichever the right answer is.
      const [wrong, right] = [words(texts, parsed.trueFeedback), words(texts, parsed.falseFeedback)]
      const said = parsed.isTrue ? { onTrue: right, onFalse: wrong } : { onTrue: wrong, onFalse: right }
      return { question: { type: 'true-false', answer: parsed.isTrue, feedback: said } }
    }
    case 'Matching': {
      const all = parsed.matchPairs.map(({ subquestion, subanswer }) => ({
        prompt: words(texts, subquestion),
        answer: texts.words(unescaped(decoded(subanswer)), 'plain'),
      }))
      return {
        question: {
          type: 'match',
          pairs: all.filter(({ prompt }) => prompt !== undefined),
          others: all.filter(({ prompt }) => prompt === undefined).map(({ answer }) => answer),
        },
      }
    }
    case 'Essay':
      return { question: { type: 'essay' } }
    default:
      throw new Refused({ en: 'It asks nothing: it is a text alone.', zh: '只是一段文字，没有提问。' })
  }
}

/** What fills a gap is a part of the text, where a gap can have it; several answers at once, or a statement, stand beside it. */
function inGap(read: Typed, stem: string): Typed {
  const { type, ...rest } = read.question
  const kind = type === 'choice' ? 'menu' : type === 'text' || type === 'number' ? type : null
  if (kind === null || !stem.includes(marked(THE_GAP))) return read
  return { ...read, question: { type: 'cloze', gaps: { [THE_GAP]: { kind, ...rest } } } }
}

/** As Moodle shows a gap. */
const withBlank = (text: Words | undefined): Words | undefined =>
  text &&
  Object.fromEntries(
    Object.entries(text).map(([language, said]) => [language, said.replaceAll(marked(THE_GAP), '_____')]),
  )

const plain = ({ text }: GiftText): string => unhidden(text)
const words = (texts: TextsOf, it: GiftText | null): Words | undefined =>
  it === null ? undefined : texts.words(unhidden(it.text), it.format)

/** The right sides of a matching come with what the parser wrote for escaped characters. */
const decoded = (text: string): string =>
  text.replace(/&&0?(58|35|61|123|125|126|10);/g, (_, code) => String.fromCharCode(Number(code)))
