import fc from 'fast-check'
import { MODULUS } from 'tcp'
import { test } from 'vitest'
import type { Scenario } from '#engine/scenario/schema'
import { calling } from '#exercises/suite/calling'
import { caseSeed } from '#exercises/suite/case-seed'
import { runsLikeTheReference } from '#exercises/suite/live'
import { sendAndClose } from '#exercises/suite/send-and-close'
import { live } from './live'
import { seqBetween, seqLeq, seqLt } from './solution'

const LARGEST = MODULUS - 1
/** The most steps that still lead ahead. */
const FARTHEST = 2 ** 31 - 1

const anyNumber = fc.integer({ min: 0, max: LARGEST })
/** One step, and the most that there can be, have tests of their own. */
const manySteps = fc.integer({ min: 2, max: FARTHEST - 1 })

/** The number that lies so many steps clockwise, or, below 0, counterclockwise. */
const onward = (from: number, steps: number) => (from + steps + MODULUS) % MODULUS

/** Somewhere on the circle: at 0, amid the numbers, at 2^31 and at the wrap. */
const PLACES = [0, 1, 5000, 2 ** 31 - 1, 2 ** 31, LARGEST - 1, LARGEST]

const generated = { seed: caseSeed(), numRuns: 100 }

test('lt-anywhere', () => {
  fc.assert(
    fc.property(anyNumber, manySteps, (a, steps) => {
      const b = onward(a, steps)
      calling({ seqLt }, a, b).gives(true)
      calling({ seqLt }, b, a).gives(false)
    }),
    generated,
  )
})

test('lt-one-step', () => {
  for (const a of PLACES) {
    // Back first: there, plain numbers and BigInt that is never masked answer differently.
    calling({ seqLt }, onward(a, 1), a).gives(false)
    calling({ seqLt }, a, onward(a, 1)).gives(true)
  }
})

test('lt-farthest', () => {
  for (const a of [0, 5000, 2 ** 31, LARGEST]) {
    calling({ seqLt }, a, onward(a, FARTHEST)).gives(true)
    calling({ seqLt }, onward(a, FARTHEST), a).gives(false)
  }
})

test('lt-same', () => {
  for (const n of PLACES) calling({ seqLt }, n, n).gives(false)
})

test('leq-anywhere', () => {
  fc.assert(
    fc.property(anyNumber, manySteps, (a, steps) => {
      const b = onward(a, steps)
      calling({ seqLeq }, a, b).gives(true)
      calling({ seqLeq }, b, a).gives(false)
    }),
    generated,
  )
})

test('leq-one-step', () => {
  for (const a of PLACES) {
    calling({ seqLeq }, a, onward(a, 1)).gives(true)
    calling({ seqLeq }, onward(a, 1), a).gives(false)
  }
})

test('leq-farthest', () => {
  for (const a of [0, 5000, 2 ** 31, LARGEST]) {
    calling({ seqLeq }, a, onward(a, FARTHEST)).gives(true)
    calling({ seqLeq }, onward(a, FARTHEST), a).gives(false)
  }
})

test('leq-same', () => {
  for (const n of PLACES) calling({ seqLeq }, n, n).gives(true)
})

test('between-edges', () => {
  for (const length of [2, 100, FARTHEST]) {
    const start = 5000
    const end = onward(start, length)
    calling({ seqBetween }, start, start, end).gives(true)
    calling({ seqBetween }, start, onward(end, -1), end).gives(true)
    calling({ seqBetween }, start, end, end).gives(false)
    if (length < FARTHEST) calling({ seqBetween }, start, start - 1, end).gives(false)
  }
})

test('between-wraps', () => {
  // Ranges that pass the wrap, end at it or begin at it, and of each the numbers around it.
  for (const start of [LARGEST - 4, LARGEST - 1, LARGEST, 0]) {
    for (const length of [1, 5, 6]) {
      for (let steps = -3; steps < length + 3; steps++) {
        const inside = steps >= 0 && steps < length
        calling({ seqBetween }, start, onward(start, steps), onward(start, length)).gives(inside)
      }
    }
  }
})

test('between-empty', () => {
  for (const n of PLACES) {
    calling({ seqBetween }, n, n, n).gives(false)
    calling({ seqBetween }, n, onward(n, 1), n).gives(false)
    calling({ seqBetween }, n, onward(n, -1), n).gives(false)
  }
})

test('between-anywhere', () => {
  const range = fc.tuple(anyNumber, fc.integer({ min: 100, max: 2 ** 30 }))
  fc.assert(
    fc.property(range, fc.integer({ min: 2, max: 97 }), ([start, length], percent) => {
      const end = onward(start, length)
      const within = Math.floor((length * percent) / 100)
      calling({ seqBetween }, start, onward(start, within), end).gives(true)
      calling({ seqBetween }, start, onward(end, within), end).gives(false)
      calling({ seqBetween }, start, onward(start, -within), end).gives(false)
      // The other side of the circle, and not exactly opposite either end.
      calling({ seqBetween }, start, onward(start, 2 ** 31 + within), end).gives(false)
    }),
    generated,
  )
})

/** 1,500 bytes lie before the wrap and 1,500 after it; the segment that holds both is lost once. */
const acrossTheWrap: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: MODULUS - 1501 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 50 }],
  faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 3 } }],
  calls: sendAndClose({ from: 'client', bytes: 3000, closeAtMs: 2000 }),
  untilMs: 8000,
}

test('live-across-the-wrap', () => {
  const theirs = live({ seqLt, seqLeq, seqBetween })
  runsLikeTheReference({
    scenario: acrossTheWrap,
    handlers: { client: theirs, server: theirs },
    call: 'client.send(3000 B, seq 4294965796…1499)',
    receiver: 'server',
  })
})
