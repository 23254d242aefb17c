import { expect, type Page } from '@playwright/test'
import { OFFERED_TYPES } from '../../app/_quiz/writing/new-question'
import { bankSchema } from '../../exercises/quiz/schema'
import { button, field, form, row, say, type WrittenType } from './quiz-writing-page'

/** How each type is written by form, behind its text. */
export const WRITE: Readonly<Record<WrittenType, (page: Page) => Promise<void>>> = {
  choice: async (page) => {
    for (const [index, text] of ['One', 'Sixty', 'Sixty-one'].entries()) {
      await field(row(page, say.answer(index + 1)), say.answerText).fill(text)
    }
    await field(row(page, say.answer(2)), say.feedback).fill('A connection needs no port of its own.')
    await field(row(page, say.answer(3)), say.worth).selectOption({ label: '50 %' })
  },
  multiple: async (page) => {
    await button(page, say.addAnswer).click()
    for (const [index, text] of ['SYN', 'FIN', 'ACK', 'RST'].entries()) {
      await field(row(page, say.answer(index + 1)), say.answerText).fill(text)
    }
    await field(form(page), say.credit).selectOption({ label: say.credits.sum })
    await field(form(page), say.againstIt).check()
  },
  'true-false': async (page) => {
    await field(form(page), say.truth).selectOption({ label: say.truths.no })
    await field(form(page), say.onTrue).fill('Only while both ends are there.')
  },
  number: async (page) => {
    await field(row(page, say.answer(1)), say.value).fill('3.436')
    await field(row(page, say.answer(1)), say.tolerance).fill('0.05')
    await button(page, say.addUnit).click()
    await field(row(page, say.unit(1)), say.unitName).fill('s')
    await button(page, say.addUnit).click()
    await field(row(page, say.unit(2)), say.unitName).fill('ms')
    await field(row(page, say.unit(2)), say.factor('s')).fill('0.001')
  },
  text: async (page) => {
    await field(row(page, say.answer(1)), say.accepts).fill('SYN-SENT')
    await field(form(page), say.otherwise).fill('It has sent its SYN.')
  },
  match: async (page) => {
    for (const [index, [prompt, answer]] of [
      ['The active open', 'SYN'],
      ['The passive open', 'SYN,ACK'],
    ].entries()) {
      await field(row(page, say.pair(index + 1)), say.prompt).fill(prompt ?? '')
      await field(row(page, say.pair(index + 1)), say.belongs).fill(answer ?? '')
    }
    await button(page, say.addOther).click()
    await field(row(page, say.other(1)), say.answerText).fill('RST')
  },
  order: async (page) => {
    for (const [index, text] of ['SYN', 'ACK', 'SYN,ACK'].entries()) {
      await field(row(page, say.item(index + 1)), say.answerText).fill(text)
    }
    await button(page, say.down(say.item(2))).click()
    await expect(button(page, say.down(say.item(3)))).toBeFocused()
    await field(form(page), say.credit).selectOption({ label: say.credits.next })
  },
  cloze: async (page) => {
    const text = field(form(page), say.clozeText)
    const gapAt = async (words: string) => {
      await text.evaluate((element, wanted) => {
        if (!(element instanceof HTMLTextAreaElement)) return
        const from = element.value.indexOf(wanted)
        element.focus()
        element.setSelectionRange(from, from + wanted.length)
      }, words)
      await button(page, say.putGap).click()
    }
    await gapAt('SYN')
    await expect(text).toHaveValue('A [[gap-1]] with number 1000 is acknowledged by 1001.')
    await gapAt('1001')
    await field(row(page, say.gap('gap-2')), say.gapKind).selectOption({ label: say.gapKinds.number })
    await expect(field(row(page, say.gap('gap-2')), say.value)).toHaveValue('1001')
    await field(row(page, say.gap('gap-2')), say.weight).fill('2')
  },
  essay: async (page) => {
    await field(form(page), say.lines).fill('8')
    await field(form(page), say.forMarker).fill('Old SYNs.')
  },
}

export const TEXTS: Readonly<Record<WrittenType, string>> = {
  choice: 'How many ports of the server do sixty clients take?',
  multiple: 'Which of these take a sequence number?',
  'true-false': 'TCP delivers, whatever happens.',
  number: 'How long until the numbers wrap at 10 Gbit/s?',
  text: 'In which state is the client after its SYN?',
  match: 'Who sends what?',
  order: 'Put the segments in order.',
  cloze: 'A SYN with number 1000 is acknowledged by 1001.',
  essay: 'Why are three segments needed?',
}

const words = (en: string) => ({ en })
export const EXPECTED = bankSchema.parse({
  version: 1,
  id: 'quiz',
  title: words('One of each'),
  languages: ['en'],
  questions: [
    {
      id: 'q1',
      type: 'choice',
      text: words(TEXTS.choice),
      answers: [
        { text: words('One'), fraction: 100 },
        { text: words('Sixty'), feedback: words('A connection needs no port of its own.') },
        { text: words('Sixty-one'), fraction: 50 },
      ],
    },
    {
      id: 'q2',
      type: 'multiple',
      text: words(TEXTS.multiple),
      answers: [
        { text: words('SYN'), fraction: 50 },
        { text: words('FIN'), fraction: 50 },
        { text: words('ACK'), fraction: -50 },
        { text: words('RST'), fraction: -50 },
      ],
      credit: 'sum',
    },
    {
      id: 'q3',
      type: 'true-false',
      text: words(TEXTS['true-false']),
      answer: false,
      feedback: { onTrue: words('Only while both ends are there.') },
    },
    {
      id: 'q4',
      type: 'number',
      text: words(TEXTS.number),
      answers: [{ value: 3.436, tolerance: 0.05 }],
      units: [{ name: 's' }, { name: 'ms', factor: 0.001 }],
    },
    {
      id: 'q5',
      type: 'text',
      text: words(TEXTS.text),
      answers: [{ accepts: 'SYN-SENT' }, { accepts: '*', fraction: 0, feedback: words('It has sent its SYN.') }],
    },
    {
      id: 'q6',
      type: 'match',
      text: words(TEXTS.match),
      pairs: [
        { prompt: words('The active open'), answer: words('SYN') },
        { prompt: words('The passive open'), answer: words('SYN,ACK') },
      ],
      others: [words('RST')],
    },
    {
      id: 'q7',
      type: 'order',
      text: words(TEXTS.order),
      items: [words('SYN'), words('SYN,ACK'), words('ACK')],
      credit: 'next',
    },
    {
      id: 'q8',
      type: 'cloze',
      text: words('A [[gap-1]] with number 1000 is acknowledged by [[gap-2]].'),
      gaps: {
        'gap-1': { kind: 'text', answers: [{ accepts: 'SYN' }] },
        'gap-2': { kind: 'number', answers: [{ value: 1001 }], weight: 2 },
      },
    },
    { id: 'q9', type: 'essay', text: words(TEXTS.essay), lines: 8, forMarker: words('Old SYNs.') },
  ],
})

/** In the order in which they are offered. */
export const TYPES = OFFERED_TYPES.filter((type): type is WrittenType => type in TEXTS)
