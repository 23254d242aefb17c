import { expect, test } from 'vitest'
import { relative, type Stream, streamsFrom } from '#app/_scene/stream'
import { traceUntil } from '#app/_scene/trace-until'
import { bulkTransfer, closedWindow } from '#content/scenarios/bulk-transfer'
import { run } from '#engine/scenario/run'
import { milliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
import { stateAt } from '#engine/trace/state-at'
import type { StairPoint } from '../plot/stairs'
import { sequenceData } from './sequence-data'

const streamOf = (trace: Trace, host = 'client'): Stream => {
  const [stream] = streamsFrom(trace, host)
  if (!stream) throw new Error(`${host} sends nothing in this run.`)
  return stream
}
const valueAt = (points: readonly StairPoint[], at: number) => points.findLast((it) => it.at <= at)?.value ?? null

for (const [name, scenario] of Object.entries({ bulkTransfer, closedWindow })) {
  const trace = run(scenario)
  const stream = streamOf(trace)
  const times = Array.from({ length: 200 }, (_, index) => index * milliseconds(name === 'bulkTransfer' ? 2.7 : 19.3))

  test(`${name}: at the sender the lines are SND.UNA and SND.UNA + SND.WND of stateAt`, () => {
    const { acks, edges } = sequenceData(trace, stream, 'sender')
    for (const at of times) {
      const state = stateAt(trace, at, 'client')
      const una = relative(Number(state?.sndUna), stream)
      expect(valueAt(acks, at), `at ${at}`).toBe(una === 0 ? null : una)
      expect(valueAt(edges, at), `at ${at}`).toBe(una === 0 ? null : una + Number(state?.sndWnd))
    }
  })

  test(`${name}: at the receiver, who acknowledges at once, they are RCV.NXT and RCV.NXT + RCV.WND`, () => {
    const { acks, edges } = sequenceData(trace, stream, 'receiver')
    for (const at of times.filter((it) => it >= (acks[0]?.at ?? 0))) {
      const state = stateAt(trace, at, 'server')
      const next = relative(Number(state?.rcvNxt), stream)
      expect(valueAt(acks, at), `at ${at}`).toBe(next)
      expect(valueAt(edges, at), `at ${at}`).toBe(next + Number(state?.rcvWnd))
    }
  })

  test(`${name}: the bars are what the client sends that takes numbers, each from SEQ to SEQ + LEN, wrapped or not`, () => {
    const { bars } = sequenceData(trace, stream, 'sender')
    const sent = trace.segments.filter(
      (it) => it.endpoint === 'client' && (it.length > 0 || it.flags.includes('SYN') || it.flags.includes('FIN')),
    )
    expect(bars).toHaveLength(sent.length)
    expect(bars.every(({ from, to }) => from >= 0 && to > from && to <= 60_002)).toBe(true)
    expect(bars[0]).toMatchObject({ at: 0, from: 0, to: 1, label: 'SYN' })
    expect(bars[1]).toMatchObject({ from: 1, to: 1001, label: null, look: 'data' })
  })
}

test('what is lost is seen at the sender and not at the receiver; what is sent again is an R at both', () => {
  const trace = run(bulkTransfer)
  const at = (vantage: 'sender' | 'receiver') =>
    sequenceData(trace, streamOf(trace), vantage).bars.filter(({ from }) => from === 20_001)
  expect(at('sender').map(({ isLost, label }) => [isLost, label])).toEqual([
    [true, null],
    [false, 'R'],
  ])
  expect(at('receiver').map(({ isLost, label }) => [isLost, label])).toEqual([[false, 'R']])
})

test('duplicate acknowledgments stand where the ladder marks them, at the time at which each end sees them', () => {
  const trace = run(bulkTransfer)
  const [atSender, atReceiver] = (['sender', 'receiver'] as const).map(
    (vantage) => sequenceData(trace, streamOf(trace), vantage).duplicates,
  )
  expect(atSender?.length).toBeGreaterThanOrEqual(3)
  expect(new Set(atSender?.map(({ ack }) => ack))).toEqual(new Set([20_001]))
  expect(atSender?.[0]?.at).toBeGreaterThan(atReceiver?.[0]?.at ?? 0)
})

const permitted = (iss: number) => ({
  ...bulkTransfer,
  hosts: {
    client: { iss, mss: 1000, sackPermitted: true },
    server: { iss: 5000, mss: 1000, sackPermitted: true },
  },
})

test.each([
  ['as they are', 1000],
  ['where they wrap', 2 ** 32 - 22_500],
])(
  'the blocks that acknowledgments report lie beyond the gap, and each end sees them at its own time: numbers %s',
  (_, iss) => {
    const trace = run(permitted(iss))
    const [atSender = [], atReceiver = []] = (['sender', 'receiver'] as const).map(
      (vantage) => sequenceData(trace, streamOf(trace), vantage).sacks,
    )
    const reported = trace.segments.flatMap(({ options }) => options?.sack ?? [])
    expect(reported.length).toBeGreaterThan(3)
    expect(atReceiver.map(({ from, to }) => to - from)).toEqual(
      reported.map(({ left, right }) => (right - left + 2 ** 32) % 2 ** 32),
    )
    // The segment from 20,001 to 21,001 is missing; all behind it comes.
    expect(atSender.every(({ from, to }) => from === 21_001 && to > from && to <= 60_002)).toBe(true)
    expect(atSender[0]?.at).toBeGreaterThan(atReceiver[0]?.at ?? 0)
  },
)

test('where nobody permitted them no blocks are drawn', () => {
  expect(sequenceData(run(bulkTransfer), streamOf(run(bulkTransfer)), 'sender').sacks).toEqual([])
})

test('of a run that a question hides nothing later is there, and what is on its way is not called lost', () => {
  const trace = run(bulkTransfer)
  const lost = trace.transmissions.find(({ fate }) => fate === 'lost')
  const hidden = traceUntil(trace, (lost?.sent ?? 0) + 1)
  const { bars, acks, edges } = sequenceData(hidden, streamOf(hidden), 'sender')
  expect(bars.some(({ isLost, label }) => isLost || label === 'R')).toBe(false)
  expect(Math.max(...[...bars, ...acks, ...edges].map(({ at }) => at))).toBeLessThanOrEqual((lost?.sent ?? 0) + 1)
})

test('windows are scaled at the receiver as both SYNs agreed', () => {
  const hosts = { client: { iss: 1000, windowScale: 3 }, server: { iss: 5000, windowScale: 4, receiveBuffer: 300_000 } }
  const trace = run({ ...bulkTransfer, hosts })
  const { edges } = sequenceData(trace, streamOf(trace), 'receiver')
  const last = edges.at(-1)
  const state = stateAt(trace, last?.at ?? 0, 'server')
  // What the header cannot say in steps of 16 is left out.
  const promised = relative(Number(state?.rcvNxt), streamOf(trace)) + Number(state?.rcvWnd)
  expect(promised - Number(last?.value)).toBeLessThan(16)
  expect(promised - Number(last?.value)).toBeGreaterThanOrEqual(0)
  expect(last?.value).toBeGreaterThan(100_000)
})
