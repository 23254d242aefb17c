import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpack, zipEntries } from '../../../files/zip'
import { zipOf } from '../../../files/zip-for-tests'
import { bankOfEach } from '../../bank-for-tests'
import type { Bank } from '../../schema'
import { score } from '../../scoring/score'
import { answersTo, isSameElsewhere } from '../answers-for-tests'
import { banks, overlapping, RUNS } from '../banks-for-tests'
import { exportBank } from '../export-bank'
import { FEATURES } from '../features'
import { heldOf } from '../held-for-tests'
import { importBank } from '../import-bank'
import { within } from '../xml/elements'
import { readXml } from '../xml/read-xml'
import { acceptsOf, patternOf } from './pattern'
import { pointsFor } from './process-for-tests'
import { readQti21 } from './read'
import { QTI21, type WrittenItem, writeQti21 } from './write'

const utf8 = (text: string) => new TextEncoder().encode(text)
const back = (items: readonly WrittenItem[]) =>
  readQti21(
    items.map(({ id, xml, about }) => ({ path: `${id}.xml`, xml, about })),
    { language: 'en' },
  )

test('what QTI 2.1 can hold of a bank comes back the same', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      const held = heldOf(bank, QTI21)
      // An answer that stands twice among those of a matching comes back once.
      fc.pre(held.length > 0 && held.every((it) => it.type !== 'match' || it.others.length === 0))
      const { bank: read, notes } = back(writeQti21(bank).items)
      expect(notes).toEqual([])
      expect(read?.questions).toEqual(held)
    }),
    RUNS,
  )
}, 60_000)

test('another program scores an item as the bank does, whatever is answered', () => {
  fc.assert(
    fc.property(banks, (bank) => {
      for (const { id, xml } of writeQti21(bank).items) {
        const question = bank.questions.find((it) => it.id === id)
        if (question === undefined || !isSameElsewhere(question)) continue
        const item = readXml(xml)
        for (const answer of answersTo(question)) {
          const wanted = (score(question, answer).fraction ?? 0) * question.points
          expect([answer, pointsFor(item, question, answer)]).toEqual([answer, expect.closeTo(wanted, 4)])
        }
      }
    }),
    { ...RUNS, examples: [[overlapping]] },
  )
}, 60_000)

test('a package has a manifest, a test with the order, and a file for each item, all of them XML', async () => {
  const { bytes, fileName } = exportBank(bankOfEach(), 'qti21', { variants: 2 })
  expect(fileName).toBe('one-of-each.qti21.zip')
  const { bank, notes } = await importBank(bytes, fileName)
  expect(notes).toEqual([])
  expect(bank?.title).toEqual({ en: 'One of each' })
  expect(bank?.questions.map(({ id }) => id)).toEqual([
    'how-many-ports',
    'which-take-a-number',
    'delivered',
    'wrap',
    'after-syn',
    'who-sends',
    'handshake',
    'gaps',
    'server-at-150',
    'why-three',
    'when-1',
    'when-2',
  ])
})

test('tags and versions stand in the manifest of a package, and cross by it', async () => {
  const [question, ...others] = bankOfEach().questions
  if (question === undefined) throw new Error('The bank has no question.')
  const tags = { lesson: '4.1', claims: ['D1-03'], other: ['a < b', '状态'] }
  const given = { ...bankOfEach(), questions: [{ ...question, tags, version: 3 }, ...others] }
  const { bytes, fileName } = exportBank(given, 'qti21', { variants: 1 })
  const { bank } = await importBank(bytes, fileName)
  expect(bank?.questions[0]).toMatchObject({ tags, version: 3 })
  expect(bank?.questions[1]).toMatchObject({ tags: others[0]?.tags, version: 1 })
})

test.each([
  ['SYN*SEND', false, '[SY]'],
  ['a.b*(c)', true, 'a\\.b.*\\(c\\)'],
  ['\\**', true, '\\*.*'],
])('a text with stars comes back from its expression: %s', (accepts, caseSensitive, part) => {
  const pattern = patternOf(accepts, caseSensitive) ?? ''
  if (caseSensitive) expect(pattern).toBe(part)
  expect(acceptsOf(pattern)).toMatchObject({ accepts })
})

test.each(['[a-z]+', 'a|b', '(x)', '\\d'])('an expression that is more than stars is no text: %s', (pattern) => {
  expect(acceptsOf(pattern)).toBeNull()
})

const ITEM = (body: string, processing = '', declaration = '') => `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="Ports" adaptive="false" timeDependent="false">
${declaration}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody>${body}</itemBody>${processing}</assessmentItem>`

test('an item as other programs write it: a prompt, a template of processing, no points', async () => {
  const xml = ITEM(
    '<p>Sixty clients.</p><choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"><prompt>How many <em>ports</em>?</prompt><simpleChoice identifier="A">One</simpleChoice><simpleChoice identifier="B">Sixty</simpleChoice></choiceInteraction>',
    '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>',
    '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>',
  )
  const { bank, notes } = await importBank(utf8(xml), 'item.xml')
  expect(notes).toEqual([])
  expect(bank?.questions).toMatchObject([
    {
      id: 'i1',
      title: { en: 'Ports' },
      type: 'choice',
      points: 1,
      shuffle: false,
      text: { en: 'Sixty clients.\n\nHow many *ports*?' },
      answers: [
        { text: { en: 'One' }, fraction: 100 },
        { text: { en: 'Sixty' }, fraction: 0 },
      ],
    },
  ])
})

test('a text entry with a mapping, as other programs write it', async () => {
  const xml = ITEM(
    '<p>The state is <textEntryInteraction responseIdentifier="R"/>.</p>',
    '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>',
    '<responseDeclaration identifier="R" cardinality="single" baseType="string"><mapping defaultValue="0"><mapEntry mapKey="SYN-SENT" mappedValue="2" caseSensitive="false"/><mapEntry mapKey="SYN*" mappedValue="1" caseSensitive="false"/></mapping></responseDeclaration>',
  )
  const { bank } = await importBank(utf8(xml), 'item.xml')
  expect(bank?.questions).toMatchObject([
    {
      type: 'text',
      caseSensitive: false,
      answers: [
        { accepts: 'SYN-SENT', fraction: 100 },
        { accepts: 'SYN\\*', fraction: 50 },
      ],
    },
  ])
})

test.each([
  ['another type', ITEM('<hotspotInteraction responseIdentifier="R"/>'), 'hotspotInteraction'],
  [
    'several at once',
    ITEM('<textEntryInteraction responseIdentifier="A"/><extendedTextInteraction responseIdentifier="B"/>'),
    'several',
  ],
  ['nothing asked', ITEM('<p>Hello</p>'), 'Nothing in it'],
  [
    'a document type',
    `<!DOCTYPE assessmentItem [<!ENTITY x SYSTEM "file:///etc/passwd">]>${ITEM('<p>&x;</p>').slice(39)}`,
    'DOCTYPE',
  ],
  ['cut', ITEM('<p>x</p>').slice(0, 200), 'no XML'],
  ['too deep', ITEM('<div>'.repeat(5000) + '</div>'.repeat(5000)), ''],
])('an item that is refused with the reason: %s', async (_, xml, why) => {
  const { bank, notes } = await importBank(utf8(xml), 'item.xml')
  expect(bank).toBeNull()
  expect(notes[0]).toMatchObject({ effect: 'not-read' })
  expect(notes[0]?.why.en).toContain(why)
})

test('what runs in the text of an item is left out, and said', async () => {
  const xml = ITEM(
    '<p onclick="x()">Why?<script>alert(1)</script><img src="javascript:x"/></p><extendedTextInteraction responseIdentifier="R"/>',
  )
  const { bank, notes } = await importBank(utf8(xml), 'item.xml')
  expect(bank?.questions).toMatchObject([{ type: 'essay', text: { en: expect.stringMatching(/^Why\?/) } }])
  expect(JSON.stringify(bank)).not.toMatch(/alert|javascript|onclick/)
  expect(notes).toMatchObject([{ effect: 'left-out', question: 'i1' }])
})

test('of a package, one bad item leaves the others, and a bomb is named', async () => {
  const good = ITEM('<p>Why?</p><extendedTextInteraction responseIdentifier="R"/>')
  const zip = zipOf([
    { name: 'imsmanifest.xml', content: '<manifest/>' },
    { name: 'a.xml', content: good },
    { name: 'b.xml', content: ITEM('<p>x</p>') },
    { name: '../c.xml', content: new Uint8Array(20_000_000) },
  ])
  const { bank, notes } = await importBank(zip, 'p.zip')
  expect(bank?.questions).toHaveLength(1)
  expect(notes.map(({ question, effect }) => [question, effect])).toEqual([
    ['../c.xml', 'not-read'],
    ['b.xml', 'not-read'],
  ])
})

test('the parts of every item stand in the order of the schema, and no two have the same name', () => {
  const PARTS = ['responseDeclaration', 'outcomeDeclaration', 'itemBody', 'responseProcessing', 'modalFeedback']
  for (const { xml } of [...writeQti21(bankOfEach()).items, ...writeQti21(overlapping).items]) {
    const item = readXml(xml)
    const parts = item.children.flatMap((it) => (typeof it === 'string' ? [] : [PARTS.indexOf(it.name)]))
    expect(parts).toEqual(parts.toSorted())
    const declared = within(item, 'responseDeclaration', 'outcomeDeclaration', 'simpleChoice', 'inlineChoice')
    const names = declared.map(({ attributes }) => attributes.identifier)
    expect(names).toEqual([...new Set(names)])
  }
})

/** A bank whose ids begin with digits, or are what a package calls something else. */
const oddlyNamed = (id: string): Bank => {
  const [first, ...others] = bankOfEach().questions
  if (first === undefined) throw new Error('The bank has no question.')
  return { ...bankOfEach(), id, questions: [{ ...first, id: '4-ports' }, ...others] }
}

test.each(['2026-quiz', 'part', 'item-4-ports', 'section'])(
  'no identifier begins with a digit or names two things: a bank called %s',
  async (id) => {
    const { bytes, fileName } = exportBank(oddlyNamed(id), 'qti21', { variants: 1 })
    const files = await filesIn(bytes)
    const manifest = files.get('imsmanifest.xml') ?? ''
    const inManifest = [...manifest.matchAll(/ identifier="([^"]*)"/g)].map(([, name]) => name)
    const inTest = [...(files.get('test.xml') ?? '').matchAll(/ identifier="([^"]*)"/g)].map(([, name]) => name)
    const inItems = [...files.values()].flatMap((it) => /<assessmentItem [^>]*identifier="([^"]*)"/.exec(it)?.[1] ?? [])
    expect(inItems).toContain('_4-ports')
    for (const names of [inManifest, inTest, inItems]) {
      expect(names.filter((it) => !/^[A-Za-z_]/.test(it ?? ''))).toEqual([])
      expect(names).toEqual([...new Set(names)])
    }
    const { bank, notes } = await importBank(bytes, fileName)
    expect(bank?.questions[0]?.id).toBe('4-ports')
    expect(bank?.questions[0]?.title).toBeUndefined()
    expect(notes).toEqual([])
  },
)

test('what HTML can say and QTI 2.1 cannot is said to be left out', () => {
  const [question] = bankOfEach().questions
  if (question === undefined) throw new Error('The bank has no question.')
  const noted = (text: string) =>
    writeQti21({ ...bankOfEach(), questions: [{ ...question, explanation: { en: text } }] }).notes.map(
      ({ what }) => what,
    )
  for (const text of ['~~SYN~~', '3. three', '- [ ] open', '[l](http://x.y "t")'])
    expect(noted(text)).toEqual([FEATURES['rich-formatting']])
  expect(noted('**SYN**\n\n1. one\n- two\n\n[l](http://x.y)')).toEqual([])
})

test('a right order is worth all points in a program that rounds every step', () => {
  const { items } = writeQti21(bankOfEach())
  const xml = items.find(({ id }) => id === 'handshake')?.xml ?? ''
  const steps = [...xml.matchAll(/<sum>\s*<variable identifier="SCORE"\/>\s*<baseValue baseType="float">([^<]*)</g)]
  expect(steps.map(([, added]) => added)).toEqual(steps.map(() => '1'))
  expect(steps).toHaveLength(3)
})

test('an empty gap is compared with nothing, where some programs stop and give no points for the others', () => {
  const compared = [...writeQti21(bankOfEach()).items, ...writeQti21(overlapping).items].flatMap(({ xml }) =>
    within(readXml(xml), 'responseCondition').filter(
      (it) => within(it, 'stringMatch', 'patternMatch', 'equal').length > 0,
    ),
  )
  expect(compared.length).toBeGreaterThan(3)
  for (const { children } of compared) {
    const [first] = children.filter((it) => typeof it !== 'string')
    const [when] = (first?.children ?? []).filter((it) => typeof it !== 'string')
    expect([first?.name, when?.name]).toEqual(['responseIf', 'isNull'])
  }
})

/** The texts of a zip, by their paths. */
async function filesIn(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, string>> {
  const entries = zipEntries(bytes)
  if (typeof entries === 'string') throw new Error(entries)
  const files = new Map<string, string>()
  for (const entry of entries) {
    const unpacked = await unpack(entry, 1_000_000)
    if (unpacked.kind === 'content') files.set(entry.path, new TextDecoder().decode(unpacked.content))
  }
  return files
}
