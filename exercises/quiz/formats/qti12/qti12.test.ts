import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpack, zipEntries } from '../../../files/zip'
import { zipOf } from '../../../files/zip-for-tests'
import type { Question } from '../../questions'
import { score } from '../../scoring/score'
import { answersTo, isSameElsewhere } from '../answers-for-tests'
import { banks, overlapping, RUNS } from '../banks-for-tests'
import { FEATURES } from '../features'
import { heldOf } from '../held-for-tests'
import { importBank } from '../import-bank'
import { within } from '../xml/elements'
import { readXml } from '../xml/read-xml'
import { packaged } from './package'
import { pointsFor } from './process-for-tests'
import { readQti12 } from './read'
import { QTI12, writeQti12 } from './write'

test('what QTI 1.2 can hold of a bank comes back the same', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      const held = heldOf(bank, QTI12).map(withShares)
      // An answer that stands twice among those of a matching comes back once.
      fc.pre(held.length > 0 && held.every((it) => it.type !== 'match' || it.others.length === 0))
      const { bank: back, notes } = readQti12(writeQti12(bank).text, { language: 'en' })
      expect(notes).toEqual([])
      expect(back?.questions).toEqual(held)
    }),
    RUNS,
  )
}, 60_000)

/** Where there are all points or none, an answer is right or wrong, and no fraction of it counts. */
function withShares(question: Question): Question {
  if (question.type !== 'multiple' || question.credit !== 'all-or-nothing') return question
  const right = question.answers.filter(({ fraction }) => fraction > 0).length
  return {
    ...question,
    answers: question.answers.map((it) => ({ ...it, fraction: it.fraction > 0 ? 100 / right : 0 })),
  }
}

test('another program scores an item as the bank does, whatever is answered', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      const { text, notes } = writeQti12(bank)
      for (const item of within(readXml(text), 'item')) {
        const question = bank.questions.find(({ id }) => id === item.attributes.ident)
        const isNarrowed = notes.some((it) => it.question === question?.id && it.what === FEATURES.wildcards)
        if (question === undefined || isNarrowed || !isSameElsewhere(question)) continue
        for (const answer of answersTo(question)) {
          const wanted = (score(question, answer).fraction ?? 0) * question.points
          expect([answer, pointsFor(item, question, answer)]).toEqual([answer, expect.closeTo(wanted, 4)])
        }
      }
    }),
    { ...RUNS, examples: [[overlapping]] },
  )
}, 60_000)

/** A quiz as Canvas exports it. */
const CANVAS = `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <assessment ident="g0a1" title="Opening">
    <qtimetadata><qtimetadatafield><fieldlabel>cc_maxattempts</fieldlabel><fieldentry>1</fieldentry></qtimetadatafield></qtimetadata>
    <section ident="root_section">
      <item ident="g4d2f" title="Question">
        <itemmetadata><qtimetadata>
          <qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield>
          <qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>2.0</fieldentry></qtimetadatafield>
        </qtimetadata></itemmetadata>
        <presentation>
          <material><mattext texttype="text/html">&lt;div&gt;&lt;p&gt;Who sends the &lt;em&gt;first&lt;/em&gt; segment?&lt;/p&gt;&lt;/div&gt;</mattext></material>
          <response_lid ident="response1" rcardinality="Single"><render_choice>
            <response_label ident="8215"><material><mattext texttype="text/plain">The client</mattext></material></response_label>
            <response_label ident="3108"><material><mattext texttype="text/plain">a &lt; b</mattext></material></response_label>
          </render_choice></response_lid>
        </presentation>
        <resprocessing>
          <outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
          <respcondition continue="Yes"><conditionvar><varequal respident="response1">3108</varequal></conditionvar><displayfeedback feedbacktype="Response" linkrefid="3108_fb"/></respcondition>
          <respcondition continue="No"><conditionvar><varequal respident="response1">8215</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>
        </resprocessing>
        <itemfeedback ident="3108_fb"><flow_mat><material><mattext texttype="text/html">&lt;p&gt;No.&lt;/p&gt;</mattext></material></flow_mat></itemfeedback>
      </item>
      <item ident="g77" title="Number">
        <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>numerical_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
        <presentation><material><mattext texttype="text/html">How many?</mattext></material><response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str></presentation>
        <resprocessing><respcondition continue="No"><conditionvar><or><varequal respident="response1">3.0</varequal><and><vargte respident="response1">2.5</vargte><varlte respident="response1">3.5</varlte></and></or></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
      </item>
      <item ident="g78" title="Formula">
        <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>calculated_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
        <presentation><material><mattext>x</mattext></material></presentation>
      </item>
    </section>
  </assessment>
</questestinterop>`

test('a zip as Canvas exports it', async () => {
  const zip = zipOf([
    { name: 'imsmanifest.xml', content: '<manifest/>' },
    { name: 'g0a1/assessment_meta.xml', content: '<quiz/>' },
    { name: 'g0a1/g0a1.xml', content: CANVAS },
  ])
  const { bank, notes } = await importBank(zip, 'export.zip', { language: 'en' })
  expect(bank).toMatchObject({
    title: { en: 'Opening' },
    questions: [
      {
        id: 'g4d2f',
        points: 2,
        text: { en: 'Who sends the *first* segment?' },
        answers: [
          { text: { en: 'The client' }, fraction: 100 },
          { text: { en: 'a < b' }, fraction: 0, feedback: { en: 'No.' } },
        ],
      },
      { type: 'number', answers: [{ value: 3, tolerance: 0.5 }] },
    ],
  })
  expect(notes).toMatchObject([
    { effect: 'not-read', question: 'Formula', why: { en: expect.stringContaining('calculated') } },
  ])
})

test.each([
  ['a bomb', zipOf([{ name: 'a.xml', content: new Uint8Array(20_000_000) }])],
  ['no questions', zipOf([{ name: 'a.xml', content: '<a/>' }])],
  ['nothing', zipOf([])],
  ['cut', zipOf([{ name: 'a.xml', content: CANVAS }]).slice(0, 900)],
])('a zip that is refused with a note: %s', async (_, zip) => {
  const { bank, notes } = await importBank(zip, 'a.zip')
  expect(bank).toBeNull()
  expect(notes).toMatchObject([{ effect: 'not-read', question: null }])
})

test('a manifest is of content packaging, and no identifier in it begins with a digit', async () => {
  const entries = zipEntries(packaged('2026-quiz', '<questestinterop/>'))
  const entry = typeof entries === 'string' ? undefined : entries.find(({ path }) => path === 'imsmanifest.xml')
  const unpacked = entry && (await unpack(entry, 10_000))
  const manifest = unpacked?.kind === 'content' ? new TextDecoder().decode(unpacked.content) : ''
  // The namespace of the schema by which a program may check it.
  expect(manifest).toContain('xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"')
  const names = [...manifest.matchAll(/ identifier="([^"]*)"/g)].map(([, name]) => name)
  expect(names).toEqual([expect.stringMatching(/^[a-z]/), expect.stringMatching(/^[a-z]/)])
})
