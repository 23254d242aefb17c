import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { templateNamed } from '../templates'
import { twoHosts } from '../templates/template'
import { ruleOf } from '.'
import { type Measure, measureSchema } from './schema'

/** What a measure comes to in a run, and the misconceptions with what they come to, in the order of the file. */
function measured(scenario: Scenario | string, input: unknown) {
  const measure: Measure = measureSchema.parse(input)
  const trace = run(typeof scenario === 'string' ? templateNamed(scenario).scenario : scenario)
  const rule = ruleOf(measure)
  const key = rule.key(trace)
  const mistakes = key === null ? [] : rule.mistakes(trace, key)
  return {
    key,
    ask: rule.ask(trace),
    wrong: Object.fromEntries(mistakes.map(({ misconception, value }) => [misconception, value])),
    explainsAtMs: (rule.explains(trace)?.at ?? Number.NaN) / 1_000_000,
  }
}

test('state-at: the state of the end, and not that of the other one', () => {
  const { key, wrong, ask, explainsAtMs } = measured('third-segment-lost', {
    kind: 'state-at',
    endpoint: 'server',
    atMs: 500,
  })
  expect(key).toBe('SYN-RECEIVED')
  expect(wrong).toMatchObject({
    'both-at-once': 'ESTABLISHED',
    'one-step-behind': 'LISTEN',
    'one-step-ahead': 'ESTABLISHED',
  })
  expect(ask.en).toBe('In which state is the server at 500 ms?')
  expect(explainsAtMs).toBe(100)
})

test('state-path: all states after one, in order', () => {
  const { key, wrong } = measured('both-close', { kind: 'state-path', endpoint: 'client', from: 'ESTABLISHED' })
  expect(key).toBe('FIN-WAIT-1 → CLOSING → TIME-WAIT → CLOSED')
  expect(wrong['as-if-first']).toBe('FIN-WAIT-1 → FIN-WAIT-2 → TIME-WAIT → CLOSED')
})

test('enters: when the segment arrives that leads there', () => {
  const { key, wrong, explainsAtMs } = measured('handshake', {
    kind: 'enters',
    endpoint: 'server',
    state: 'ESTABLISHED',
  })
  expect(key).toBe(300)
  expect(wrong).toEqual({
    'both-at-once': 200,
    'forgets-the-way': 200,
    'one-way-more': 400,
    'one-way-less': 200,
    'one-round-trip-more': 500,
  })
  expect(explainsAtMs).toBe(300)
})

test('enters: who gives up waits once more after the last copy, each time twice as long', () => {
  const { key, wrong } = measured('nobody-answers', { kind: 'enters', endpoint: 'client', state: 'CLOSED' })
  expect(key).toBe(15_000)
  expect(wrong).toMatchObject({ 'gives-up-with-the-last-copy': 7000, 'forgets-the-doubling': 4000 })
})

test('enters: no answer where the state is never entered', () => {
  expect(measured('handshake', { kind: 'enters', endpoint: 'server', state: 'TIME-WAIT' }).key).toBeNull()
})

test('stays: from entering to leaving', () => {
  const { key, wrong } = measured('last-ack-lost', { kind: 'stays', endpoint: 'client', state: 'TIME-WAIT' })
  expect(key).toBe(241_000)
  expect(wrong).toMatchObject({ half: 120_500, 'from-the-start': 241_700 })
})

test('segment-time: where a copy leaves, and not the first one', () => {
  const again = { kind: 'segment-time', segment: { from: 'client', again: true }, moment: 'leaves' }
  const { key, wrong } = measured('gap', again)
  expect(key).toBe(2200)
  expect(wrong).toMatchObject({ 'first-copy': 1001, 'other-end': 2300 })
})

test('segment-count: all that leave from a moment on, and the flags are not counted', () => {
  const { key, wrong } = measured('closes-at-once', { kind: 'segment-count', sinceMs: 450 })
  expect(key).toBe(3)
  expect(wrong).toMatchObject({ 'counts-the-flags': 5, 'forgets-the-pure-acks': 2, 'one-more': 4 })
})

test('segment-count: what is lost and what is sent again counts', () => {
  const { key, wrong, ask } = measured('gap', { kind: 'segment-count', segments: { from: 'client', data: true } })
  // The third segment goes again, too: without SACK the client cannot know that it has come.
  expect(key).toBe(5)
  expect(wrong).toMatchObject({ 'forgets-the-lost': 4, 'forgets-the-copies': 3 })
  expect(ask.en).toBe('How many data segments does the client send?')
})

test('bytes-delivered: what lies behind a gap is not', () => {
  const { key, wrong } = measured('gap', { kind: 'bytes-delivered', endpoint: 'server', atMs: 1500 })
  expect(key).toBe(100)
  expect(wrong).toMatchObject({ 'counts-the-early': 400, 'sent-is-delivered': 600, 'counts-the-syn': 101 })
})

test('ports-in-use: one, however many connections', () => {
  const { key, wrong } = measured('many-connections', { kind: 'ports-in-use', host: 'server', atMs: 500 })
  expect(key).toBe(1)
  expect(wrong).toMatchObject({ 'port-for-each-connection': 20, 'port-for-each-and-the-listener': 21 })
})

test('descriptors-in-use: what the program has not closed, the listener among them', () => {
  const { key, wrong, explainsAtMs } = measured('forgotten-close', {
    kind: 'descriptors-in-use',
    host: 'server',
    atMs: 500,
  })
  expect(key).toBe(8)
  expect(wrong).toMatchObject({
    'closed-by-the-peer': 1,
    'never-released': 11,
    'without-the-listener': 7,
    ports: 1,
    'one-more': 9,
  })
  expect(explainsAtMs).toBe(105)
})

test('descriptors-in-use: none after close(), although the kernel still has the connections', () => {
  const ask = { kind: 'descriptors-in-use', host: 'client', atMs: 500 }
  const { key, wrong } = measured('forgotten-close', ask)
  expect(key).toBe(0)
  expect(wrong).toMatchObject({ 'as-long-as-the-connection': 10, 'never-released': 10 })
})

test('descriptors-in-use: none for what waits to be accepted', () => {
  const { key, wrong } = measured('full-accept-queue', { kind: 'descriptors-in-use', host: 'server', atMs: 1500 })
  expect(key).toBe(1)
  expect(Number(wrong['as-long-as-the-connection'])).toBeGreaterThan(3)
})

test.each(['kill', 'crash'] as const)(
  'descriptors-in-use: %s takes all of them, and those of the other host stay',
  (call) => {
    const scenario = twoHosts({ calls: [{ host: 'server', atMs: 1000, call }] })
    const at = (host: string, atMs: number) => measured(scenario, { kind: 'descriptors-in-use', host, atMs }).key
    expect([at('server', 999), at('server', 1000), at('client', 1000)]).toEqual([1, 0, 1])
  },
)

test('connections-in: one more than the backlog, on Linux', () => {
  const ask = { kind: 'connections-in', host: 'server', state: 'ESTABLISHED', atMs: 1500 }
  const { key, wrong } = measured('full-accept-queue', ask)
  expect(key).toBe(3)
  expect(wrong).toMatchObject({ 'all-that-tried': 8, 'one-less': 2 })
})

test.each([
  ['closes-at-once', 'client'],
  ['both-close', 'both'],
  ['handshake', 'neither'],
])('time-wait-holder: %s, %s', (template, key) => {
  expect(measured(template, { kind: 'time-wait-holder' }).key).toBe(key)
})

test('answer-to: the segment that leaves, or that none does', () => {
  const { key, wrong } = measured('handshake', { kind: 'answer-to', segment: { from: 'client', flags: 'SYN' } })
  expect(key).toBe('SYN ACK SEQ=5000 ACK=1001')
  expect(wrong).toMatchObject({
    'acknowledges-one-less': 'SYN ACK SEQ=5000 ACK=1000',
    'stays-silent': 'Nothing at all',
  })
  expect(measured('handshake', { kind: 'answer-to', segment: { from: 'client', flags: 'ACK' } }).key).toBe(
    'Nothing at all',
  )
})

test.each([
  ['nobody listens', twoHosts({ calls: [], untilMs: 2000 }), 'ECONNREFUSED'],
  [
    'the host cannot be reached',
    twoHosts({
      profile: 'linux-6.18',
      faults: [{ kind: 'icmp', segment: { from: 'client', flags: 'SYN' }, error: 'host-unreachable' }],
    }),
    'EHOSTUNREACH',
  ],
  ['the peer aborts', twoHosts({ calls: [{ host: 'server', atMs: 500, call: 'abort' }] }), 'ECONNRESET'],
  [
    'nobody answers',
    twoHosts({
      hosts: { client: { iss: 1, retransmissions: 2 }, server: {} },
      faults: [{ kind: 'lose', segment: { from: 'client' } }],
      untilMs: 100_000,
    }),
    'ETIMEDOUT',
  ],
])('errno: %s', (name, scenario, key) => {
  const there = name === 'nobody listens' ? { ...scenario, calls: scenario.calls.slice(1) } : scenario
  expect(measured(there, { kind: 'errno', endpoint: 'client' }).key).toBe(key)
})

test('errno: none where the connection does not fail', () => {
  expect(measured('handshake', { kind: 'errno', endpoint: 'client' }).key).toBeNull()
})

/** The four bytes of the template, so many numbers from the client's ISS: RCV.NXT is at 1, the window ends before 65. */
function receivedAt(seq: number) {
  const { scenario } = templateNamed('window-across-the-wrap')
  const faults = (scenario.faults ?? []).map((fault) => (fault.kind === 'forged-segment' ? { ...fault, seq } : fault))
  return measured({ ...scenario, faults }, { kind: 'reception', segment: { from: 'client', data: true } })
}

test.each([
  [25, 'kept'],
  [1, 'delivered'],
  [61, 'kept'],
  [65, 'acknowledged'],
  [0xffff_fff0, 'acknowledged'],
])('reception: across the wrap, at %s', (seq, key) => {
  expect(receivedAt(seq).key).toBe(key)
})

test('reception: the sentence says the numbers of the run', () => {
  expect(receivedAt(25).ask.en).toContain(
    'RCV.NXT is 4294967280 (0xFFFFFFF0) and RCV.WND is 64. The segment has SEG.SEQ 8 and carries 4 bytes.',
  )
})
