import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import type { Arrival } from './arrival'
import { Draw } from './draw'
import { nextSegment } from './next-segment'

const scenario: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 100, delayedAckMs: 0 }, server: { iss: 300, delayedAckMs: 0 } },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', on: 'established', call: 'send', bytes: 50 },
    { host: 'client', atMs: 1000, call: 'close' },
  ],
  untilMs: 3000,
}

function asked(isWorth: (arrival: Arrival) => boolean, end = 'client', of: Scenario = scenario) {
  const question = nextSegment(run(of), end, isWorth, new Draw(1))
  if (question === null) throw new Error('nothing was asked')
  return question
}
const texts = ({ choices }: ReturnType<typeof asked>) => choices.map(({ text }) => text.en).toSorted()
const rightOf = ({ choices, right }: ReturnType<typeof asked>) => choices[right]?.text.en
const why = ({ choices }: ReturnType<typeof asked>, text: string) =>
  choices.find((each) => each.text.en === text)?.feedback.en

test('what an end sends in answer to a SYN ACK, beside what people take it for', () => {
  const question = asked(({ state }) => state === 'SYN-SENT')
  expect(question.ask.en).toMatch(/^SYN ACK SEQ=300 ACK=101 has just arrived at the client, .* in SYN-SENT/)
  expect(rightOf(question)).toBe('ACK SEQ=101 ACK=301')
  expect(texts(question)).toEqual([
    'ACK SEQ=100 ACK=301',
    'ACK SEQ=101 ACK=300',
    'ACK SEQ=101 ACK=301',
    'Nothing at all',
    'RST SEQ=101',
  ])
  expect(why(question, 'ACK SEQ=100 ACK=301')).toBe(
    'Our SYN has taken that number. What this end sends next begins one later, at SND.NXT.',
  )
})

test('the answer is the first of several segments that an arrival causes', () => {
  // The ACK of the handshake and the data of the program leave at the same moment.
  const question = asked(({ state }) => state === 'SYN-SENT')
  const { segments } = run(scenario)
  expect(segments[question.answer ?? -1]).toMatchObject({ flags: ['ACK'], length: 0 })
  expect(segments[(question.answer ?? -1) + 1]).toMatchObject({ length: 50 })
})

test('where nothing leaves, nothing is right, though something leaves later', () => {
  const question = asked(({ state, segment }) => state === 'ESTABLISHED' && segment.length === 0)
  expect(question.answer).toBeNull()
  expect(rightOf(question)).toBe('Nothing at all')
  expect(texts(question)).toContain('ACK SEQ=151 ACK=301')
})

test('data are acknowledged behind their last byte, and one less is a mistake of its own', () => {
  const question = asked(({ segment }) => segment.length > 0, 'server')
  expect(rightOf(question)).toBe('ACK SEQ=301 ACK=151')
  expect(why(question, 'ACK SEQ=301 ACK=150')).toMatch(/^An ACK does not name the last number that came/)
})

test('a FIN is counted, and without it the peer would miss its FIN', () => {
  const question = asked(({ segment }) => segment.flags.includes('FIN'), 'server')
  expect(rightOf(question)).toBe('ACK SEQ=301 ACK=152')
  expect(why(question, 'ACK SEQ=301 ACK=151')).toMatch(/^The FIN takes a number, too/)
})

test('where the program closes at once that is said, and an ACK that goes alone is a mistake of its own', () => {
  const closing: Scenario = {
    ...scenario,
    calls: [...scenario.calls, { host: 'server', on: 'closing', call: 'close' }],
  }
  const question = asked(({ segment }) => segment.flags.includes('FIN'), 'server', closing)
  expect(question.ask.en).toContain('in ESTABLISHED. Its program reads the end of the stream and closes at once. What')
  expect(rightOf(question)).toBe('FIN ACK SEQ=301 ACK=152')
  expect(why(question, 'ACK SEQ=301 ACK=152')).toBe(
    'Its program closes before the ACK has left, so one segment says both.',
  )
})

test('the answer to a wrong acknowledgment is a reset, and the choices are other resets, an ACK and silence', () => {
  const withOld: Scenario = {
    ...scenario,
    faults: [
      { kind: 'forged-segment', from: 'server', connection: 'client', flags: 'ACK', seq: 7, ack: 900, atMs: 10 },
    ],
  }
  const question = asked(({ state, isFirst }) => state === 'SYN-SENT' && isFirst, 'client', withOld)
  expect(rightOf(question)).toBe('RST SEQ=1000')
  expect(texts(question)).toEqual([
    'ACK SEQ=101 ACK=7',
    'Nothing at all',
    'RST ACK SEQ=1000 ACK=7',
    'RST SEQ=1000',
    'RST SEQ=101',
  ])
})

test('across the wrap the choice without a wrap is there', () => {
  const wrapping: Scenario = { ...scenario, hosts: { ...scenario.hosts, client: { iss: 4_294_967_275 } } }
  const question = asked(({ segment }) => segment.length > 0, 'server', wrapping)
  expect(rightOf(question)).toBe('ACK SEQ=301 ACK=30')
  expect(why(question, 'ACK SEQ=301 ACK=4294967326')).toMatch(/32 bits/)
})

test('a run without such a moment asks nothing', () => {
  expect(nextSegment(run(scenario), 'client', () => false, new Draw(1))).toBeNull()
})
