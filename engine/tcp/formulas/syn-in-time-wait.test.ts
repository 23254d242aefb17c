import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seqAdd, seqLt } from './sequence-numbers'
import { synInTimeWait } from './syn-in-time-wait'

const formulas = { seqLt }

// RFC 6191 2, row by row.
test.each([
  ['a later timestamp', 500, 501, -100, 'accept'],
  ['the same timestamp and a larger number', 500, 500, 1, 'accept'],
  ['the same timestamp and the number of the FIN', 500, 500, 0, 'drop'],
  ['the same timestamp and a smaller number', 500, 500, -1, 'drop'],
  ['an earlier timestamp, whatever its number', 500, 499, 100, 'drop'],
  ['no timestamp after timestamps, and a larger number', 500, null, 1, 'accept'],
  ['no timestamp after timestamps, and a smaller number', 500, null, -1, 'drop'],
  ['a timestamp after none, whatever its number', null, 1, -100, 'accept'],
  ['no timestamp ever, and a larger number', null, null, 1, 'accept'],
  ['no timestamp ever, and the number of the FIN', null, null, 0, 'drop'],
] as const)('SHLD-4: %s', (_, before, timestamp, beyond, verdict) => {
  const lastSeq = 2 ** 32 - 1
  const syn = { timestamp, seq: seqAdd(lastSeq, beyond) }
  expect(synInTimeWait({ timestamp: before, lastSeq }, syn, formulas)).toBe(verdict)
})

test('timestamps are compared on their circle, too', () => {
  const half = 2 ** 31 - 1
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), fc.integer({ min: 1, max: half }), (before, ahead) => {
      const ended = { timestamp: before, lastSeq: 0 }
      expect(synInTimeWait(ended, { timestamp: seqAdd(before, ahead), seq: 0 }, formulas)).toBe('accept')
      expect(synInTimeWait(ended, { timestamp: seqAdd(before, -ahead), seq: 1 }, formulas)).toBe('drop')
    }),
  )
})
