import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bankOfEach } from '../../bank-for-tests'
import { banks, RUNS } from '../banks-for-tests'
import { heldOf } from '../held-for-tests'
import { readMoodle } from './read'
import { MOODLE, writeMoodle } from './write'

const read = (text: string) => readMoodle(text, { language: 'en' })
/** A file of one question, as Moodle 4.5 writes it. */
const file = (type: string, own: string) => `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<!-- question: 0  -->
  <question type="category"><category><text>$course$/top/TCP</text></category><info format="html"><text></text></info><idnumber></idnumber></question>
<!-- question: 17  -->
  <question type="${type}">
    <name><text>A question</text></name>
    <questiontext format="html"><text><![CDATA[<p dir="ltr" style="text-align: left;">What is <code>SND.UNA</code>?<br></p>]]></text></questiontext>
    <generalfeedback format="html"><text></text></generalfeedback>
    <defaultgrade>2.0000000</defaultgrade>
    <penalty>0.3333333</penalty>
    <hidden>0</hidden>
    <idnumber></idnumber>
    ${own}
  </question>
</quiz>`

test('what Moodle XML can hold of a bank comes back the same', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      const held = heldOf(bank, MOODLE, 'numbered')
      fc.pre(held.length > 0)
      const { bank: back, notes } = read(writeMoodle(bank).text)
      expect(notes).toEqual([])
      expect(back?.questions).toEqual(held)
    }),
    RUNS,
  )
}, 60_000)

test('one of each: what Moodle cannot hold is said, by question', () => {
  const { notes, text } = writeMoodle(bankOfEach())
  expect(notes.map(({ question, what }) => `${question}: ${what.en}`)).toEqual([
    'click: the question, which points at a run',
    'moment: the question, which points at a run',
    'server-at-150: the question',
    'when: the question',
  ])
  const { bank } = read(text)
  expect(bank?.title).toEqual({ en: 'One of each' })
  expect(bank?.questions).toEqual(heldOf(bankOfEach(), MOODLE, 'numbered'))
})

test.each([
  [
    'multichoice',
    `<single>false</single><shuffleanswers>false</shuffleanswers><answernumbering>abc</answernumbering>
     <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
     <answer fraction="50" format="html"><text><![CDATA[<p>a</p>]]></text><feedback format="html"><text></text></feedback></answer>
     <answer fraction="50" format="html"><text><![CDATA[<p>b</p>]]></text><feedback format="html"><text></text></feedback></answer>
     <answer fraction="-100" format="html"><text><![CDATA[<p>c &lt; d</p>]]></text><feedback format="html"><text>No.</text></feedback></answer>`,
    {
      type: 'multiple',
      shuffle: false,
      points: 2,
      text: { en: 'What is `SND.UNA`?' },
      answers: [{ fraction: 50 }, { fraction: 50 }, { text: { en: 'c < d' }, fraction: -100, feedback: { en: 'No.' } }],
    },
  ],
  [
    'truefalse',
    `<answer fraction="0" format="moodle_auto_format"><text>true</text><feedback format="html"><text>No.</text></feedback></answer>
     <answer fraction="100" format="moodle_auto_format"><text>false</text><feedback format="html"><text></text></feedback></answer>`,
    { type: 'true-false', answer: false, feedback: { onTrue: { en: 'No.' } } },
  ],
  [
    'shortanswer',
    `<usecase>1</usecase><answer fraction="100" format="moodle_auto_format"><text>SYN*</text><feedback format="html"><text></text></feedback></answer>`,
    { type: 'text', caseSensitive: true, answers: [{ accepts: 'SYN*' }] },
  ],
  [
    'numerical',
    `<answer fraction="100" format="moodle_auto_format"><text>3</text><feedback format="html"><text></text></feedback><tolerance>0.5</tolerance></answer>
     <unitgradingtype>1</unitgradingtype><unitpenalty>1.0</unitpenalty><showunits>0</showunits><unitsleft>0</unitsleft>
     <units><unit><multiplier>1000</multiplier><unit_name>ms</unit_name></unit><unit><multiplier>1</multiplier><unit_name>s</unit_name></unit></units>`,
    {
      type: 'number',
      answers: [{ value: 3, tolerance: 0.5 }],
      units: [
        { name: 's', factor: 1 },
        { name: 'ms', factor: 0.001 },
      ],
      unitRequired: true,
    },
  ],
  [
    'matching',
    `<shuffleanswers>true</shuffleanswers>
     <subquestion format="html"><text><![CDATA[<p>opens</p>]]></text><answer><text>SYN</text></answer></subquestion>
     <subquestion format="html"><text><![CDATA[<p>closes</p>]]></text><answer><text>FIN</text></answer></subquestion>
     <subquestion format="html"><text></text><answer><text>RST</text></answer></subquestion>`,
    { type: 'match', pairs: [{ prompt: { en: 'opens' }, answer: { en: 'SYN' } }, {}], others: [{ en: 'RST' }] },
  ],
  [
    'ordering',
    `<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount><gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>
     <answer fraction="2.0000000" format="html"><text>ACK</text></answer><answer fraction="1.0000000" format="html"><text>SYN</text></answer>`,
    { type: 'order', credit: 'next', items: [{ en: 'SYN' }, { en: 'ACK' }] },
  ],
  [
    'essay',
    `<responsefieldlines>10</responsefieldlines><graderinfo format="html"><text>Old SYNs.</text></graderinfo>`,
    { type: 'essay', lines: 10, forMarker: { en: 'Old SYNs.' } },
  ],
])('a question as Moodle writes it: %s', (type, own, question) => {
  const { bank, notes } = read(file(type, own))
  expect(notes).toEqual([])
  expect(bank).toMatchObject({ title: { en: 'TCP' }, questions: [{ title: { en: 'A question' }, ...question }] })
})

test('a cloze as Moodle writes it', () => {
  const html =
    '<p>A {1:SHORTANSWER:=SYN#Yes.~%50%Syn~*#No \\} here.} takes {2:NM:=1:0~%50%2:0.5#Nearly.} of {:MCS:~SND.UNA~=SND.NXT#<b>Right</b>}.</p>'
  const { bank, notes } = read(file('cloze', '').replace(/<!\[CDATA\[.*?\]\]>/, `<![CDATA[${html}]]>`))
  expect(notes).toEqual([])
  expect(bank?.questions[0]).toMatchObject({
    type: 'cloze',
    text: { en: 'A [[gap-1]] takes [[gap-2]] of [[gap-3]].' },
    gaps: {
      'gap-1': {
        kind: 'text',
        weight: 1,
        answers: [
          { accepts: 'SYN', fraction: 100, feedback: { en: 'Yes.' } },
          { accepts: 'Syn', fraction: 50 },
          { accepts: '*', fraction: 0, feedback: { en: 'No } here.' } },
        ],
      },
      'gap-2': { kind: 'number', weight: 2, answers: [{ value: 1 }, { value: 2, tolerance: 0.5, fraction: 50 }] },
      'gap-3': {
        kind: 'menu',
        shuffle: true,
        answers: [{ text: { en: 'SND.UNA' } }, { feedback: { en: '**Right**' } }],
      },
    },
  })
})

test('what a bank does not have is said, and the rest is read', () => {
  const good = `<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>`
  const text = file('truefalse', `${good}<hint format="html"><text>Think.</text></hint>`).replace(
    '</quiz>',
    `<question type="calculated"><name><text>C</text></name></question><question type="description"><name><text>D</text></name></question></quiz>`,
  )
  const { bank, notes } = read(text)
  expect(bank?.questions).toHaveLength(1)
  expect(notes).toMatchObject([
    { effect: 'left-out', question: 'a-question', line: 6, what: { en: 'its hints' } },
    { effect: 'not-read', question: 'C', line: 16, why: { en: expect.stringContaining('calculated') } },
    { effect: 'not-read', question: 'D', line: 16 },
  ])
})

test.each([
  ['a file that ends early', file('essay', '').slice(0, 500), 'no XML'],
  ['another file', '<html><body/></html>', '<html>'],
  ['an entity bomb', `<!DOCTYPE quiz [<!ENTITY a "b">]>${file('essay', '').slice(38)}`, 'DOCTYPE'],
  ['a file of no question', '<quiz/>', 'No question'],
])('refused with a note: %s', (_, text, says) => {
  const { bank, notes } = read(text)
  expect(bank).toBeNull()
  expect(notes).toMatchObject([{ effect: 'not-read', question: null, why: { en: expect.stringContaining(says) } }])
})

test('more questions than a bank has are left out, and it is said', () => {
  const one = `<question type="essay"><name><text>E</text></name><questiontext><text>Why?</text></questiontext></question>`
  const { bank, notes } = read(`<quiz>${one.repeat(1200)}</quiz>`)
  expect(bank?.questions).toHaveLength(1000)
  expect(notes.filter(({ effect }) => effect === 'left-out')).toHaveLength(1)
})
