import * as fc from 'fast-check'
import { parse } from 'gift-pegjs'
import { expect, test } from 'vitest'
import { bankOfEach } from '../../bank-for-tests'
import type { Question } from '../../questions'
import { banks, RUNS } from '../banks-for-tests'
import { heldOf } from '../held-for-tests'
import { readGift } from './read'
import { GIFT, writeGift } from './write'

const read = (text: string) => readGift(text, { language: 'en' })
/** The first question of a file, which must have no other trouble. */
function first(text: string) {
  const { bank, notes } = read(text)
  expect(notes).toEqual([])
  return bank?.questions[0]
}

test('what GIFT can hold of a bank comes back the same', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      const held = heldOf(bank, GIFT, 'numbered').map(ofOneWeight)
      fc.pre(held.length > 0)
      const { bank: back, notes } = read(writeGift(bank).text)
      expect(notes).toEqual([])
      expect(back?.questions).toEqual(held)
    }),
    RUNS,
  )
}, 60_000)

/** A gap that is alone has all of the weight, whatever it is. */
const ofOneWeight = (question: Question): Question =>
  question.type === 'cloze'
    ? {
        ...question,
        gaps: Object.fromEntries(Object.entries(question.gaps).map(([id, it]) => [id, { ...it, weight: 1 }])),
      }
    : question

test.each([
  ['{=SYN =%50%Syn}', { kind: 'text', answers: [{ accepts: 'SYN' }, { accepts: 'Syn', fraction: 50 }] }],
  ['{#2:1}', { kind: 'number', answers: [{ value: 2, tolerance: 1 }] }],
  ['{~SYN =FIN}', { kind: 'menu', answers: [{ fraction: 0 }, { fraction: 100 }] }],
])('answers in the midst of a text fill a gap: %s', (block, gap) => {
  expect(first(`It sends ${block} then.`)).toMatchObject({
    type: 'cloze',
    text: { en: 'It sends [[gap-1]] then.' },
    gaps: { 'gap-1': gap },
  })
})

test('what no gap can have stands beside its text, which has a blank', () => {
  expect(first('It sends {~%50%SYN ~%50%FIN ~ACK} then.')).toMatchObject({
    type: 'multiple',
    text: { en: 'It sends _____ then.' },
  })
})

test('of a text with several gaps it is said that GIFT has one', () => {
  const { notes } = writeGift(bankOfEach())
  expect(notes.find(({ question }) => question === 'gaps')?.why.en).toContain('one gap')
})

test('one of each: what GIFT cannot hold is said, by question', () => {
  const { notes } = writeGift(bankOfEach())
  expect(notes.map(({ question, what }) => `${question}: ${what.en}`)).toEqual([
    'wrap: its units',
    'gaps: the question',
    'click: the question, which points at a run',
    'moment: the question, which points at a run',
    'server-at-150: the question',
    'server-at-150: that its answers keep their order',
    'why-three: what who marks it should look for',
    'when: the question',
  ])
  expect(read(writeGift(bankOfEach()).text).bank?.questions).toEqual(heldOf(bankOfEach(), GIFT, 'numbered'))
})

test('a simulation is written as variants, each with the key that the engine gives it', () => {
  const { bank } = read(writeGift(bankOfEach(), { variants: 3 }).text)
  const variants = bank?.questions.filter(({ id }) => id.startsWith('when-')) ?? []
  expect(variants.map(({ id }) => id)).toEqual(['when-1', 'when-2', 'when-3'])
  for (const variant of variants) {
    const delay = Number(/takes (\d+) ms/.exec(variant.text?.en ?? '')?.[1])
    expect(variant).toMatchObject({ type: 'choice' })
    const right = variant.type === 'choice' ? variant.answers.find(({ fraction }) => fraction === 100) : undefined
    expect(right?.text.en).toBe(`${3 * delay} ms`)
  }
})

test('a file as Moodle writes it is read', () => {
  const text = `// question: 31  name: Switch category to $course$/top/Default for TCP
$CATEGORY: $course$/top/Default for TCP


// question: 311  name: Handshake [id:tcp-01] [tag:opening]
::Handshake::[html]<p>Who sends the <b>first</b> segment\\: client or server?</p>{
	=<p>The client</p>#<p>Yes</p>
	~%-50%<p>The server</p>
	####<p>An active open sends it.</p>
}


// question: 312  name: Missing word
::Missing word::The client sends {=SYN ~FIN} and waits.

`
  const { bank, notes } = read(text)
  expect(notes).toEqual([])
  expect(bank).toMatchObject({ title: { en: 'Default for TCP' }, id: 'default-for-tcp' })
  expect(bank?.questions).toMatchObject([
    {
      id: 'tcp-01',
      type: 'choice',
      title: { en: 'Handshake' },
      text: { en: 'Who sends the **first** segment: client or server?' },
      answers: [
        { text: { en: 'The client' }, fraction: 100, feedback: { en: 'Yes' } },
        { text: { en: 'The server' }, fraction: -50 },
      ],
      explanation: { en: 'An active open sends it.' },
      tags: { other: ['opening'] },
    },
    {
      id: 'missing-word',
      type: 'cloze',
      text: { en: 'The client sends [[gap-1]] and waits.' },
      gaps: { 'gap-1': { kind: 'menu', answers: [{ fraction: 100 }, { fraction: 0 }] } },
    },
  ])
})

test.each([
  ['{#3:2}', { value: 3, tolerance: 2 }],
  ['{#1..5}', { value: 3, tolerance: 2 }],
  ['{#1..5#near}', { value: 3, tolerance: 2, feedback: { en: 'near' } }],
  ['{# -1.5e3 : 0.5 }', { value: -1500, tolerance: 0.5 }],
  ['{#=0.1..0.3}', { value: 0.2, tolerance: 0.1 }],
])('a number in GIFT: %s', (block, answer) => {
  expect(first(`How many? ${block}`)).toMatchObject({ type: 'number', answers: [answer] })
})

test('any other number may have a word said to it', () => {
  expect(first('How many? {#=3 =%50%4:1#Nearly. ~#No.}')).toMatchObject({
    answers: [
      { value: 3, fraction: 100 },
      { value: 4, fraction: 50 },
      { value: '*', fraction: 0, feedback: { en: 'No.' } },
    ],
  })
})

test('what is said to a number may end in a sign of GIFT', () => {
  expect(first('How many? {#\n=3:0#\\=\n####So it is.\n}')).toMatchObject({
    answers: [{ value: 3, feedback: { en: '=' } }],
    explanation: { en: 'So it is.' },
  })
})

test.each([
  ['T#wrong#right', { answer: true, feedback: { onTrue: { en: 'right' }, onFalse: { en: 'wrong' } } }],
  ['FALSE#wrong#right', { answer: false, feedback: { onTrue: { en: 'wrong' }, onFalse: { en: 'right' } } }],
  ['F##right', { answer: false, feedback: { onFalse: { en: 'right' } } }],
])('true or false, the feedback to a wrong answer first: {%s}', (block, question) => {
  expect(first(`So it is. {${block}}`)).toMatchObject(question)
})

test("an ordering is Moodle's, and no short answer", () => {
  expect(
    first('Order them. {>3 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none\nSYN\nSYN,ACK\nACK\n}'),
  ).toMatchObject({
    type: 'order',
    credit: 'next',
    items: [{ en: 'SYN' }, { en: 'SYN,ACK' }, { en: 'ACK' }],
  })
})

test('colons and comments that Moodle takes are read', () => {
  expect(first('Note: see http\\://x.y {\n// the right one\n=a: b\n~c -> d\n}')).toMatchObject({
    text: { en: 'Note: see http://x.y' },
    answers: [{ text: { en: 'a: b' } }, { text: { en: 'c -> d' } }],
  })
})

test('Markdown stays as it is, and a plain text says its signs', () => {
  expect(first('[markdown]*Which*? {=[plain]*a* ~[plain]b}')).toMatchObject({
    text: { en: '*Which*?' },
    answers: [{ text: { en: '\\*a\\*' } }, { text: { en: 'b' } }],
  })
})

test('one broken question is named with its line, and the rest is read', () => {
  const { bank, notes } = read(
    '::A::One? {=a ~b}\n\n// broken\n::B::Two? {=a ~b\n\n::C::Three? {T}\n\n::D::Four? {~a ~b}\n',
  )
  expect(bank?.questions.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(notes).toMatchObject([
    { effect: 'not-read', question: 'B', line: 3 },
    { effect: 'not-read', question: 'D', line: 8, why: { en: expect.stringContaining('add up to 100') } },
  ])
})

test('the categories of a file with several become tags', () => {
  const { bank } = read('$CATEGORY: $course$/top/Opening\n\nOne? {T}\n\n$CATEGORY: Closing\n\nTwo? {F}\n')
  expect(bank?.questions.map(({ tags }) => tags.other)).toEqual([['Opening'], ['Closing']])
})

test('a script does not survive, and it is said', () => {
  const { bank, notes } = read('[html]<p onclick\\="x()">Who?<script>alert(1)</script></p> {=a ~b}')
  expect(bank?.questions[0]?.text).toEqual({ en: 'Who?' })
  expect(notes).toMatchObject([{ effect: 'left-out', question: 'question-1', line: 1 }])
})

test('in Chinese', () => {
  expect(readGift('客户端发出 SYN 后处于什么状态？{=SYN-SENT ~LISTEN}').bank).toMatchObject({
    languages: ['zh'],
    questions: [{ text: { zh: '客户端发出 SYN 后处于什么状态？' } }],
  })
})

test.each([
  ['nothing', ''],
  ['no question', 'Just words.'],
  ['open braces without end', '{'.repeat(100_000)],
  ['one question without end', `Which? {${'~a'.repeat(1_000_000)}}`],
  ['tags without end', `[html]${'<div>'.repeat(5000)} {T}`],
])('refused with a note: %s', (_, text) => {
  const { bank, notes } = read(text)
  expect(bank).toBeNull()
  expect(notes.at(-1)).toMatchObject({ effect: 'not-read', question: null })
})

test('numbers are written as every parser of GIFT reads them: digits, and what is said to all others as Moodle says it', () => {
  const [question] = bankOfEach().questions.filter(({ type }) => type === 'number')
  if (question?.type !== 'number') throw new Error('The bank has no number.')
  const answers = [
    { value: 1e-7, tolerance: 1.5e-9, fraction: 100 },
    { value: -1.25e21, tolerance: 0, fraction: 50 },
    { value: '*' as const, tolerance: 0, fraction: 0, feedback: { en: 'Count again: *one* by one.' } },
  ]
  const given = { ...question, units: undefined, tags: { claims: [], other: [] }, answers }
  const { text } = writeGift({ ...bankOfEach(), questions: [given] })
  const [parsed] = parse(text)
  expect(parsed?.type === 'Numerical' && parsed.choices).toMatchObject([
    { isCorrect: true, text: { number: 1e-7, range: 1.5e-9 } },
    { weight: 50, text: { number: -1.25e21, range: 0 } },
    { isCorrect: false, feedback: { text: 'Count again: <em>one</em> by one.' } },
  ])
  expect(first(text)).toMatchObject({ type: 'number', answers })
})
