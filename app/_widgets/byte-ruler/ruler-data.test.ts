import { expect, test } from 'vitest'
import { happenedAt } from '#app/_scene/happened'
import { momentAt } from '#app/_scene/moments'
import { shownRun } from '#app/_scene/run'
import { relative, streamsFrom } from '#app/_scene/stream'
import { bulkTransfer, closedWindow } from '#content/scenarios/bulk-transfer'
import { serverClosesAtOnce } from '#content/scenarios/fin-each-way'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { stateAt } from '#engine/trace/state-at'
import { receiveBufferAt, rulerSteps, sendBufferAt } from './ruler-data'
import { placeOn, rulerLength, rulerRange } from './ruler-scale'

const ruler = (scenario: Scenario) => {
  const trace = run(scenario)
  const shown = shownRun({ id: 0, parent: null, change: null, whole: trace })
  const [stream] = streamsFrom(trace, 'client')
  if (!stream) throw new Error('The client sends nothing.')
  const steps = rulerSteps(trace, stream)
  const at = (time: number) => {
    const happened = happenedAt(shown, time, momentAt(shown.moments, time))
    return { send: sendBufferAt(steps, happened), receive: receiveBufferAt(steps, happened) }
  }
  const times = Array.from({ length: 200 }, (_, index) => Math.round((index / 199) * (shown.end + 1_000_000)))
  return { trace, stream, steps, at, times }
}
/** Losses and a reordering, so that more than one gap is open. */
const gaps: Scenario = {
  ...bulkTransfer,
  faults: [20_001, 23_001, 30_001].map((seq) => ({ kind: 'lose' as const, segment: { from: 'client', seq, nth: 1 } })),
}

for (const [name, scenario] of Object.entries({ bulkTransfer, closedWindow, gaps, serverClosesAtOnce })) {
  test(`${name}: at any time the buffers hold what stateAt says`, () => {
    const { trace, stream, at, times } = ruler(scenario)
    for (const time of times) {
      const { send, receive } = at(time)
      const client = stateAt(trace, time, 'client')
      const server = stateAt(trace, time, 'server')
      if (send) {
        expect(send).toMatchObject({
          una: relative(Number(client?.sndUna), stream),
          nxt: relative(Number(client?.sndNxt), stream),
          wnd: client?.sndWnd,
          unsent: client?.unsent,
        })
      }
      if (server?.irs !== stream.iss) expect(receive).toBeNull()
      else {
        expect(receive).toMatchObject({ nxt: relative(Number(server.rcvNxt), stream), wnd: server.rcvWnd })
        expect((receive?.unread.to ?? 0) - (receive?.unread.from ?? 0)).toBe(server.rcvUser)
        const early = receive?.early.reduce((sum, { from, to }) => sum + to - from, 0)
        expect(early, `early at ${time}`).toBe(server.early)
      }
    }
  })

  test(`${name}: what is in the buffers is always in sight, and a window where it is not much larger`, () => {
    const { steps, at, times } = ruler(scenario)
    const length = rulerLength(steps)
    for (const time of times) {
      const { send, receive } = at(time)
      const range = rulerRange(length, send, receive)
      for (const value of [
        send?.una,
        send?.nxt,
        receive?.nxt,
        receive?.unread.from,
        ...(receive?.early.map(({ to }) => to) ?? []),
      ]) {
        if (value === undefined) continue
        expect(placeOn(range, value)).toBeGreaterThanOrEqual(0)
        expect(placeOn(range, value)).toBeLessThanOrEqual(100)
      }
    }
  })
}

test('three losses leave gaps between what came early', () => {
  const { at, times } = ruler(gaps)
  expect(Math.max(...times.map((time) => at(time).receive?.early.length ?? 0))).toBe(3)
})

test('the ruler shows a window of the size of the transfer, and not one that dwarfs a few bytes', () => {
  expect(rulerLength(ruler(bulkTransfer).steps)).toBeGreaterThan(65_535)
  expect(rulerLength(ruler(serverClosesAtOnce).steps)).toBeLessThan(20_000)
})

test('the ruler stands still until an eighth of it has been acknowledged', () => {
  const buffer = (una: number) => ({ una, nxt: una, wnd: 0, unsent: 0, sentTo: una, joints: [] })
  expect(rulerRange(800, buffer(170), null)).toEqual(rulerRange(800, buffer(250), null))
  expect(rulerRange(800, buffer(280), null).from).toBe(rulerRange(800, buffer(250), null).from + 100)
})

test('a SYN and a FIN take numbers and are no bytes', () => {
  const { at, trace } = ruler(bulkTransfer)
  expect(at(0).send).toMatchObject({ una: 0, nxt: 1, sentTo: 1 })
  const end = trace.segments.at(-1)?.at ?? 0
  expect(at(end).send).toMatchObject({ una: 60_002, nxt: 60_002, sentTo: 60_001 })
})
