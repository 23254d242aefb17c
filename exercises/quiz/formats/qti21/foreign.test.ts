import { expect, test } from 'vitest'
import { bankSchema } from '../../schema'
import { importBank } from '../import-bank'
import { writeQti21 } from './write'

const utf8 = (text: string) => new TextEncoder().encode(text)
const item = (
  declarations: string,
  body: string,
  processing: string,
  more = '',
) => `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="i1" adaptive="false" timeDependent="false">
${declarations}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody>${body}</itemBody><responseProcessing>${processing}</responseProcessing>${more}</assessmentItem>`
const read = (xml: string) => importBank(utf8(xml), 'item.xml', { language: 'en' })
const declared = (id: string, type: string, right: string, more = '') =>
  `<responseDeclaration identifier="${id}" cardinality="single" baseType="${type}"><correctResponse><value><![CDATA[${right}]]></value></correctResponse>${more}</responseDeclaration>`
const variable = (id: string) => `<variable identifier="${id}"/>`

test('gaps as TAO writes them: each adds to the score what it is worth', async () => {
  const added = (what: string) =>
    `<setOutcomeValue identifier="SCORE"><sum>${variable('SCORE')}${what}</sum></setOutcomeValue>`
  const where = (when: string, then: string) =>
    `<responseCondition><responseIf>${when}${then}</responseIf></responseCondition>`
  const mapping = `<mapping defaultValue="0"><mapEntry mapKey="1001" mappedValue="2" caseSensitive="false"/><mapEntry mapKey="1002" mappedValue="1" caseSensitive="false"/></mapping>`
  const { bank, notes } = await read(
    item(
      declared('RESPONSE', 'string', 'SYN') +
        declared('RESPONSE_1', 'string', '1001', mapping) +
        declared('RESPONSE_2', 'identifier', 'choice_2'),
      `<div class="grid-row"><div class="col-12"><p>A <strong><textEntryInteraction responseIdentifier="RESPONSE" base="10"/></strong> is answered with <textEntryInteraction responseIdentifier="RESPONSE_1"/>; then it is
       <inlineChoiceInteraction responseIdentifier="RESPONSE_2" shuffle="true"><inlineChoice identifier="choice_0"></inlineChoice><inlineChoice identifier="choice_1">SYN-SENT</inlineChoice><inlineChoice identifier="choice_2">ESTABLISHED</inlineChoice></inlineChoiceInteraction>.</p></div></div>`,
      where(
        `<match>${variable('RESPONSE')}<correct identifier="RESPONSE"/></match>`,
        added('<baseValue baseType="integer">1</baseValue>'),
      ) +
        where(
          `<not><isNull>${variable('RESPONSE_1')}</isNull></not>`,
          added('<mapResponse identifier="RESPONSE_1"/>'),
        ) +
        where(
          `<match>${variable('RESPONSE_2')}<correct identifier="RESPONSE_2"/></match>`,
          added('<baseValue baseType="integer">1</baseValue>'),
        ),
    ),
  )
  expect(notes).toEqual([])
  expect(bank?.questions).toMatchObject([
    {
      type: 'cloze',
      points: 4,
      text: { en: 'A **[[response]]** is answered with [[response-1]]; then it is [[response-2]].' },
      gaps: {
        response: { kind: 'text', caseSensitive: true, weight: 1, answers: [{ accepts: 'SYN', fraction: 100 }] },
        'response-1': {
          kind: 'text',
          caseSensitive: false,
          weight: 2,
          answers: [
            { accepts: '1001', fraction: 100 },
            { accepts: '1002', fraction: 50 },
          ],
        },
        'response-2': {
          kind: 'menu',
          shuffle: true,
          weight: 1,
          answers: [
            { text: { en: 'SYN-SENT' }, fraction: 0 },
            { text: { en: 'ESTABLISHED' }, fraction: 100 },
          ],
        },
      },
    },
  ])
})

test('gaps as Moodle wrote them: a score for each, and feedback by the name of the choice', async () => {
  const processed = (id: string) =>
    `<responseCondition><responseIf><isNull>${variable(id)}</isNull><setOutcomeValue identifier="SCORE${id}"><baseValue baseType="float">0</baseValue></setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="SCORE${id}"><mapResponse identifier="${id}"/></setOutcomeValue></responseElse></responseCondition><setOutcomeValue identifier="FEEDBACK">${variable(id)}</setOutcomeValue>`
  const mapping = (...keys: string[]) =>
    `<mapping defaultValue="0">${keys.map((key, nth) => `<mapEntry mapKey="${key}" mappedValue="${1 / (nth + 1)}"/>`).join('')}</mapping>`
  const { bank, notes } = await read(
    item(
      declared('q71', 'string', 'SYN', mapping('SYN', 'syn')) + declared('q72', 'identifier', '12', mapping('12')),
      `<div class="interactive.cloze"><p>A <textEntryInteraction responseIdentifier="q71" expectedLength="15"/> makes it <inlineChoiceInteraction responseIdentifier="q72" shuffle="false"><inlineChoice identifier="11">CLOSED</inlineChoice><inlineChoice identifier="12">SYN-SENT</inlineChoice></inlineChoiceInteraction></p></div>`,
      processed('q71') + processed('q72'),
      '<modalFeedback outcomeIdentifier="FEEDBACK" identifier="11" showHide="show">It was.</modalFeedback>',
    ),
  )
  expect(notes).toEqual([])
  expect(bank?.questions[0]).toMatchObject({
    type: 'cloze',
    points: 2,
    text: { en: 'A [[q71]] makes it [[q72]]' },
    gaps: {
      q71: { answers: [{ accepts: 'SYN' }, { accepts: 'syn', fraction: 50 }] },
      q72: { kind: 'menu', shuffle: false, answers: [{ fraction: 0, feedback: { en: 'It was.' } }, { fraction: 100 }] },
    },
  })
})

test('a number as Moodle wrote it, between two', async () => {
  const bound = (name: string, value: number) =>
    `<${name}><baseValue baseType="float">${value}</baseValue>${variable('q')}</${name}>`
  const points = (value: number) =>
    `<setOutcomeValue identifier="SCORE"><baseValue baseType="integer">${value}</baseValue></setOutcomeValue>`
  const { bank, notes } = await read(
    item(
      declared('q', 'float', '3'),
      '<p>How many?</p><div><textEntryInteraction responseIdentifier="q"/></div>',
      `<responseCondition><responseIf><and><not><isNull>${variable('q')}</isNull></not>${bound('gte', 2.5)}${bound('lte', 3.5)}</and>${points(1)}</responseIf><responseElse>${points(0)}</responseElse></responseCondition>`,
    ),
  )
  expect(notes).toEqual([])
  expect(bank?.questions).toMatchObject([{ type: 'number', answers: [{ value: 3, tolerance: 0.5 }] }])
})

const ONE = '<textEntryInteraction responseIdentifier="R"/>'

test.each([
  ['the text goes on after it', `<p>A ${ONE} opens.</p>`, 'cloze', 'A [[r]] opens.'],
  ['it ends the text', `<p>It is opened by ${ONE}.</p>`, 'text', 'It is opened by .'],
  ['it stands for itself', `<p>What opens?</p><p>${ONE}</p><p>One word.</p>`, 'text', 'What opens?\n\nOne word.'],
])('one gap or a question: %s', async (_, body, type, text) => {
  const { bank } = await read(item(declared('R', 'string', 'SYN'), body, ''))
  expect(bank?.questions).toMatchObject([{ type, text: { en: text } }])
})

test('points for all gaps together are said to be points for each', async () => {
  const right = (id: string) => `<match>${variable(id)}<correct identifier="${id}"/></match>`
  const { bank, notes } = await read(
    item(
      declared('A', 'string', 'SYN') + declared('B', 'string', 'ACK'),
      '<p><textEntryInteraction responseIdentifier="A"/> and <textEntryInteraction responseIdentifier="B"/></p>',
      `<responseCondition><responseIf><and>${right('A')}${right('B')}</and><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>`,
    ),
  )
  expect(bank?.questions).toMatchObject([{ points: 1, gaps: { a: { weight: 1 }, b: { weight: 1 } } }])
  expect(notes).toMatchObject([{ effect: 'changed', what: { en: 'that all gaps must be right' } }])
})

test('a condition that a bank does not have is said', async () => {
  const { bank, notes } = await read(
    item(
      declared('A', 'float', '3'),
      '<p>How many?</p><textEntryInteraction responseIdentifier="A"/>',
      `<responseCondition><responseIf><customOperator class="x">${variable('A')}</customOperator><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>`,
    ),
  )
  expect(bank?.questions).toMatchObject([{ answers: [{ value: 3 }] }])
  expect(notes).toMatchObject([{ effect: 'changed', what: { en: 'part of how it is scored' } }])
})

test.each([
  ['too many gaps', '<p>x <textEntryInteraction responseIdentifier="A"/></p>'.repeat(2000), '2000 gaps'],
  ['a gap beside something else', `<p>${ONE}</p><hotspotInteraction responseIdentifier="H"/>`, 'hotspotInteraction'],
])('refused with the reason: %s', async (_, body, why) => {
  const { bank, notes } = await read(item('', body, ''))
  expect(bank).toBeNull()
  expect(notes[0]?.why.en).toContain(why)
})

test('a gap where nobody could write is said, and not written', () => {
  const bank = bankSchema.parse({
    version: 1,
    id: 'b',
    title: { en: 'B' },
    languages: ['en'],
    questions: [
      {
        id: 'q',
        type: 'cloze',
        text: { en: 'See [this](http://x.y/[[a]]).' },
        gaps: { a: { kind: 'text', answers: [{ accepts: 'z' }] } },
      },
    ],
  })
  const { items, notes } = writeQti21(bank)
  expect(items).toEqual([])
  expect(notes).toMatchObject([{ question: 'q', why: { en: expect.stringContaining('address') } }])
})
