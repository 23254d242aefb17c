import { expect, test } from 'vitest'
import { inFlight, inState } from '../view-for-tests'
import type { Changes } from './progress'
import { sendAgain } from './send-again'

/** Four segments of 100 bytes are in flight; the first has been sent again. */
const view = inState('ESTABLISHED', {
  sndNxt: 1401,
  inFlight: [1001, 1101, 1201, 1301].map((seq) => inFlight(seq, 100)),
  retransmitNext: 1101,
})

/** What is sent again within a limit, and what then remains. */
const upTo = (limit: number, from = view) => {
  const set: Changes = {}
  return { sent: sendAgain(from, set, from.retransmitNext, limit, 0).map(({ seq }) => seq), next: set.retransmitNext }
}

test('after a timeout the rest is sent again in order, no further beyond SND.UNA than is allowed', () => {
  expect(upTo(300)).toEqual({ sent: [1101, 1201], next: 1301 })
})

test('a segment is sent again as a whole or not yet', () => {
  expect(upTo(299)).toEqual({ sent: [1101], next: 1201 })
})

test('when everything has been sent again nothing is left to', () => {
  expect(upTo(400)).toEqual({ sent: [1101, 1201, 1301], next: null })
})

test('a segment of which a part has arrived is sent again', () => {
  expect(upTo(350, { ...view, sndUna: 1051, retransmitNext: 1051 }).sent).toEqual([1001, 1101, 1201, 1301])
})

test('without a timeout nothing is sent again', () => {
  expect(upTo(400, { ...view, retransmitNext: null }).sent).toEqual([])
})

test('numbers across 2^32 are sent again in order', () => {
  const across = {
    ...view,
    sndUna: 2 ** 32 - 100,
    sndNxt: 100,
    inFlight: [inFlight(2 ** 32 - 100, 100), inFlight(0, 100)],
    retransmitNext: 0,
  }
  expect(upTo(200, across)).toEqual({ sent: [0], next: null })
})
