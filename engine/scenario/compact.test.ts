import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ICMP_ERRORS } from '../tcp/icmp-error'
import { traceHash } from '../trace/hash'
import { fromLink, toLink } from './compact'
import { LinkError, toText } from './compact-bytes'
import { WORDS } from './compact-words'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import { type Scenario, scenarioSchema } from './schema'

const optional = <Shape extends Record<string, fc.Arbitrary<unknown>>>(shape: Shape) =>
  fc.record(shape, { requiredKeys: [] })
/** Zero has one sign in a scenario as in JSON. */
const ms = fc.double({ min: 0, max: 1e7, noNaN: true }).map((value) => value + 0)
/** A word of links, names that are spelled out, and the longest. */
const NAMES = ['client', 'b', 'r-2', 'twenty-letters-long1']
const name = fc.constantFrom(...NAMES)
const port = fc.integer({ min: 1, max: 65_535 })
const seq = fc.nat(0xffff_ffff)
const flags = fc.subarray(['SYN', 'ACK', 'FIN', 'RST', 'PSH', 'URG']).map((all) => all.join(' '))
const match = fc.record({ from: name }).chain((from) =>
  optional({ seq, ack: seq, flags, data: fc.boolean(), nth: fc.integer({ min: 1 }) }).map((rest) => ({
    ...from,
    ...rest,
  })),
)
const fault = fc.oneof(
  fc.record({ kind: fc.constant('delay'), segment: match, byMs: ms }),
  fc.record({ kind: fc.constant('reorder'), segment: match, behind: fc.integer({ min: 1, max: 1000 }) }),
  fc.record({ kind: fc.constant('icmp'), segment: match, error: fc.constantFrom(...ICMP_ERRORS), by: name }),
  fc.record({
    kind: fc.constant('lose-at-random'),
    from: name,
    probability: fc.double({ min: 0, max: 1, noNaN: true }).map((p) => p + 0),
  }),
  fc.record({ kind: fc.constant('forged-segment'), from: name, connection: name, flags, seq, atMs: ms }),
  fc.record({
    kind: fc.constant('forged-syn'),
    from: name,
    as: fc.stringMatching(/^[a-z][a-z0-9-]{0,19}$/),
    to: name,
    port,
    atMs: ms,
    count: fc.constant(3),
  }),
  fc.record({ kind: fc.constant('partition'), between: fc.tuple(name, name), fromMs: ms, untilMs: ms }),
)
const call = fc.oneof(
  fc.record({ host: name, atMs: ms, call: fc.constant('listen'), port }),
  fc.record({ host: name, on: fc.constantFrom('established', 'closing'), call: fc.constant('send'), bytes: port }),
  fc.record({ host: name, atMs: ms, call: fc.constant('send'), text: fc.string({ minLength: 1, unit: 'binary' }) }),
  fc.record({ host: name, atMs: ms, call: fc.constant('close'), connection: name.map((it) => `${it}/2`) }),
)
const host = optional({
  iss: seq,
  rtoMs: ms,
  nagle: fc.boolean(),
  mss: port.map((it) => Math.min(it, 65_495)),
})
const scenarios = fc
  .tuple(
    fc.record({
      hosts: fc
        .array(host, { minLength: 4, maxLength: 4 })
        .map((words) => Object.fromEntries(NAMES.map((it, index) => [it, words[index]]))),
      links: fc.array(fc.record({ between: fc.tuple(name, name), delayMs: fc.oneof(ms, fc.tuple(ms, ms)) })),
      calls: fc.array(call),
      untilMs: ms,
    }),
    optional({ seed: fc.integer(), faults: fc.array(fault) }),
  )
  .map(([words, more]) => scenarioSchema.parse({ version: 1, profile: 'rfc9293', ...words, ...more }))

test('any scenario comes back from its link as it was, byte for byte', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      expect(JSON.stringify(fromLink(toLink(scenario)))).toBe(JSON.stringify(scenario))
    }),
    { numRuns: 300 },
  )
})

test('a link is made of characters that no address has to escape', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      expect(toLink(scenario)).toMatch(/^[A-Za-z0-9_-]+$/)
    }),
  )
})

test('the run of a link is the run of its scenario', () => {
  const scenario = clientAndServer([{ host: 'client', atMs: 300, call: 'send', text: '结束' }], { untilMs: 2000 })
  expect(traceHash(run(fromLink(toLink(scenario))))).toBe(traceHash(run(scenario)))
})

test('the order in which somebody wrote the words makes no difference', () => {
  const { version, profile, ...rest } = clientAndServer()
  expect(toLink({ ...rest, profile, version })).toBe(toLink(clientAndServer()))
})

const simplest = clientAndServer([], { untilMs: 1000 })
/** Links that people have: this must never change. */
const LINK = '16AYAoQEIA-gCCegBLeDoBwroAS3giCcE5wHoAgvnAgkKDOBkBucC6AQNCg6gEBEV4FDoBQ0JDqAQEhYKFeBQB-DoBw'

test('a link that somebody kept still opens, and is short', () => {
  expect(fromLink(LINK)).toEqual(simplest)
  expect(toLink(simplest).length).toBeLessThan(120)
})

test('the words of links are one list without repetition that a byte can count', () => {
  expect(new Set(WORDS).size).toBe(WORDS.length)
  expect(WORDS.length).toBeLessThanOrEqual(160)
})

const sentence = (text: string): string => {
  try {
    fromLink(text)
  } catch (error) {
    if (error instanceof LinkError) return error.message
    throw error
  }
  return 'no error'
}
/** A link of these bytes. */
const ofBytes = (...bytes: number[]) => `1${toText(bytes)}`

test.each([
  ['nothing', '', 'it begins with ""; expected 1.'],
  ['another form', '2AAAA', 'it begins with "2"; expected 1.'],
  ['a character that links do not have', '1AA+A', 'character 3 is none of A-Z, a-z, 0-9, - and _.'],
  ['no value', '1', 'its end is missing.'],
  ['half a byte', '1B', 'its end is missing.'],
  ['a link cut short', LINK.slice(0, -4), 'its end is missing.'],
  ['a list longer than the link', ofBytes(0xe7, 200, 1), 'its end is missing.'],
  ['more behind its end', ofBytes(0xa1, 0xa1), '1 bytes follow behind its end.'],
  ['a kind of value that is not known', ofBytes(0xf0), 'it holds a value of kind 240, which is not known.'],
  ['a word that is not known', ofBytes(0x9f), 'it holds word 159, which is not known.'],
  ['a number without end', ofBytes(0xe0, ...Array<number>(12).fill(0xff)), 'it holds a number that is too large.'],
  ['the same key twice', ofBytes(0xe8, 2, 0, 0xa1, 0, 0xa1), 'it says "version" twice.'],
  [
    'lists in lists',
    ofBytes(...Array<number[]>(12).fill([0xe7, 1]).flat(), 0xa0),
    'it is nested deeper than 10 times.',
  ],
  ['a number that is none', ofBytes(0xe2, 2, 0x31, 0x78), 'it holds "1x"; expected a number.'],
  [
    'a character beyond all characters',
    ofBytes(0xe3, 1, 0xff, 0xff, 0x7f),
    'it holds character 2097151, which is not known.',
  ],
  ['a number in place of a scenario', ofBytes(0xa5), 'the whole: is 5; expected words with their values.'],
  [
    'a record without what a scenario needs',
    ofBytes(0xe8, 1, 0, 0xa1),
    'profile: is missing; expected one of rfc9293, ',
  ],
])('%s is refused in a sentence', (_, text, reason) => {
  expect(sentence(text)).toContain(`This link is no scenario: ${reason}`)
})

test('whatever a link holds, opening it gives a scenario or a LinkError', () => {
  const mutated = fc
    .tuple(fc.nat(LINK.length - 1), fc.constantFrom(...'ABCxyz019-_'))
    .map(([at, character]) => LINK.slice(0, at) + character + LINK.slice(at + 1))
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }).map((text) => `1${text}`),
    fc.array(fc.nat(255), { maxLength: 60 }).map((bytes) => ofBytes(...bytes)),
    mutated,
  )
  fc.assert(
    fc.property(texts, (text) => {
      const said = sentence(text)
      if (said === 'no error') expect(scenarioSchema.safeParse(fromLink(text) satisfies Scenario).success).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
