import { expect, test } from 'vitest'
import { readQti12 } from './read'

const field = (label: string, entry: string) =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`
/** An item as Canvas exports it, of a type that it names. */
const canvas = (type: string, presentation: string, conditions: string, more = '') =>
  item(
    `<itemmetadata><qtimetadata>${field('question_type', type)}${field('points_possible', '3.0')}</qtimetadata></itemmetadata>`,
    presentation,
    conditions,
    more,
  )
const item = (metadata: string, presentation: string, conditions: string, more = '') =>
  `<questestinterop><assessment ident="a" title="A"><section ident="root_section"><item ident="g1" title="Question">${metadata}<presentation>${presentation}</presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${conditions}</resprocessing>${more}</item></section></assessment></questestinterop>`
const html = (text: string) =>
  `<material><mattext texttype="text/html">${text.replaceAll('<', '&lt;')}</mattext></material>`
const plain = (text: string) => `<material><mattext>${text}</mattext></material>`
const label = (ident: string, text: string) =>
  `<response_label ident="${ident}"><material><mattext texttype="text/plain">${text}</mattext></material></response_label>`
const where = (when: string, score: string, then = '') =>
  `<respcondition><conditionvar>${when}</conditionvar>${score}${then}</respcondition>`
const is = (response: string, value: string) => `<varequal respident="${response}">${value}</varequal>`
const set = (score: string | number, action = 'Set') => `<setvar varname="SCORE" action="${action}">${score}</setvar>`
const said = (ident: string, text: string) =>
  `<itemfeedback ident="${ident}"><flow_mat>${html(text)}</flow_mat></itemfeedback>`
const shows = (ident: string) => `<displayfeedback feedbacktype="Response" linkrefid="${ident}"/>`
const read = (xml: string) => readQti12(xml, { language: 'en' })

test('several blanks as Canvas has them: every text that is listed is accepted', () => {
  const blank = (name: string, ...labels: string[]) =>
    `<response_lid ident="response_${name}">${plain(name)}<render_choice>${labels.join('')}</render_choice></response_lid>`
  const { bank, notes } = read(
    canvas(
      'fill_in_multiple_blanks_question',
      html('<p>A [flag1] makes it [State 2], not [x].</p>') +
        blank('flag1', label('11', 'SYN'), label('12', 'syn*')) +
        blank('State 2', label('21', 'SYN-SENT')),
      where(is('response_flag1', '11'), set('50.00', 'Add')) + where(is('response_State 2', '21'), set('50.00', 'Add')),
    ),
  )
  expect(notes).toEqual([])
  expect(bank?.questions).toMatchObject([
    {
      type: 'cloze',
      points: 3,
      text: { en: expect.stringContaining('A [[flag1]] makes it [[state-2]], not') },
      gaps: {
        flag1: { kind: 'text', weight: 1, answers: [{ accepts: 'SYN', fraction: 100 }, { accepts: 'syn\\*' }] },
        'state-2': { kind: 'text', weight: 1, answers: [{ accepts: 'SYN-SENT' }] },
      },
    },
  ])
})

test('several menus as Canvas has them', () => {
  const menu = (name: string, ...labels: string[]) =>
    `<response_lid ident="response_${name}">${plain(name)}<render_choice>${labels.join('')}</render_choice></response_lid>`
  const { bank, notes } = read(
    canvas(
      'multiple_dropdowns_question',
      html('[a] then [b]') +
        menu('a', label('1', 'SYN'), label('2', 'FIN')) +
        menu('b', label('3', 'ACK'), label('4', 'RST')),
      where(is('response_a', '2'), '', shows('2_fb')) +
        where(is('response_a', '1'), set('33.33', 'Add')) +
        where(is('response_b', '3'), set('66.67', 'Add')),
      said('2_fb', 'It closes.'),
    ),
  )
  expect(notes).toEqual([])
  expect(bank?.questions).toMatchObject([
    {
      text: { en: '[[a]] then [[b]]' },
      gaps: {
        a: { kind: 'menu', weight: 1, answers: [{ fraction: 100 }, { fraction: 0, feedback: { en: 'It closes.' } }] },
        b: { kind: 'menu', weight: 2, answers: [{ text: { en: 'ACK' }, fraction: 100 }, { fraction: 0 }] },
      },
    },
  ])
})

test('an order as the new quizzes of Canvas have it', () => {
  const { bank, notes } = read(
    canvas(
      'ordering_question',
      `${html('In order?')}<response_lid ident="response1" rcardinality="Ordered"><render_extension><material position="top"><mattext>First</mattext></material><ims_render_object shuffle="No"><flow_label>${label('c', 'ACK')}${label('a', 'SYN')}${label('b', 'SYN,ACK')}</flow_label></ims_render_object></render_extension></response_lid>`,
      where(['a', 'b', 'c'].map((it) => is('response1', it)).join(''), set(100)),
    ),
  )
  expect(notes).toEqual([])
  expect(bank?.questions).toMatchObject([
    {
      type: 'order',
      credit: 'all-or-nothing',
      text: { en: 'In order?' },
      items: [{ en: 'SYN' }, { en: 'SYN,ACK' }, { en: 'ACK' }],
    },
  ])
})

test('numbers as Canvas has them: between two, several, and feedback in a condition of its own', () => {
  const bound = (name: string, value: number) => `<${name} respident="response1">${value}</${name}>`
  const { bank } = read(
    canvas(
      'numerical_question',
      `${html('How many?')}<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str>`,
      where(is('response1', '9'), '', shows('9_fb')) +
        where(`${bound('vargte', 6)}${bound('varlte', 8)}`, set(100)) +
        where(`<or>${is('response1', '3.0')}<and>${bound('vargt', 2.5)}${bound('varlte', 3.5)}</and></or>`, set(100)),
      said('9_fb', 'One too many.'),
    ),
  )
  expect(bank?.questions).toMatchObject([
    {
      type: 'number',
      answers: [
        { value: 7, tolerance: 1, fraction: 100 },
        { value: 3, tolerance: 0.5, fraction: 100 },
        { value: 9, fraction: 0, feedback: { en: 'One too many.' } },
      ],
    },
  ])
})

test('answers that add up, and one that counts against', () => {
  const { bank, notes } = read(
    item(
      '',
      `<flow>${html('Which?')}<response_lid ident="R" rcardinality="Multiple"><render_choice shuffle="No">${label('A', 'SYN')}${label('B', 'FIN')}${label('C', 'ACK')}</render_choice></response_lid></flow>`,
      where(is('R', 'A'), set(2, 'Add')) + where(is('R', 'B'), set(2, 'Add')) + where(is('R', 'C'), set(1, 'Subtract')),
    ),
  )
  expect(notes).toEqual([])
  expect(bank?.questions).toMatchObject([
    {
      type: 'multiple',
      credit: 'sum',
      shuffle: false,
      answers: [{ fraction: 50 }, { fraction: 50 }, { fraction: -25 }],
    },
  ])
})

const blank = (ident: string, kind = 'String') =>
  `<response_str ident="${ident}" rcardinality="Single"><render_fib fibtype="${kind}"><response_label ident="x"/></render_fib></response_str>`

test('gaps in a flow, where no field names the type', () => {
  const { bank, notes } = read(
    item(
      '',
      `<flow>${plain('A ')}${blank('G1')}${plain(' takes ')}<response_num ident="G2" numtype="Integer"><render_fib><response_label ident="y"/></render_fib></response_num>${plain(' &lt; 2.')}</flow>`,
      where(is('G1', 'SYN'), set('SCORE.max', 'Add')) +
        where(`<varsubstring respident="G1" case="Yes">YN</varsubstring>`, set(50, 'Add')) +
        where(is('G2', '1'), set(100, 'Add')),
    ),
  )
  expect(notes).toEqual([])
  expect(bank?.questions).toMatchObject([
    {
      type: 'cloze',
      text: { en: 'A [[g1]] takes [[g2]] < 2.' },
      gaps: {
        g1: { kind: 'text', caseSensitive: true, answers: [{ accepts: 'SYN' }, { accepts: '*YN*', fraction: 50 }] },
        g2: { kind: 'number', answers: [{ value: 1, fraction: 100 }] },
      },
    },
  ])
})

test('points for all gaps together are said to be points for each', () => {
  const { bank, notes } = read(
    item(
      '',
      plain('A ') + blank('G1') + plain(' and ') + blank('G2'),
      where(is('G1', 'SYN') + is('G2', 'FIN'), set(100)),
    ),
  )
  expect(bank?.questions).toMatchObject([{ gaps: { g1: { answers: [{ accepts: 'SYN' }], weight: 1 }, g2: {} } }])
  expect(notes).toMatchObject([{ effect: 'changed', what: { en: 'that all gaps must be right' } }])
})

test.each([
  ['too many gaps', plain('x') + (blank('G') + plain('x')).repeat(2000), '', '2000 gaps'],
  ['a place to point at', `${plain('x')}<response_xy ident="R"><render_hotspot/></response_xy>`, '', 'response_xy'],
  ['nothing to answer', plain('x'), '', 'asks nothing'],
  [
    'an order that is not said',
    `<response_lid ident="R" rcardinality="Ordered"><render_choice>${label('a', 'x')}${label('b', 'y')}</render_choice></response_lid>`,
    where(is('R', 'a'), set(100)),
    'right order',
  ],
])('refused with the reason: %s', (_, presentation, conditions, why) => {
  const { bank, notes } = read(item('', presentation, conditions))
  expect(bank).toBeNull()
  expect(notes[0]?.why.en).toContain(why)
})

test('more answers than a question may have are refused', () => {
  const many = 4000
  const labels = Array.from({ length: many }, (_, at) => label(`i${at}`, `t${at}`)).join('')
  const conditions = Array.from({ length: many }, (_, at) =>
    where(is('R', `i${at}`), set(1, 'Add'), shows(`i${at}_fb`)),
  )
  const feedback = Array.from({ length: 1000 }, (_, at) => said(`i${at}_fb`, 'x')).join('')
  const response = `<response_lid ident="R" rcardinality="Multiple"><render_choice>${labels}</render_choice></response_lid>`
  const { bank, notes } = read(item('', plain('x') + response, conditions.join(''), feedback))
  expect(bank).toBeNull()
  expect(notes[0]).toMatchObject({ effect: 'not-read' })
})
