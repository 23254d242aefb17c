import * as fc from 'fast-check'
import { type Question, questionSchema } from '../questions'
import { type Bank, bankSchema } from '../schema'
import { normal } from './held-for-tests'

const PIECES = [
  'SYN', 'SYN_SENT', 'a < b & c', '`x = {1}`', '$x_1 \\neq 2$', '**bold**', '*it*', 'C:\\new', '"q"', '100%', 'a -> b', '#1', '~x', '::',
  '序号', '确认号（ACK）', '[[x]]', '{a}', '[id:x]', '//', 'http://x.y/?a=1#b', '[l](http://x.y)', '\\*', '=', '5 > 3', '&amp;', "it's", ']]>', '%50%x',
  '<script>alert(1)</script>', 'ANSWER: A', 'A. b', '😀',
] // biome-ignore format: one piece after the other
const LARGE = [
  '- one\n- two',
  '```c\nint a = 1;\n\n  b();\n```',
  '1. one\n2. two',
  '> said',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '$$\n\\frac{1}{2}\n$$',
]

const line = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((it) => it.join(' '))
const block = fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constantFrom(...LARGE) })
/** Markdown that says the same after HTML; which of two signs of Markdown stood there, HTML cannot say. */
const markdown = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((it) => normal(it.join('\n\n')))
  .filter((it) => it !== '' && normal(it) === it)
const words = markdown.map((en) => ({ en }))
const maybe = fc.option(words, { nil: undefined })
/** Several stars mean no more than one, and come back as one. */
const written = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 })
  .map((it) => it.join(' ').replace(/\*+/g, '*'))
const partial = fc.constantFrom(0, 0, 50, 25, 33.33333, -50, 100)
const wrong = fc.constantFrom(0, 0, 50, -33.33333)
const number = fc.oneof(fc.integer(), fc.constantFrom(0.1, -2.5, 1e-7, 1e9, 3.436))

const common = fc.record({
  version: fc.constantFrom(1, 1, 2),
  title: maybe,
  points: fc.constantFrom(1, 1, 2.5),
  tags: fc.record({
    lesson: fc.constantFrom(undefined, '4.1'),
    claims: fc.constantFrom([], ['D1-03', 'D3-20']),
    other: fc.constantFrom([], ['closing', '状态 x']),
  }),
  explanation: maybe,
})
const answer = (fraction: fc.Arbitrary<number>) => fc.record({ text: words, fraction, feedback: maybe })
const right = fc.record({ text: words, fraction: fc.constant(100), feedback: maybe })
const offered = fc
  .tuple(right, fc.array(answer(wrong), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([first, rest, last]) => (last ? [...rest, first] : [first, ...rest]))
const accepted = fc.record({ accepts: written, fraction: partial, feedback: maybe })
const texts = fc
  .tuple(
    fc.record({ accepts: written, fraction: fc.constant(100), feedback: maybe }),
    fc.array(accepted, { maxLength: 2 }),
  )
  .map(([first, rest]) => [first, ...rest])
const measured = (fraction: fc.Arbitrary<number>) =>
  fc.record({ value: number, tolerance: fc.constantFrom(0, 0, 0.5, 2), fraction, feedback: maybe })
const numbers = fc
  .tuple(
    measured(fc.constant(100)),
    fc.array(fc.oneof(measured(partial), fc.constant({ value: '*', fraction: 0 })), { maxLength: 2 }),
  )
  .map(([first, rest]) => [first, ...rest])

const menu = fc.record({ kind: fc.constant('menu'), answers: offered, shuffle: fc.boolean(), weight: fc.constant(1) })
const asked = (text: string) => markdown.map((it) => ({ en: normal(`${it}\n\n${text}`) }))
/** Gaps of each kind: what Moodle and QTI 2.1 have as one type. */
const cloze = fc.record({
  text: asked('A [[flag]] and [[2nd]], then [[menu]].'),
  gaps: fc.record({
    flag: fc.record({
      kind: fc.constant('text'),
      answers: texts,
      caseSensitive: fc.boolean(),
      weight: fc.constantFrom(1, 2),
    }),
    '2nd': fc.record({ kind: fc.constant('number'), answers: numbers, weight: fc.constantFrom(1, 3) }),
    menu,
  }),
})
/** The two types of gaps that Canvas has. */
const menus = fc.record({ text: asked('[[a]] [[b]]'), gaps: fc.record({ a: menu, b: menu }) })
const plainText = fc.record({
  kind: fc.constant('text'),
  answers: fc
    .array(fc.constantFrom('SYN', 'SYN_SENT', '序号', 'a < b'), { minLength: 1, maxLength: 3 })
    .map((all) => [...new Set(all)].map((accepts) => ({ accepts }))),
  weight: fc.constantFrom(1, 3),
})
const plainTexts = fc.record({
  text: asked('Of **[[a]]**, [[b-2]]'),
  gaps: fc.tuple(plainText, plainText).map(([a, b]) => ({ a: { ...a, weight: 1 }, 'b-2': b })),
})

/** The one gap that GIFT has, in the midst of a text and at its end. */
const oneGap = fc.record({
  text: fc.oneof(asked('It *sends* [[a]] then.'), asked('It sends [[a]]')),
  gaps: fc.record({
    a: fc.oneof(
      menu,
      fc.record({ kind: fc.constant('number'), answers: numbers, weight: fc.constant(1) }),
      fc.record({ kind: fc.constant('text'), answers: texts, weight: fc.constant(1) }),
    ),
  }),
})

const types: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  choice: fc.record({ answers: offered, shuffle: fc.boolean() }),
  multiple: fc
    .record({
      halves: fc.tuple(answer(fc.constant(50)), answer(fc.constant(50))),
      more: fc.array(answer(fc.constantFrom(0, -50, -100)), { maxLength: 2 }),
      credit: fc.constantFrom('sum', 'all-or-nothing'),
      shuffle: fc.boolean(),
    })
    .map(({ halves, more, ...rest }) => ({ answers: [...halves, ...more], ...rest })),
  'true-false': fc.record({ answer: fc.boolean(), feedback: fc.record({ onTrue: maybe, onFalse: maybe }) }),
  number: fc
    .record({
      answers: numbers,
      units: fc.constantFrom(undefined, [{ name: 's' }, { name: 'ms', factor: 0.001 }]),
      need: fc.boolean(),
    })
    .map(({ need, ...it }) => ({ ...it, unitRequired: need && it.units !== undefined })),
  text: fc.record({ answers: texts, caseSensitive: fc.boolean() }),
  match: fc.record({
    pairs: fc.array(fc.record({ prompt: words, answer: words, feedback: maybe }), { minLength: 2, maxLength: 4 }),
    others: fc.array(words, { maxLength: 2 }),
    shuffle: fc.boolean(),
  }),
  order: fc.record({
    items: fc.array(words, { minLength: 2, maxLength: 5 }),
    credit: fc.constantFrom('all-or-nothing', 'position', 'next'),
    feedback: maybe,
  }),
  cloze: fc.oneof(cloze, menus, plainTexts, oneGap),
  essay: fc.record({ lines: fc.constantFrom(15, 5), forMarker: maybe }),
}

const questionOf = (names: readonly string[]): fc.Arbitrary<Question> =>
  fc
    .oneof(
      ...Object.entries(types)
        .filter(([type]) => names.includes(type))
        .map(([type, own]) =>
          fc.tuple(common, words, own).map(([shared, text, rest]) => ({ ...shared, type, text, ...rest })),
        ),
    )
    .map((it): Question | null => questionSchema.safeParse({ id: 'question', ...it }).data ?? null)
    .filter((it) => it !== null)

const banksOf = (...names: readonly string[]): fc.Arbitrary<Bank> =>
  fc.array(questionOf(names), { minLength: 1, maxLength: 3 }).map((questions) =>
    bankSchema.parse({
      version: 1,
      id: 'generated',
      title: { en: 'Generated' },
      languages: ['en'],
      questions: questions.map((it, index) => ({ ...it, id: `q-${index + 1}` })),
    }),
  )

/** Banks in English with questions of every type that other programs have; every other one has nothing but gaps, which differ most. */
export const banks: fc.Arbitrary<Bank> = fc.oneof(banksOf(...Object.keys(types)), banksOf('cloze'))

const texting = [
  { accepts: 'SYN' },
  { accepts: '*YN*', fraction: 50, feedback: { en: 'Nearly.' } },
  { accepts: '*', fraction: -50 },
]
const counting = [
  { value: 5, tolerance: 2 },
  { value: 6, tolerance: 3, fraction: 50 },
  { value: '*', fraction: -33.33333 },
]

/** Answers that overlap, so that the first counts, and some that count less than nothing, which are worth nothing. */
export const overlapping: Bank = bankSchema.parse({
  version: 1,
  id: 'overlapping',
  title: { en: 'Overlapping' },
  languages: ['en'],
  questions: [
    { id: 'text', type: 'text', text: { en: 'Which?' }, answers: texting },
    { id: 'number', type: 'number', text: { en: 'How many?' }, answers: counting, points: 3 },
    {
      id: 'gaps',
      type: 'cloze',
      text: { en: '[[a]], [[b]] and [[c]].' },
      gaps: {
        a: { kind: 'text', answers: texting, weight: 2 },
        b: { kind: 'number', answers: counting },
        c: {
          kind: 'menu',
          answers: [
            { text: { en: 'x' }, fraction: -50 },
            { text: { en: 'y' }, fraction: 100 },
          ],
        },
      },
    },
    {
      id: 'multiple',
      type: 'multiple',
      text: { en: 'Which?' },
      answers: [50, 50, -100].map((fraction) => ({ text: { en: `${fraction}` }, fraction })),
      credit: 'sum',
    },
  ],
})

/** The same banks each time, so that a test that turns red speaks of the change before it. Another seed looks further. */
export const RUNS = { numRuns: 12, seed: 20_261_121 }
