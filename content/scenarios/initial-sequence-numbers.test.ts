import { expect, test } from 'vitest'
import { bytesDelivered, segmentsSent, stateOf } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { seqDistance, seqLt } from '#engine/tcp/formulas/sequence-numbers'
import { oldSegmentReleased, strategies, twoPorts } from './initial-sequence-numbers'

/** The client's initial numbers, one for each connection. */
const initialNumbers = (...[scenario, options]: Parameters<typeof run>): readonly number[] =>
  segmentsSent(run(scenario, options), { from: 'client', flags: 'SYN', again: false }).map(({ seq }) => seq)

test('L2.3 ②: with a constant ISN the old segment is delivered in the new connection', () => {
  const trace = run(oldSegmentReleased, { handlers: strategies.constant })
  expect(segmentsSent(trace, { data: true })[0]).toMatchObject({ seq: 2, text: 'old' })
  expect(bytesDelivered(trace, 'server/2', 7999)).toBe(0)
  expect(bytesDelivered(trace, 'server/2', 8000)).toBe(3)
})

test.each([
  ['L2.3 ③: with a clock and a hash it is not', {}],
  ['L2.3: the clock alone keeps the incarnations apart, too', { handlers: strategies.clock }],
])('%s', (_, options) => {
  const trace = run(oldSegmentReleased, options)
  expect(stateOf(trace, 'server/2', 8000)).toBe('ESTABLISHED')
  expect(bytesDelivered(trace, 'server/2')).toBe(0)
})

test('L2.3: whoever has seen one number of a constant or of a clock knows the next one', () => {
  const [first = 0, second = 0] = initialNumbers(twoPorts, { handlers: strategies.clock })
  expect(second - first).toBe(1_000_000 / 4)
  expect(initialNumbers(twoPorts, { handlers: strategies.constant })).toEqual([1, 1])
})

test('L2.3: between two ports, clock and hash tell nothing', () => {
  const [first = 0, second = 0] = initialNumbers(twoPorts)
  expect(seqDistance(first, second)).not.toBe(1_000_000 / 4)
})

test('L2.3 ⑤: what is purely random may go back: the second incarnation begins before the first', () => {
  const goesBack = Array.from({ length: 20 }, (_, seed) => {
    const [first = 0, second = 0] = initialNumbers({ ...oldSegmentReleased, seed }, { handlers: strategies.random })
    return seqLt(second, first)
  })
  expect(goesBack).toContain(true)
  expect(goesBack).toContain(false)
})

test('L2.3: clock and hash never go back on one pair of sockets: six seconds are 1,500,000 numbers', () => {
  for (let seed = 0; seed < 20; seed++) {
    const [first = 0, second = 0] = initialNumbers({ ...oldSegmentReleased, seed })
    expect(seqDistance(first, second)).toBe(1_500_000)
  }
})
