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
  expect(decide(decision)()).toEqual(decision)
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
  [
    'a segment that lacks its payload',
    { send: [{ ...segment(), payload: undefined }], why: '', then: 'stop' },
    'ack: send[0].payload is undefined; expected a payload',
  ],
  [
    'a payload of another length than its bytes',
    { deliver: [{ length: 3, bytes: new Uint8Array(2) }], why: '', then: 'stop' },
    'ack: deliver[0].bytes is',
  ],
  [
    'a payload that is no list',
    { deliver: { length: 3 }, why: '', then: 'stop' },
    'ack: deliver is {"length":3}; expected a list of payloads',
  ],
  [
    'a moment in the past',
    { timers: { retransmission: seconds(0.5) }, why: '', then: 'stop' },
    'ack: timers.retransmission is 500000000; expected a whole number of nanoseconds from 1000000000 on, or null',
  ],
  [
    'a moment that is none',
    { timers: { timeWait: Number.NaN }, why: '', then: 'stop' },
    'ack: timers.timeWait is NaN; expected',
  ],
  [
    'a timer that is not there',
    { timers: { patience: 5 }, why: '', then: 'stop' },
    'ack: timers.patience is not known',
  ],
  [
    'a field that is not the rules’',
    { set: { delivered: 5 }, why: '', then: 'stop' },
    'ack: set.delivered is not known',
  ],
  ['fields that are none', { set: 'CLOSED', why: '', then: 'stop' }, 'ack: set is "CLOSED"; expected fields'],
  [
    'a remote end without a port',
    { set: { remote: { host: 'b' } }, why: '', then: 'stop' },
    'ack: set.remote.port is undefined; expected',
  ],
  [
    'a signal that nobody knows',
    { signal: 'done', why: '', then: 'stop' },
    'ack: signal is "done"; expected one of established',
  ],
  ['no reason', { then: 'stop' }, 'ack: why is undefined; expected a text'],
  ['no word on how to go on', { why: '' }, "ack: then is undefined; expected 'continue' or 'stop'"],
  [
    'numbers that are none, in a list',
    { deliver: [{ length: Number.NaN }], why: '', then: 'stop' },
    'ack: deliver[0].length is NaN',
  ],
  [
    'a record of such numbers',
    { set: { remote: Number.NaN }, send: { a: [Number.NaN] }, why: '', then: 'stop' },
    'ack: set.remote is NaN',
  ],
  [
    'a number that JSON does not know',
    [Number.NaN, -1 / 0],
    'ack: returned [NaN,-Infinity]; expected a decision or null',
  ],
  ['something else altogether', 'RST', 'ack: returned "RST"; expected a decision or null'],
])('%s is refused, naming the rule', (_, decision, message) => {
  expect(decide(decision)).toThrow(message)
})

test('a decision that cannot be read is refused like one that is wrong', () => {
  const trap = {
    get then() {
      throw new TypeError('not today')
    },
  }
  expect(decide(trap)).toThrow('ack: threw TypeError: not today')
})

test('what a rule does to its decision afterwards changes nothing', () => {
  const send = [segment({ flags: 'ACK', seq: 7 })]
  const decided = decide({ send, why: '', then: 'stop' })()
  send.length = 0
  expect(decided?.send).toHaveLength(1)
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
