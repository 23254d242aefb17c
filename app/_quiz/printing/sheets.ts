import { momentsOf } from '#app/_scene/moments'
import { drawingOf } from '#app/_widgets/ladder/drawing'
import { WIDE } from '#app/_widgets/ladder/room'
import { svgOf } from '#app/_widgets/ladder/svg-file'
import type { Trace } from '#engine/trace/format'
import type { Question, QuestionOf } from '#exercises/quiz/questions'
import type { Bank } from '#exercises/quiz/schema'
import { optionsOf } from '#exercises/quiz/scoring/chosen'
import { draw } from '#exercises/quiz/simulation/draw'
import { traceOf } from '#exercises/quiz/trace-of'
import { inLanguage, type Language, type Words } from '#exercises/quiz/words'
import { linesInText } from '../lines-in-text'
import { rightAnswer } from '../right-answer'
import { orderToSort, seedOf, shownOrder } from '../shown-order'
import { fingerprintOf } from '../sitting'
import { statesHidden, withoutStates } from '../states-hidden'
import { letterOf } from './letter'

/** What stands under a question on paper. */
export type Body =
  | { readonly kind: 'choices'; readonly texts: readonly Words[]; readonly isMany: boolean }
  | { readonly kind: 'true-false' }
  /** With what stands behind it: the units that may be written. */
  | { readonly kind: 'line'; readonly units?: string }
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'match'; readonly prompts: readonly Words[]; readonly options: readonly Words[] }
  | { readonly kind: 'order'; readonly items: readonly Words[] }
  /** By gap: what a menu has, or nothing where something is written. */
  | { readonly kind: 'cloze'; readonly menus: Readonly<Record<string, readonly Words[]>> }
  | { readonly kind: 'drawing'; readonly asks: 'segment' | 'moment' }

/** A question as one variant has it. */
export interface SheetQuestion {
  readonly id: string
  readonly points: number
  readonly text: Words
  readonly body: Body
  /** The run that it is about, as the text of an SVG. */
  readonly drawing: string | null
  /** What is right, as who marks by hand compares it: letters, or words. */
  readonly key: readonly Words[]
}

export interface Sheet {
  readonly letter: string
  readonly questions: readonly SheetQuestion[]
}

export interface SheetsAsked {
  readonly bank: Bank
  readonly variants: number
  /** The same number makes the same sheets, whenever they are printed. */
  readonly draw: number
  readonly shuffle: boolean
  readonly language: Language
}

/**
 * A bank on paper, in variants: each with draws and an order of its own.
 *
 * @throws Error where a question cannot be drawn
 */
export function sheetsOf({ bank, variants, draw: nth, shuffle, language }: SheetsAsked): Sheet[] {
  const base = seedOf(fingerprintOf(bank), nth)
  return Array.from({ length: variants }, (_, index) => {
    const letter = letterOf(index)
    const order = shownOrder(bank.questions.length, seedOf(base, letter), shuffle)
    const questions = order.flatMap((place) => bank.questions[place] ?? [])
    return { letter, questions: questions.map((it) => onPaper(it, seedOf(base, letter, it.id), language)) }
  })
}

function onPaper(question: Question, seed: number, language: Language): SheetQuestion {
  const { id, points } = question
  const plain = { id, points, text: question.text ?? {}, drawing: null }
  const said = () => rightAnswer(question, seed).lines
  switch (question.type) {
    case 'choice':
    case 'multiple': {
      const order = shownOrder(question.answers.length, seed, question.shuffle)
      const shown = order.flatMap((place) => question.answers[place] ?? [])
      const isRight = (fraction: number) => (question.type === 'choice' ? fraction === 100 : fraction > 0)
      return {
        ...plain,
        body: { kind: 'choices', texts: shown.map(({ text }) => text), isMany: question.type === 'multiple' },
        key: letters(shown.flatMap(({ fraction }, index) => (isRight(fraction) ? [letterOf(index)] : []))),
      }
    }
    case 'simulation': {
      const { choices, right, sentence, asks, unit } = draw(question, seed)
      const isChoice = asks === 'choice'
      return {
        ...plain,
        text: sentence,
        body: isChoice
          ? { kind: 'choices', texts: choices.map(({ text }) => text), isMany: false }
          : lineFor(unit === 'ms' ? ['ms'] : []),
        key: isChoice ? letters([letterOf(right)]) : said(),
      }
    }
    case 'match':
      return { ...plain, ...matched(question, seed, language) }
    case 'order': {
      const shown = orderToSort(question.items.length, seed)
      return {
        ...plain,
        body: { kind: 'order', items: shown.flatMap((place) => question.items[place] ?? []) },
        key: letters(
          question.items.map((_, place) => letterOf(shown.indexOf(place))),
          ' ',
        ),
      }
    }
    case 'cloze':
      return { ...plain, ...clozed(question, seed, language) }
    case 'true-false':
      return { ...plain, body: { kind: 'true-false' }, key: said() }
    case 'number':
      return { ...plain, body: lineFor(question.units?.map(({ name }) => name)), key: said() }
    case 'text':
      return { ...plain, body: { kind: 'line' }, key: said() }
    case 'essay':
      return {
        ...plain,
        body: { kind: 'lines', count: Math.min(question.lines, MOST_LINES) },
        key: question.forMarker === undefined ? [] : [question.forMarker],
      }
    case 'point':
      return {
        ...plain,
        body: { kind: 'drawing', asks: question.asks },
        drawing: svgIn(withoutStates(traceOf(question)), language),
        key: said(),
      }
    case 'state': {
      const shown = statesHidden(traceOf(question), question.atMs)
      return { ...plain, body: { kind: 'line' }, drawing: svgIn(shown, language), key: said() }
    }
  }
}

const lineFor = (units: readonly string[] = []): Body => ({
  kind: 'line',
  ...(units.length > 0 && { units: units.join(' / ') }),
})

/** A page has no more. */
const MOST_LINES = 30

const letters = (all: readonly string[], between = ', '): Words[] => {
  const text = all.join(between)
  return [{ en: text, zh: text }]
}

function matched(question: QuestionOf<'match'>, seed: number, language: Language): Pick<SheetQuestion, 'body' | 'key'> {
  const all = optionsOf(question)
  const options = shownOrder(all.length, seed, question.shuffle).flatMap((place) => all[place] ?? [])
  const texts = options.map((it) => inLanguage(it, language))
  const right = question.pairs.map(
    ({ answer }, index) => `${index + 1} ${letterOf(texts.indexOf(inLanguage(answer, language)))}`,
  )
  return {
    body: { kind: 'match', prompts: question.pairs.map(({ prompt }) => prompt), options },
    key: letters(right),
  }
}

function clozed(question: QuestionOf<'cloze'>, seed: number, language: Language): Pick<SheetQuestion, 'body' | 'key'> {
  const menus = Object.entries(question.gaps).flatMap(([name, gap]): [string, Words[]][] => {
    if (gap.kind !== 'menu') return []
    const order = shownOrder(gap.answers.length, seedOf(seed, name), gap.shuffle)
    return [[name, order.flatMap((place) => gap.answers[place]?.text ?? [])]]
  })
  return {
    body: { kind: 'cloze', menus: Object.fromEntries(menus) },
    key: linesInText(question, rightAnswer(question, seed).lines, language),
  }
}

/** As narrow as a drawing can be: on paper its letters are then as great as those of the small print. */
const svgIn = (trace: Trace, language: Language): string =>
  svgOf(drawingOf({ trace, moments: momentsOf(trace), locale: language }), '', language, WIDE)
