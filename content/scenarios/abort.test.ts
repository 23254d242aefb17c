import { expect, test } from 'vitest'
import { answersTo, bytesDelivered, segmentsSent, signalsOf, stateOf, whenEnters } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { blindReset, closedWithUnread, killedWithNothingUnread, lingerZero, rebootedServer } from './abort'

/** The flags of what the server sends from the moment on at which its program ends. */
const lastWords = (...parameters: Parameters<typeof run>) =>
  segmentsSent(run(...parameters), { from: 'server' })
    .filter(({ at }) => at >= 1_000_000_000)
    .map(({ flags }) => flags.join())

test('L4.3 ①: the first segment of a close with six unread bytes is a RST', () => {
  expect(lastWords(closedWithUnread)[0]).toMatch(/^RST/)
})

test('L4.3 ②: a killed program with nothing unread ends its stream with a FIN', () => {
  expect(lastWords(killedWithNothingUnread)).toEqual(['FIN,ACK'])
})

test('L4.3: SO_LINGER with no time aborts, although all is read; the peer is told', () => {
  expect(lastWords(lingerZero)[0]).toMatch(/^RST/)
  expect(signalsOf(run(lingerZero), 'client').at(-1)).toEqual({ signal: 'reset', atMs: 1100 })
})

test('L4.3 ④: a rebooted host answers data that acknowledges 300 by a RST with number 300', () => {
  const trace = run(rebootedServer)
  const [data] = segmentsSent(trace, { from: 'client', data: true })
  expect(data?.ack).toBe(300)
  expect(data && answersTo(trace, data)).toMatchObject([{ flags: ['RST'], seq: 300, ack: null }])
})

test('L4.3: that RST ends the connection at once, and the program is told', () => {
  const trace = run(rebootedServer)
  expect(whenEnters(trace, 'client', 'CLOSED')).toBe(3200)
  expect(signalsOf(trace, 'client').at(-1)).toEqual({ signal: 'reset', atMs: 3200 })
})

/** How the server answers a forged reset, and whether its connection is there when the client writes. */
function afterBlindReset(seq: number) {
  const trace = run(blindReset(seq))
  const [forged] = segmentsSent(trace, { flags: 'RST' })
  return {
    answers: forged && answersTo(trace, forged).map(({ flags, seq, ack }) => ({ flags, seq, ack })),
    delivered: bytesDelivered(trace, 'server', 2100),
    state: stateOf(trace, 'server', 1100),
  }
}

test('L4.3: a blind reset in the window ends nothing: an ACK asks the true peer', () => {
  expect(afterBlindReset(1000)).toEqual({
    answers: [{ flags: ['ACK'], seq: 5001, ack: 1001 }],
    delivered: 10,
    state: 'ESTABLISHED',
  })
})

test('L4.3: a blind reset outside the window is not even answered', () => {
  expect(afterBlindReset(100_000)).toEqual({ answers: [], delivered: 10, state: 'ESTABLISHED' })
})

test('L4.3: only the exact number resets, which somebody who does not see the connection hits once in 2³²', () => {
  expect(afterBlindReset(1)).toEqual({ answers: [], delivered: 0, state: 'CLOSED' })
})
