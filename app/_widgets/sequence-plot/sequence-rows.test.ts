import { expect, test } from 'vitest'
import { streamsFrom } from '#app/_scene/stream'
import { bulkTransfer } from '#content/scenarios/bulk-transfer'
import { run } from '#engine/scenario/run'
import { milliseconds } from '#engine/sim/time'
import { sequenceData } from './sequence-data'
import { sequenceRows } from './sequence-rows'

const trace = run(bulkTransfer)
const [stream] = streamsFrom(trace, 'client')
if (!stream) throw new Error('The client sends nothing.')
const data = sequenceData(trace, stream, 'sender')
const all = { from: 0, until: milliseconds(100_000) }

test('every block that is reported has its row', () => {
  const sackPermitted = true
  const sacking = run({
    ...bulkTransfer,
    hosts: { client: { iss: 1000, mss: 1000, sackPermitted }, server: { iss: 5000, mss: 1000, sackPermitted } },
  })
  const seen = sequenceData(sacking, stream, 'receiver')
  expect(seen.sacks.length).toBeGreaterThan(0)
  expect(sequenceRows(seen, all).flatMap((row) => (row.kind === 'sack' ? [[row.from, row.to]] : []))).toEqual(
    seen.sacks.map(({ from, to }) => [from, to]),
  )
})

test('every bar and every duplicate acknowledgment of the plot has its row, in the order of time', () => {
  const rows = sequenceRows(data, all)
  expect(rows.filter(({ kind }) => kind === 'bar')).toHaveLength(data.bars.length)
  expect(rows.filter(({ kind }) => kind === 'duplicate')).toHaveLength(data.duplicates.length)
  expect(rows.every(({ at }, index) => at >= (rows[index - 1]?.at ?? 0))).toBe(true)
})

test('an acknowledgment is a row only where it says something new', () => {
  const acks = sequenceRows(data, all).flatMap((row) => (row.kind === 'ack' ? [[row.ack, row.edge]] : []))
  expect(acks[0]).toEqual([1, 65_536])
  expect(new Set(acks.map(String)).size).toBe(acks.length)
})

test('a part of the time has the rows of that part', () => {
  const part = { from: milliseconds(120), until: milliseconds(160) }
  const rows = sequenceRows(data, part)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ at }) => at >= part.from && at <= part.until)).toBe(true)
})
