import { expect, test } from 'vitest'
import { bankOfEach } from '#exercises/quiz/bank-for-tests'
import { letterOf } from './letter'
import { type Body, type SheetsAsked, sheetsOf } from './sheets'

const asked: SheetsAsked = { bank: bankOfEach(), variants: 3, draw: 1, shuffle: true, language: 'en' }
const sheets = sheetsOf(asked)
const one = (id: string, sheet = sheets[0]) => {
  const found = sheet?.questions.find((it) => it.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const body = <Kind extends Body['kind']>(id: string, kind: Kind, sheet = sheets[0]): Extract<Body, { kind: Kind }> => {
  const { body: found } = one(id, sheet)
  const isMeant = (it: Body): it is Extract<Body, { kind: Kind }> => it.kind === kind
  if (!isMeant(found)) throw new Error(`${id} is of the kind ${found.kind}`)
  return found
}

test('variants have orders and draws of their own, and the same are made again', () => {
  expect(sheets.map(({ letter }) => letter)).toEqual(['A', 'B', 'C'])
  const orders = sheets.map(({ questions }) => questions.map(({ id }) => id).join(' '))
  expect(new Set(orders).size).toBe(3)
  expect(new Set(sheets.map((it) => one('when', it).text.en)).size).toBeGreaterThan(1)
  expect(sheetsOf(asked)).toEqual(sheets)
  expect(sheetsOf({ ...asked, draw: 2 })).not.toEqual(sheets)
})

test('without shuffling, the questions stand as the author wrote them', () => {
  const [first] = sheetsOf({ ...asked, variants: 1, shuffle: false })
  expect(first?.questions.map(({ id }) => id)).toEqual(asked.bank.questions.map(({ id }) => id))
})

test('the key of a choice names the letter beside which the right answer is printed, in every variant', () => {
  for (const sheet of sheets) {
    const right = body('how-many-ports', 'choices', sheet).texts.findIndex(({ en }) => en === 'One')
    expect(one('how-many-ports', sheet).key).toEqual([{ en: letterOf(right), zh: letterOf(right) }])
    const { texts, isMany } = body('which-take-a-number', 'choices', sheet)
    const both = texts.flatMap(({ en }, index) => (en === 'SYN' || en === 'FIN' ? [letterOf(index)] : []))
    expect([isMany, one('which-take-a-number', sheet).key[0]?.en]).toEqual([true, both.join(', ')])
  }
})

test('the key of a simulation is what the engine comes to under the numbers of that variant', () => {
  for (const sheet of sheets) {
    const { text, key } = one('when', sheet)
    const [, delay] = /takes (\d+) ms/.exec(text.en ?? '') ?? []
    const right = body('when', 'choices', sheet).texts.findIndex(({ en }) => en === `${3 * Number(delay)} ms`)
    expect(key[0]?.en).toBe(letterOf(right))
  }
})

test('keys of matching and ordering put the printed letters together as they belong', () => {
  const { prompts, options } = body('who-sends', 'match')
  const answers = one('who-sends')
    .key[0]?.en?.split(', ')
    .map((it) => it.split(' '))
  const said = answers?.map(([n, letter]) => [
    prompts[Number(n) - 1]?.en,
    options.find((_, index) => letterOf(index) === letter)?.en,
  ])
  expect(said).toEqual([
    ['The active open', 'SYN'],
    ['The passive open', 'SYN,ACK'],
    ['Who closes', 'FIN'],
  ])
  const { items } = body('handshake', 'order')
  const order = one('handshake').key[0]?.en?.split(' ')
  expect(order?.map((letter) => items.find((_, index) => letterOf(index) === letter)?.en)).toEqual([
    'SYN',
    'SYN,ACK',
    'ACK',
    'data',
  ])
})

test('what is asked of a run has its drawing, which does not say the answer', () => {
  const { drawing } = one('server-at-150')
  expect(drawing).toContain('<svg')
  expect(drawing).not.toContain('SYN-RECEIVED')
  expect(one('click').drawing).not.toContain('ESTABLISHED')
  expect(one('how-many-ports').drawing).toBeNull()
})

test('a line says the units that may stand on it, and a moment is written where a segment is marked', () => {
  expect(body('wrap', 'line')).toEqual({ kind: 'line', units: 's / ms' })
  expect(body('after-syn', 'line')).toEqual({ kind: 'line' })
  expect([body('moment', 'drawing').asks, body('click', 'drawing').asks]).toEqual(['moment', 'segment'])
})

test('on paper a drawing has no room for a title, and is no wider than its letters need', () => {
  const { drawing } = one('click')
  expect(drawing).toMatch(/<svg[^>]* width="640"/)
  expect(Number(/<g transform="translate\([\d.]+,(\d+)\)"/.exec(drawing ?? '')?.[1])).toBeLessThan(30)
})

test('every question that a machine can judge has a key', () => {
  const without = sheets.flatMap(({ questions }) => questions.filter(({ key }) => key.length === 0).map(({ id }) => id))
  expect(without).toEqual([])
})

test('letters go on behind Z', () => {
  expect([0, 25, 26, 52].map(letterOf)).toEqual(['A', 'Z', 'A2', 'A3'])
})
