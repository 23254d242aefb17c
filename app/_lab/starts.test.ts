import { expect, test } from 'vitest'
import { fromLink, toLink } from '#engine/scenario/compact'
import { run } from '#engine/scenario/run'
import { traceHash } from '#engine/trace/hash'
import { starts } from './starts'

test.each(starts().map(({ id, scenario }) => [id, scenario] as const))(
  '"%s" runs to its end, and its address gives the same run',
  (_, scenario) => {
    const trace = run(scenario)
    expect(trace.segments.length).toBeGreaterThan(1)
    expect(trace.events.filter(({ kind }) => kind === 'halt')).toEqual([])
    expect(traceHash(run(fromLink(toLink(scenario))))).toBe(traceHash(trace))
  },
)

test('the window of the server closes, and is asked about', () => {
  const { scenario } = starts().find(({ id }) => id === 'closed-window') ?? starts()[0]
  const { segments } = run(scenario)
  expect(segments.some(({ window, source }) => source.host === 'server' && window === 0)).toBe(true)
  expect(segments.some(({ length, source }) => source.host === 'client' && length === 1)).toBe(true)
})

test('the transfer loses one segment and sends it again', () => {
  const { scenario } = starts().find(({ id }) => id === 'lossy') ?? starts()[0]
  const { segments, transmissions } = run(scenario)
  expect(transmissions.filter(({ fate }) => fate === 'lost').length).toBeGreaterThan(0)
  expect(segments.some(({ copy, length }) => copy > 1 && length > 0)).toBe(true)
})
