import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { bankOfEach, oneOfEach } from './bank-for-tests'
import { asBank, MOST_CHARACTERS, readBank } from './read-bank'

const yaml = stringify(oneOfEach)

/** What is said of the bank with a text of its file replaced, the first time that it stands there. */
function saidWith(from: string, to: string): string {
  expect(yaml).toContain(from)
  try {
    readBank(yaml.replace(from, to), 'bank.yaml')
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The line of the file in which a text stands first. */
const lineWith = (text: string): number => yaml.slice(0, yaml.indexOf(text)).split('\n').length

test('a bank with a question of each type is read, and what need not be said is filled in', () => {
  const { bank } = readBank(yaml, 'bank.yaml')
  expect(bank.questions.map(({ type }) => type)).toContain('simulation')
  expect(bank.questions[0]).toMatchObject({ version: 1, points: 1, shuffle: true, tags: { claims: [], other: [] } })
})

test('a bank that is written out and read again is the same', () => {
  expect(readBank(stringify(bankOfEach(), { aliasDuplicateObjects: false }), 'bank.yaml').bank).toEqual(bankOfEach())
})

test.each([
  ['a word that is not known', 'credit: sum', 'credits: sum', 'credits: is no word that may stand here'],
  ['a word of the wrong kind', 'answer: false', 'answer: maybe', 'expected true or false'],
  ['a type that is not known', 'type: essay', 'type: poem', 'expected one of choice, multiple'],
  ['no right answer', 'fraction: 100', 'fraction: 90', 'answers: has no answer with fraction: 100'],
  [
    'right answers that are worth too little',
    'fraction: 50\n      - text:\n          en: FIN',
    'fraction: 40\n      - text:\n          en: FIN',
    'must add up to 100',
  ],
  ['an id that is taken', 'id: wrap', 'id: delivered', 'delivered is the id of another question'],
  ['a gap that no text has', '[[flag]]', 'flag', 'does not say where [[flag]] is'],
  ['a gap that is not described', '[[flag]]', '[[flag]] [[flags]]', 'has [[flags]], which `gaps` does not'],
  ['a host that the scenario does not have', 'to: server', 'to: serve', 'there is no host serve'],
  ['a parameter without an end', 'max: 300', 'most: 300', 'parameters.delayMs'],
  [
    'a measure that is not known',
    'kind: enters\n      endpoint: server\n      state: ESTABLISHED\n    expect',
    'kind: guess\n    expect',
    'expected one of state-at',
  ],
  [
    'a segment question about a moment',
    'asks: segment\n    right:\n      - kind: sent',
    'asks: segment\n    right:\n      - kind: arrives',
    'asks for a segment',
  ],
])('refused with file, line and what was expected: %s', (_, from, to, says) => {
  expect(saidWith(from, to)).toContain(says)
  expect(saidWith(from, to)).toMatch(/^bank\.yaml:\d+: /)
})

test('the line is that of the word', () => {
  expect(saidWith('answer: false', 'answer: maybe')).toMatch(
    `bank.yaml:${lineWith('answer: false')}: questions[2].answer`,
  )
})

test('every text has the languages of the bank', () => {
  expect(saidWith('languages:\n  - en', 'languages:\n  - en\n  - zh')).toContain(
    'questions[0].answers[0].text: has no `zh`, which `languages` names',
  )
})

test('no text has another language than the bank', () => {
  expect(saidWith('en: One\n', 'en: One\n          zh: 一个\n')).toContain('has `zh`, which `languages` does not name')
})

test.each([
  ['too much', `id: ${'x'.repeat(MOST_CHARACTERS)}`],
  ['nested without end', `${'['.repeat(20_000)}`],
  [
    'an alias bomb',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (it) => `${it}: &${it} [${Array(9).fill(`*${String.fromCharCode(it.charCodeAt(0) - 1)}`)}]\n`)}`,
  ],
  ['not YAML', 'version: [1'],
  ['nothing', ''],
  ['no bank', '- 1'],
])('refused with a message: %s', (_, source) => {
  expect(() => readBank(source, 'bank.yaml')).toThrow(/^bank\.yaml:\d+: /)
})

test('a value that is no bank has its problems named', () => {
  const read = asBank({ version: 1, id: 'a', title: { en: 'A' }, languages: ['en'], questions: [] })
  expect('problems' in read && read.problems).toEqual([
    { path: ['questions'], says: 'is []; expected at least 1 entries' },
  ])
})
