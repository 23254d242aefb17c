import { expect, test } from 'vitest'
import { guard } from './guard'
import type { Decision } from './handlers'
import { rfc9293 } from './profiles/rfc9293'
import { seconds } from './sim/time'
import { Connection } from './tcp/connection'
import { reference } from './tcp/reference'
import { segment } from './tcp/segment'

const view = () => new Connection('a', { host: 'a', port: 1 }, false, 0, rfc9293, reference)
const input = { segment: segment({ flags: 'ACK' }), source: { host: 'b', port: 2 }, now: seconds(1) }
const decide = (decision: unknown) => {
  // @ts-expect-error what a learner's rule returns need not be a decision
  const { ack } = guard({ ack: () => decision })
  return () => ack?.(view(), input)
}

test('a rule may have nothing to say', () => {
  expect(decide(null)()).toBeNull()
})

test('a right decision passes as it is', () => {
  const decision: Decision = {
    set: { state: 'CLOSED' },
    send: [segment({ flags: 'RST', seq: 7 })],
    why: 'it is over',
    then: 'stop',
  }
  expect(decide(decision)()).toBe(decision)
})

test.each([
  [
    'a state that does not exist',
    { set: { state: 'CLOSED_WAIT' }, why: '', then: 'stop' },
    'ack: set.state is "CLOSED_WAIT"; expected one of CLOSED, LISTEN',
  ],
  [
    'a number outside the sequence space',
    { send: [{ seq: 2 ** 32, ack: null }], why: '', then: 'stop' },
    'ack: send[0].seq is 4294967296; expected a whole number',
  ],
  [
    'a negative field',
    { set: { sndNxt: -1 }, why: '', then: 'stop' },
    'ack: set.sndNxt is -1; expected a whole number',
  ],
  [
    'a word that decisions do not have',
    { sent: [], why: '', then: 'stop' },
    'ack: decided "sent"; a decision has set, send',
  ],
  ['no word on how to go on', { why: '' }, "ack: then is undefined; expected 'continue' or 'stop'"],
  ['something else altogether', 'RST', 'ack: returned "RST"; expected a decision or null'],
])('%s is refused, naming the rule', (_, decision, message) => {
  expect(decide(decision)).toThrow(message)
})

test('a handler that is no function is refused before the run', () => {
  // @ts-expect-error what a learner exports need not be a function
  expect(() => guard({ seqLt: 5 })).toThrow('seqLt: is 5; expected a function')
})

test('what a rule does to its view happens to a copy', () => {
  const connection = view()
  const { ack } = guard({
    ack: (shown) => {
      expect(() => Object.assign(shown.timers, { retransmission: 5 })).toThrow(TypeError)
      return null
    },
  })
  ack?.(connection, input)
  expect(connection.timers.retransmission).toBeNull()
})
