import { type Connection, type Decision, type Segment, type State, segment, segmentLength, seqAdd } from 'tcp'
import { expect, test } from 'vitest'
import type { Replacements } from '#engine/handlers'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { firstDifference } from '#engine/trace/difference'
import type { Trace } from '#engine/trace/format'
import { stateAt } from '#engine/trace/state-at'
import { liveClosing } from './live-closing'

type Event = Segment | 'close'

const AFTER_CLOSE: { readonly [From in State]?: State } = { ESTABLISHED: 'FIN-WAIT-1', 'CLOSE-WAIT': 'LAST-ACK' }
const AFTER_ACK: { readonly [From in State]?: State } = {
  'FIN-WAIT-1': 'FIN-WAIT-2',
  CLOSING: 'TIME-WAIT',
  'LAST-ACK': 'CLOSED',
}
const AFTER_FIN: { readonly [From in State]?: State } = {
  ESTABLISHED: 'CLOSE-WAIT',
  'FIN-WAIT-1': 'CLOSING',
  'FIN-WAIT-2': 'TIME-WAIT',
}

function rightly({ state, sndNxt, rcvNxt }: Connection, event: Event): Decision | null {
  if (event === 'close') {
    const next = AFTER_CLOSE[state]
    const send = [segment('FIN ACK', { seq: sndNxt, ack: rcvNxt })]
    return next ? { set: { state: next, sndNxt: seqAdd(sndNxt, 1) }, send } : null
  }
  if (event.ack === null) return null
  const known = (event.ack === sndNxt && AFTER_ACK[state]) || state
  const set = { state: known, sndUna: event.ack }
  if (known === 'CLOSED') return { set, signal: 'closed' }
  const ended = AFTER_FIN[known]
  if (!ended || segmentLength(event) === 0) return { set }
  const next = seqAdd(rcvNxt, segmentLength(event))
  const heard = { set: { ...set, rcvNxt: next }, send: [segment('ACK', { seq: sndNxt, ack: next })] }
  return event.fin ? { ...heard, set: { ...heard.set, state: ended }, signal: 'closing' } : heard
}

const scenario = (rest: Partial<Scenario>): Scenario => ({
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  untilMs: 20_000,
  ...rest,
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    ...(rest.calls ?? []),
  ],
})

/** What differs from the reference where both ends close with a handler. */
function differenceOf(it: Scenario, handler: (connection: Connection, event: Event) => Decision | null) {
  const theirs: Replacements = liveClosing({ handler })
  return firstDifference(run(it, { handlers: { client: theirs, server: theirs } }), run(it))
}

const stateOf = (trace: Trace, host: string) => stateAt(trace, trace.events.at(-1)?.at ?? 0, host)?.state

const closesInTurn: Scenario['calls'] = [
  { host: 'client', on: 'established', call: 'send', bytes: 3000 },
  { host: 'client', atMs: 2000, call: 'close' },
  { host: 'server', on: 'closing', call: 'close' },
]

test.each<[string, Partial<Scenario>]>([
  ['one end closes after the other', { calls: closesInTurn }],
  ['timers, delayed acknowledgments and options of Linux are in play', { profile: 'linux-6.18', calls: closesInTurn }],
  [
    'bytes still wait when the program closes',
    {
      calls: [
        { host: 'client', on: 'established', call: 'send', bytes: 20_000 },
        { host: 'client', on: 'established', call: 'close' },
        { host: 'server', on: 'closing', call: 'close' },
      ],
    },
  ],
  [
    'both close at once',
    {
      calls: [
        { host: 'client', atMs: 1000, call: 'close' },
        { host: 'server', atMs: 1000, call: 'close' },
      ],
    },
  ],
  [
    'data and FIN are lost and come out of order',
    {
      calls: closesInTurn,
      faults: [
        { kind: 'lose', segment: { from: 'client', data: true, nth: 3 } },
        { kind: 'lose', segment: { from: 'server', flags: 'FIN ACK' } },
      ],
    },
  ],
  [
    'the programs read late',
    {
      hosts: { client: { iss: 1000 }, server: { iss: 5000, reads: 'when-called' } },
      calls: [...closesInTurn, { host: 'server', atMs: 3000, call: 'read' }],
    },
  ],
])('a right handler changes nothing where %s', (_, rest) => {
  expect(differenceOf(scenario(rest), rightly)).toBeNull()
})

test('a wrong segment leaves as the handler has it', () => {
  const withoutCounting = (connection: Connection, event: Event): Decision | null => {
    const decision = rightly(connection, event)
    if (event === 'close' || !event.fin || !decision?.send) return decision
    return { ...decision, send: [segment('ACK', { seq: connection.sndNxt, ack: event.seq })] }
  }
  const difference = differenceOf(scenario({ calls: closesInTurn }), withoutCounting)
  expect(difference).toMatchObject({ field: 'flags' })
  expect(difference?.a).toMatchObject({ endpoint: 'server', flags: ['ACK'], ack: 4001 })
})

test('a FIN that a handler sends by itself is sent again until it is acknowledged', () => {
  const impatient = (connection: Connection, event: Event): Decision | null => {
    const decision = rightly(connection, event)
    if (event === 'close' || connection.state !== 'ESTABLISHED' || !event.fin) return decision
    const { sndNxt, rcvNxt } = connection
    return {
      ...decision,
      set: { ...decision?.set, state: 'LAST-ACK', sndNxt: seqAdd(sndNxt, 1) },
      send: [segment('FIN ACK', { seq: sndNxt, ack: seqAdd(rcvNxt, 1) })],
    }
  }
  const it = scenario({
    calls: [{ host: 'client', atMs: 1000, call: 'close' }],
    faults: [{ kind: 'lose', segment: { from: 'server', flags: 'FIN ACK', nth: 1 } }],
  })
  const trace = run(it, { handlers: { server: liveClosing({ impatient }) } })
  expect(trace.segments.filter(({ endpoint, flags }) => endpoint === 'server' && flags.includes('FIN'))).toHaveLength(2)
  expect([stateOf(trace, 'client'), stateOf(trace, 'server')]).toEqual(['TIME-WAIT', 'CLOSED'])
})

test('bytes that a handler does not count are not delivered', () => {
  const forgetsText = (connection: Connection, event: Event): Decision | null => {
    const decision = rightly(connection, event)
    if (event === 'close' || event.length === 0) return decision
    return { ...decision, set: { ...decision?.set, rcvNxt: connection.rcvNxt }, send: [] }
  }
  const it = scenario({ calls: [{ host: 'client', on: 'established', call: 'send', bytes: 100 }] })
  const trace = run(it, { handlers: { server: liveClosing({ forgetsText }) } })
  expect(stateAt(trace, trace.events.at(-1)?.at ?? 0, 'server')?.delivered).toBe(0)
})

test('a handler that throws, at a segment or at the call, ends the run under its own name', () => {
  const throwsAt = (kind: 'call' | 'segment') => (connection: Connection, event: Event) => {
    if ((event === 'close') === (kind === 'call')) throw new RangeError('no')
    return rightly(connection, event)
  }
  const it = scenario({ calls: [{ host: 'client', atMs: 500, call: 'close' }] })
  for (const closeMachine of [throwsAt('call'), throwsAt('segment')]) {
    const trace = run(it, { handlers: { client: liveClosing({ closeMachine }) } })
    expect(trace.events.at(-1)).toMatchObject({ kind: 'halt', handler: 'closeMachine', reason: 'threw RangeError: no' })
  }
})
