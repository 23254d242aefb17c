import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { twoOneThree } from '#content/scenarios/keepalive'
import { run } from '#engine/scenario/run'
import { capture } from '#engine/trace/capture'
import type { Trace, TraceMessage, TraceSegment, Transmission } from '#engine/trace/format'
import { encodePcapng } from '#engine/wire/pcapng'
import { CONTROL_BITS } from '#engine/wire/tcp'
import { isThorough } from '../engine/thoroughness'
import { bulkWithLoss, closedWindow, scenarios } from './scenarios'
import { type DissectedPacket, dissect } from './tshark'

const folder = mkdtempSync(join(tmpdir(), 'captures-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
/** What tshark reads in the capture of one host. */
function dissected(trace: Trace, host: string): readonly DissectedPacket[] {
  const file = join(folder, `${files++}.pcapng`)
  writeFileSync(file, encodePcapng(host, capture(trace, host)))
  return dissect(file)
}

/** A packet that a host saw, as the trace tells it. */
interface Seen {
  readonly at: number
  readonly segment: TraceSegment | null
  readonly wasHarmed: boolean
}

/** What a host saw, in order of time. */
function seenBy({ transmissions, segments, messages = [] }: Trace, host: string): readonly Seen[] {
  const seen = (hop: Omit<Transmission, 'segment'>, segment: TraceSegment | null): Seen[] => [
    ...(hop.from === host ? [{ at: hop.sent, segment, wasHarmed: false }] : []),
    ...(hop.to === host ? hop.arrivals.map((at) => ({ at, segment, wasHarmed: hop.fate === 'corrupted' })) : []),
  ]
  return [
    ...transmissions.flatMap((hop) => seen(hop, segments[hop.segment] ?? null)),
    ...messages.flatMap(({ hops }: TraceMessage) => hops.flatMap((hop) => seen(hop, null))),
  ].sort((a, b) => a.at - b.at)
}

const bits = (flags: readonly string[]): number =>
  CONTROL_BITS.reduce((sum, flag, bit) => sum + (flags.includes(flag) ? 1 << bit : 0), 0)

/** A segment's fields, each as tshark lists what it found: none where there is no such option. */
const fieldsOf = ({ seq, ack, flags, window, length, urgent, options = {} }: TraceSegment): DissectedPacket['tcp'] => ({
  seq: [seq],
  ack: [ack ?? 0],
  flags: [bits(flags)],
  window: [window],
  length: [length],
  urgent: [urgent ?? 0],
  mss: options.mss === undefined ? [] : [options.mss],
  windowScale: options.windowScale === undefined ? [] : [options.windowScale],
  timestampValue: options.timestamps ? [options.timestamps.value] : [],
  timestampEcho: options.timestamps ? [options.timestamps.echo] : [],
  sackLeft: (options.sack ?? []).map(({ left }) => left),
  sackRight: (options.sack ?? []).map(({ right }) => right),
})

describe.skipIf(!isThorough)('tshark', () => {
  test.each(Object.entries(scenarios))(
    '%s: tshark reads at each host what the trace says',
    (_, scenario) => {
      const trace = run(scenario)
      for (const host of Object.keys(scenario.hosts)) {
        const seen = seenBy(trace, host)
        const packets = dissected(trace, host)
        expect(packets.map(({ at }) => at)).toEqual(seen.map(({ at }) => at))
        expect(packets.flatMap(({ broken }) => broken)).toEqual([])
        expect(packets.filter(({ comments }) => comments.length !== 1)).toEqual([])
        expect(packets.map(({ checksums }) => [...new Set(checksums)].sort())).toEqual(
          seen.map(({ wasHarmed }) => (wasHarmed ? ['bad', 'good'] : ['good'])),
        )
        const segments = packets.flatMap(({ tcp }, index) => (seen[index]?.segment ? [tcp] : []))
        expect(segments).toEqual(seen.flatMap(({ segment }) => (segment ? [fieldsOf(segment)] : [])))
      }
    },
    60_000,
  )

  test('what tshark takes for a retransmission is one', () => {
    const trace = run(bulkWithLoss)
    const copies = trace.segments.filter(({ endpoint, copy }) => endpoint === 'client' && copy > 1)
    expect(idsOf(trace, 'client', 'retransmission')).toEqual(copies.map(({ id }) => id))
    expect(copies.length).toBeGreaterThan(3)
    const [first] = copies
    expect(idsOf(trace, 'client', 'fast_retransmission')).toEqual([first?.id])
    expect(trace.events[first?.cause ?? 0]).toMatchObject({ kind: 'rule', rule: 'ack' })
  })

  test('what tshark takes for a closed window and for a probe is one', () => {
    const trace = run(closedWindow)
    const closed = trace.segments.filter(({ endpoint, window }) => endpoint === 'server' && window === 0)
    const probes = madeBy(trace, 'zeroWindowProbeTimeout')
    expect(idsOf(trace, 'client', 'zero_window')).toEqual(closed.map(({ id }) => id))
    expect(idsOf(trace, 'client', 'zero_window_probe')).toEqual(probes.map(({ id }) => id))
    expect([closed.length, probes.length]).toEqual([4, 5])
  })

  test('what tshark takes for a keepalive is one', () => {
    const trace = run(twoOneThree)
    const asked = madeBy(trace, 'keepaliveTimeout').filter(({ flags }) => !flags.includes('RST'))
    expect(asked.length).toBeGreaterThan(0)
    expect(idsOf(trace, 'client', 'keep_alive')).toEqual(asked.map(({ id }) => id))
  })
})

/** The segments that a rule sent. */
const madeBy = (trace: Trace, rule: string): readonly TraceSegment[] =>
  trace.segments.filter(({ cause: id }) => {
    const cause = trace.events[id]
    return cause?.kind === 'rule' && cause.rule === rule
  })

/** The segments in the capture of a host of which tshark says this; a packet's identification is its segment's id. */
const idsOf = (trace: Trace, host: string, says: string): readonly (number | undefined)[] =>
  dissected(trace, host)
    .filter(({ analysis }) => analysis.includes(says))
    .map(({ identification: [id] }) => id)

test('the scenarios hold what a capture can hold', () => {
  expect(Object.keys(scenarios).length).toBeGreaterThanOrEqual(10)
  const traces = Object.values(scenarios).map((scenario) => run(scenario))
  const segments = traces.flatMap((trace) => trace.segments)
  const flags = new Set(segments.flatMap((it) => it.flags))
  expect([...flags].sort()).toEqual(['ACK', 'FIN', 'PSH', 'RST', 'SYN', 'URG'])
  const options = new Set(segments.flatMap((it) => Object.keys(it.options ?? {})))
  expect([...options].sort()).toEqual(['mss', 'sack', 'sackPermitted', 'timestamps', 'windowScale'])
  const fates = new Set(traces.flatMap(({ transmissions }) => transmissions.map(({ fate }) => fate)))
  expect([...fates].sort()).toEqual(['corrupted', 'delivered', 'duplicated', 'lost'])
  const errors = new Set(traces.flatMap(({ messages = [] }) => messages.map(({ error }) => error)))
  expect([...errors].sort()).toEqual(['fragmentation-needed', 'host-unreachable'])
})
