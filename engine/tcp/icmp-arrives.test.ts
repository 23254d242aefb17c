import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IcmpArrives } from '../handlers'
import { icmpArrives } from './icmp-arrives'
import { ICMP_ERRORS } from './icmp-error'
import { segment } from './segment'
import { inFlight, inState } from './view-for-tests'

/** An error about the oldest segment in flight, unless a test says otherwise. */
const says = (words: Partial<IcmpArrives>): IcmpArrives => ({
  error: 'host-unreachable',
  seq: 1001,
  nextHopMtu: 0,
  now: 5,
  ...words,
})
const sending = {
  sndNxt: 4001,
  inFlight: [inFlight(1001, 1460), inFlight(2461, 1540)],
  pathMtu: 1580,
  profile: { mss: 1540 },
}

const SOFT = [
  'network-unreachable',
  'host-unreachable',
  'source-route-failed',
  'time-exceeded',
  'parameter-problem',
] as const
const HARD = ['protocol-unreachable', 'port-unreachable'] as const

test.each(SOFT)('MUST-56, SHLD-25: %s does not abort the connection, and is remembered', (error) => {
  const decision = icmpArrives(inState('ESTABLISHED', sending), says({ error }))
  expect(decision).toMatchObject({ set: { softError: error } })
  expect(decision?.set?.state).toBeUndefined()
})

test.each(HARD)('SHLD-26: %s aborts the connection where the profile believes it', (error) => {
  const view = inState('ESTABLISHED', { ...sending, profile: { hardErrorsEndConnection: true } })
  expect(icmpArrives(view, says({ error }))).toMatchObject({ set: { state: 'CLOSED' }, signal: 'unreachable' })
})

test.each(HARD)('RFC 5927 5.2: where the profile does not believe %s, it is remembered', (error) => {
  const view = inState('ESTABLISHED', { ...sending, profile: { hardErrorsEndConnection: false } })
  expect(icmpArrives(view, says({ error }))).toMatchObject({ set: { softError: error }, why: expect.any(String) })
  expect(icmpArrives(view, says({ error }))?.signal).toBeUndefined()
})

test('MUST-55: a source quench changes nothing', () => {
  const decision = icmpArrives(inState('ESTABLISHED', sending), says({ error: 'source-quench' }))
  expect(decision).toEqual({ why: 'source quench is discarded', then: 'stop' })
})

test('RFC 5927 4.1: an error that quotes a number that is not in flight changes nothing', () => {
  const view = inState('ESTABLISHED', sending)
  for (const seq of [1000, 4001, (1001 + 2 ** 31) % 2 ** 32]) {
    for (const error of ICMP_ERRORS) {
      const decision = icmpArrives(view, says({ error, seq, nextHopMtu: 576 }))
      expect(Object.keys(decision ?? {})).toEqual(['why', 'then'])
    }
  }
  expect(icmpArrives(view, says({ seq: 4000 }))?.set).toEqual({ softError: 'host-unreachable' })
})

test('an attempt to connect ends at once on Linux, and goes on elsewhere', () => {
  const unreachable = says({ seq: 1000 })
  const linux = inState('SYN-SENT', { profile: { unreachableEndsConnect: true } })
  expect(icmpArrives(linux, unreachable)).toMatchObject({
    set: { state: 'CLOSED', softError: 'host-unreachable' },
    signal: 'unreachable',
  })
  expect(icmpArrives(inState('SYN-SENT'), unreachable)?.set).toEqual({ softError: 'host-unreachable' })
})

test('an unreachable peer of a listener sends it back to listening, and nobody is told', () => {
  const view = inState('SYN-RECEIVED', { passive: true })
  const decision = icmpArrives(view, says({ error: 'port-unreachable', seq: 1000 }))
  expect(decision?.set?.state).toBe('LISTEN')
  expect(decision?.signal).toBeUndefined()
})

test('an unreachable peer of a connection that a listener has spawned ends it, and nobody is told', () => {
  const view = inState('SYN-RECEIVED', { listener: { backlog: 1, requests: 1, waiting: 0 } })
  const decision = icmpArrives(view, says({ error: 'port-unreachable', seq: 1000 }))
  expect(decision?.set?.state).toBe('CLOSED')
  expect(decision?.signal).toBeUndefined()
})

test('a packet that was too large goes out again at once in smaller segments, what is small enough does not', () => {
  const view = inState('ESTABLISHED', {
    sndNxt: 3561,
    inFlight: [inFlight(1001, 1460), inFlight(2461, 100), { ...inFlight(2561, 1000), psh: true }],
    pathMtu: 1500,
    timed: { end: 2461, sentAt: 0 },
    profile: { mss: 1460 },
  })
  const decision = icmpArrives(view, says({ error: 'fragmentation-needed', nextHopMtu: 640 }))
  const sent = (decision?.send ?? []).map(({ seq, payload, psh }) => [seq, payload.length, psh])
  expect(sent).toEqual([
    [1001, 600, false],
    [1601, 600, false],
    [2201, 260, false],
    [2561, 600, false],
    [3161, 400, true],
  ])
  expect(decision?.set).toMatchObject({ pathMtu: 640, timed: null })
  expect(decision?.set?.inFlight?.map(({ seq }) => seq)).toEqual([1001, 1601, 2201, 2461, 2561, 3161])
  expect(decision?.timers).toEqual({ retransmission: 5 + view.rto })
})

test('the options of every segment count: smaller segments with timestamps carry 12 bytes less', () => {
  const view = inState('ESTABLISHED', { ...sending, timestamps: true })
  const decision = icmpArrives(view, says({ error: 'fragmentation-needed', nextHopMtu: 652 }))
  expect(decision?.send?.[0]?.payload.length).toBe(600)
})

test('RFC 1191 3: a path never grows by being told, nor shrinks below 68 bytes', () => {
  const view = inState('ESTABLISHED', sending)
  const told = (nextHopMtu: number) => icmpArrives(view, says({ error: 'fragmentation-needed', nextHopMtu }))
  expect(told(1580)).toEqual({ why: 'the path is known to be no larger', then: 'stop' })
  expect(told(1)?.set?.pathMtu).toBe(68)
})

test('RFC 1191 5: where the router does not say its MTU, the next smaller size of links of old is taken', () => {
  const view = inState('ESTABLISHED', sending)
  expect(icmpArrives(view, says({ error: 'fragmentation-needed' }))?.set?.pathMtu).toBe(1492)
  const tiny = inState('ESTABLISHED', { sndNxt: 1041, inFlight: [inFlight(1001, 40)], pathMtu: 80 })
  expect(icmpArrives(tiny, says({ error: 'fragmentation-needed' }))?.set?.pathMtu).toBe(68)
})

test('what is cut into smaller segments is the same bytes, FIN and urgent data at the same numbers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 68, max: 1500 }),
      fc.boolean(),
      (length, mtu, fin) => {
        const bytes = Uint8Array.from({ length }, (_, index) => index % 251)
        const flags = `ACK URG${fin ? ' FIN' : ''}`
        const large = segment({ flags, seq: 0xffff_ff00, urgent: Math.ceil(length / 2), payload: { length, bytes } })
        const view = inState('ESTABLISHED', { sndUna: 0xffff_ff00, sndNxt: 5000, inFlight: [large], pathMtu: 4000 })
        const decision = icmpArrives(view, says({ error: 'fragmentation-needed', nextHopMtu: mtu, seq: 0xffff_ff00 }))
        const pieces = decision?.set?.inFlight ?? [large]
        expect(pieces.flatMap(({ payload }) => Array.from(payload.bytes ?? []))).toEqual(Array.from(bytes))
        expect(pieces.map((piece) => piece.fin)).toEqual(pieces.map((_, index) => fin && index === pieces.length - 1))
        for (const { seq, urgent, payload } of pieces) {
          if (urgent !== null) expect((seq + urgent) % 2 ** 32).toBe((0xffff_ff00 + Math.ceil(length / 2)) % 2 ** 32)
          expect(payload.length).toBeLessThanOrEqual(Math.max(mtu - 40, pieces.length === 1 ? length : 0))
        }
      },
    ),
  )
})
