import { expect, test } from 'vitest'
import { milliseconds } from '../sim/time'
import { seqLt } from '../tcp/formulas/sequence-numbers'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'
import type { Scenario } from './schema'

/** A client that connects at 0 and writes 1,000 bytes at 250 ms, over 100 ms each way; a test changes what matters to it. */
const conversation = (change: Partial<Scenario> = {}): Scenario =>
  clientAndServer(
    [
      { host: 'client', atMs: 250, call: 'send', bytes: 1000 },
      { host: 'client', atMs: 600, call: 'close' },
      { host: 'server', on: 'closing', call: 'close' },
    ],
    change,
  )

/** A trace as a list of lines: `0 client SYN seq=1000`. */
const story = (trace: Trace): string[] =>
  trace.segments.map(
    ({ at, endpoint, flags, seq, ack, length, copy }) =>
      `${at / 1e6} ${endpoint} ${flags.join(',')} seq=${seq}${ack === null ? '' : ` ack=${ack}`}${length ? ` len=${length}` : ''}${copy > 1 ? ` copy=${copy}` : ''}`,
  )

const statesOf = (trace: Trace, endpoint: string): unknown[] =>
  trace.events
    .filter((event) => event.endpoint === endpoint)
    .flatMap(({ changes }) => changes.filter(([path]) => path === 'state').map(([, , after]) => after))

test('a connection opens with three segments, moves bytes and closes in both directions', () => {
  const trace = run(conversation())
  expect(story(trace)).toEqual([
    '0 client SYN seq=1000',
    '100 server SYN,ACK seq=5000 ack=1001',
    '200 client ACK seq=1001 ack=5001',
    '250 client ACK seq=1001 ack=5001 len=536',
    '350 server ACK seq=5001 ack=1537',
    '450 client PSH,ACK seq=1537 ack=5001 len=464',
    '550 server ACK seq=5001 ack=2001',
    '600 client FIN,ACK seq=2001 ack=5001',
    '700 server FIN,ACK seq=5001 ack=2002',
    '800 client ACK seq=2002 ack=5002',
  ])
  expect(statesOf(trace, 'client')).toEqual([
    'SYN-SENT',
    'ESTABLISHED',
    'FIN-WAIT-1',
    'FIN-WAIT-2',
    'TIME-WAIT',
    'CLOSED',
  ])
  expect(statesOf(trace, 'server')).toEqual([
    'LISTEN',
    'SYN-RECEIVED',
    'ESTABLISHED',
    'CLOSE-WAIT',
    'LAST-ACK',
    'CLOSED',
  ])
})

test('the two ends become ESTABLISHED half a round trip apart', () => {
  const trace = run(conversation())
  expect(stateAt(trace, milliseconds(199), 'client')?.state).toBe('SYN-SENT')
  expect(stateAt(trace, milliseconds(200), 'client')?.state).toBe('ESTABLISHED')
  expect(stateAt(trace, milliseconds(299), 'server')?.state).toBe('SYN-RECEIVED')
  expect(stateAt(trace, milliseconds(300), 'server')?.state).toBe('ESTABLISHED')
})

test('MUST-13: TIME-WAIT lasts two maximum segment lifetimes', () => {
  const trace = run(conversation())
  expect(stateAt(trace, milliseconds(240_799), 'client')?.state).toBe('TIME-WAIT')
  expect(stateAt(trace, milliseconds(240_800), 'client')?.state).toBe('CLOSED')
})

test('a lost segment is sent again after the timeout, and what came early is delivered with it', () => {
  const trace = run(
    conversation({ faults: [{ kind: 'lose', segment: { from: 'client', seq: 1, data: true, nth: 1 } }] }),
  )
  expect(story(trace).filter((line) => line.includes('copy'))).toEqual([
    '1250 client ACK seq=1001 ack=5001 len=536 copy=2',
  ])
  expect(stateAt(trace, milliseconds(1349), 'server')).toMatchObject({ delivered: 0, early: 464 })
  expect(stateAt(trace, milliseconds(1350), 'server')).toMatchObject({ delivered: 1000, early: 0 })
  expect(trace.transmissions.filter(({ fate }) => fate === 'lost')).toHaveLength(1)
})

test('a connection whose numbers pass 2^32 delivers like any other', () => {
  const trace = run(conversation({ hosts: { client: { iss: 4_294_967_000 }, server: { iss: 4_294_967_295 } } }))
  expect(stateAt(trace, milliseconds(900), 'server')).toMatchObject({ delivered: 1000, state: 'CLOSED' })
  expect(trace.segments.some(({ endpoint, seq }) => endpoint === 'client' && seq < 1000)).toBe(true)
})

test('a SYN to a port where nobody listens is refused', () => {
  const trace = run(conversation({ calls: [{ host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 }] }))
  expect(story(trace)).toEqual(['0 client SYN seq=1000', '100 null RST,ACK seq=0 ack=1001'])
  expect(trace.events.find((event) => event.kind === 'signal')).toMatchObject({ endpoint: 'client', signal: 'refused' })
})

test('MUST-10: both ends that open at the same moment are connected after four segments', () => {
  const open = (host: string, to: string) => ({ host, to, atMs: 0, call: 'connect', port: 7, localPort: 7 }) as const
  const trace = run(conversation({ calls: [open('client', 'server'), open('server', 'client')] }))
  expect(story(trace)).toEqual([
    '0 client SYN seq=1000',
    '0 server SYN seq=5000',
    '100 server SYN,ACK seq=5000 ack=1001 copy=2',
    '100 client SYN,ACK seq=1000 ack=5001 copy=2',
  ])
  expect(stateAt(trace, milliseconds(200), 'client')?.state).toBe('ESTABLISHED')
  expect(stateAt(trace, milliseconds(200), 'server')?.state).toBe('ESTABLISHED')
})

test('both ends that close at the same moment pass CLOSING and both wait in TIME-WAIT', () => {
  const base = conversation()
  const calls = [
    ...base.calls.slice(0, 2),
    { host: 'client', atMs: 500, call: 'close' },
    { host: 'server', atMs: 500, call: 'close' },
  ] as const
  const trace = run({ ...base, calls: [...calls] })
  expect(statesOf(trace, 'client')).toEqual(['SYN-SENT', 'ESTABLISHED', 'FIN-WAIT-1', 'CLOSING', 'TIME-WAIT', 'CLOSED'])
  expect(statesOf(trace, 'server').slice(-4)).toEqual(['FIN-WAIT-1', 'CLOSING', 'TIME-WAIT', 'CLOSED'])
})

test('the last ACK is sent again when it was lost, and TIME-WAIT starts anew', () => {
  const trace = run(conversation({ faults: [{ kind: 'lose', segment: { from: 'client', seq: 1002, nth: 1 } }] }))
  expect(story(trace).slice(-3)).toEqual([
    '800 client ACK seq=2002 ack=5002',
    '1700 server FIN,ACK seq=5001 ack=2002 copy=2',
    '1800 client ACK seq=2002 ack=5002',
  ])
  expect(stateAt(trace, milliseconds(241_799), 'client')?.state).toBe('TIME-WAIT')
  expect(stateAt(trace, milliseconds(241_800), 'client')?.state).toBe('CLOSED')
})

test('an end that hears nothing gives up after its timeouts and says so', () => {
  const trace = run(
    conversation({
      hosts: { client: { iss: 1000, retransmissions: 3 }, server: {} },
      faults: [{ kind: 'lose', segment: { from: 'client' } }],
      calls: [{ host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 }],
    }),
  )
  expect(story(trace)).toEqual(
    [0, 1000, 3000, 7000].map((at, i) => `${at} client SYN seq=1000${i > 0 ? ` copy=${i + 1}` : ''}`),
  )
  expect(trace.events.findLast((event) => event.kind === 'signal')).toMatchObject({
    at: milliseconds(15_000),
    signal: 'timeout',
  })
})

test('a replaced comparison runs in the connection: without wrap-around the server takes nothing beyond 2^32', () => {
  const scenario = conversation({ hosts: { client: { iss: 4_294_966_800 }, server: { iss: 5000 } }, untilMs: 5000 })
  const plain = { seqBetween: (start: number, seq: number, end: number) => start <= seq && seq < end }
  const trace = run(scenario, { handlers: { server: { tcp: plain } } })
  expect(stateAt(trace, milliseconds(5000), 'server')?.delivered).toBe(0)
  expect(stateAt(run(scenario), milliseconds(5000), 'server')?.delivered).toBe(1000)
})

test('a handler that returns what it may not ends the run, and the trace names it', () => {
  // @ts-expect-error a learner's code can return anything
  const trace = run(conversation(), { handlers: { client: { tcp: { seqLt: (a: number, b: number) => a - b } } } })
  expect(trace.events.at(-1)).toMatchObject({
    kind: 'halt',
    handler: 'seqLt',
    reason: 'seqLt(1000, 1001) returned -1; expected true or false',
  })
})

test('a handler that throws ends the run, and the trace says what it threw', () => {
  const broken = () => {
    throw new TypeError('x is not a function')
  }
  const trace = run(conversation(), { handlers: { server: { tcp: { seqLeq: broken } } } })
  expect(trace.events.at(-1)).toMatchObject({
    kind: 'halt',
    handler: 'seqLeq',
    reason: 'threw TypeError: x is not a function',
  })
})

test('a guarded rule is shown a frozen view', () => {
  let attempt: unknown
  run(conversation(), {
    handlers: {
      server: {
        tcp: {
          syn: (view) => {
            try {
              Object.assign(view, { sndUna: 0 })
            } catch (error) {
              attempt = error
            }
            return null
          },
        },
      },
    },
  })
  expect(attempt).toBeInstanceOf(TypeError)
})

test('a correct replacement gives the trace of the reference', () => {
  expect(run(conversation(), { handlers: { client: { tcp: { seqLt } } } })).toEqual(run(conversation()))
})

test('every cause is an earlier event, and every chain of causes ends at a call', () => {
  const trace = run(conversation({ faults: [{ kind: 'lose-at-random', from: 'client', probability: 0.3 }], seed: 7 }))
  for (const segment of trace.segments) {
    let id: number | null = segment.cause
    let event = trace.events[id]
    while (id !== null) {
      event = trace.events[id]
      expect(event?.cause ?? -1).toBeLessThan(id)
      id = event?.cause ?? null
    }
    expect(event?.kind).toBe('call')
  }
})

test('the same seed gives the same losses, another seed gives others', () => {
  const lossy = (seed: number) =>
    run(conversation({ seed, faults: [{ kind: 'lose-at-random', from: 'client', probability: 0.5 }] })).transmissions
  expect(lossy(3)).toEqual(lossy(3))
  expect(lossy(3)).not.toEqual(lossy(4))
})

test('a duplicated segment arrives twice and is delivered once', () => {
  const trace = run(
    conversation({ faults: [{ kind: 'duplicate', segment: { from: 'client', data: true, nth: 1 }, afterMs: 50 }] }),
  )
  expect(trace.transmissions.find(({ fate }) => fate === 'duplicated')?.arrivals).toEqual([
    milliseconds(350),
    milliseconds(400),
  ])
  expect(stateAt(trace, milliseconds(900), 'server')?.delivered).toBe(1000)
})

test.each([
  ['a connection that is not there', { host: 'client', atMs: 5, call: 'close' }, 'client cannot close at 5 ms'],
  ['a link that is not there', { host: 'client', atMs: 0, call: 'connect', to: 'moon', port: 80 }, 'no link leads'],
] as const)('a call on %s is an error in words', (_, call, message) => {
  const { hosts } = conversation()
  expect(() => run(conversation({ hosts: { ...hosts, moon: {} }, calls: [call] }))).toThrow(message)
})

test('two ends that answer each other without end are stopped', () => {
  const scenario = conversation({ links: [{ between: ['client', 'server'], delayMs: 0 }], untilMs: 5000 })
  // Nothing is ever in order: each ACK is answered by another, within one instant.
  const confused = { tcp: { seqBetween: () => false } }
  const trace = run(scenario, { handlers: { client: confused, server: confused } })
  expect(trace.events.at(-1)).toMatchObject({ kind: 'halt', handler: null, at: 0 })
})
