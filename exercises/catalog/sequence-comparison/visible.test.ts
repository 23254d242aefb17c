import { test } from 'vitest'
import { calling } from '#exercises/suite/calling'
import { seqBetween, seqLeq, seqLt } from './solution'

test('lt-before', () => {
  calling({ seqLt }, 5, 7).gives(true)
  calling({ seqLt }, 1_000_000, 1_000_001).gives(true)
})

test('lt-not-after', () => {
  calling({ seqLt }, 7, 5).gives(false)
  calling({ seqLt }, 1_000_001, 1_000_000).gives(false)
})

test('lt-wraps', () => {
  calling({ seqLt }, 4_294_967_290, 5).gives(true)
  calling({ seqLt }, 5, 4_294_967_290).gives(false)
})

test('leq-near', () => {
  calling({ seqLeq }, 5, 7).gives(true)
  calling({ seqLeq }, 7, 5).gives(false)
})

test('between-near', () => {
  calling({ seqBetween }, 100, 150, 200).gives(true)
  calling({ seqBetween }, 100, 90, 200).gives(false)
  calling({ seqBetween }, 100, 210, 200).gives(false)
})
