import { expect, test } from 'vitest'
import { PROFILES } from '../../profiles/by-name'
import { seconds } from '../../sim/time'
import { seqAdd } from '../formulas/sequence-numbers'
import { here, host, ISS } from '../host-for-tests'
import { segment } from '../segment'
import { arrives, inState } from '../view-for-tests'
import { timeWaitRecycle } from './time-wait-recycle'

const last = { timestamp: 1000, at: 0 }
const listening = inState('LISTEN', { profile: { timestamps: true } })
const syn = (value: number, flags = 'SYN') => ({
  ...arrives({ flags, options: { timestamps: { value, echo: 0 } } }),
  last,
})

test('a SYN behind the clock of its address is dropped in silence', () => {
  const decision = timeWaitRecycle(listening, syn(500))
  expect(decision).toEqual({
    why: 'tcp_tw_recycle: behind the clock of an earlier connection from this address',
    then: 'stop',
  })
})

test('a SYN that is not behind, one without a timestamp, and what is no SYN go on', () => {
  expect(timeWaitRecycle(listening, syn(1000))).toBeNull()
  expect(timeWaitRecycle(listening, { ...arrives({ flags: 'SYN' }), last })).toBeNull()
  expect(timeWaitRecycle(listening, syn(500, 'SYN ACK'))).toBeNull()
  expect(timeWaitRecycle(listening, syn(500, 'ACK'))).toBeNull()
})

test('where this side uses no timestamps nothing is known of clocks', () => {
  expect(timeWaitRecycle(inState('LISTEN', { profile: { timestamps: false } }), syn(500))).toBeNull()
})

/**
 * A server has closed first, and the client's host has said 1,000. Then another host behind the same NAT connects, whose clock
 * says less.
 */
function secondHost(timeWaitRecycle: boolean, value: number) {
  const it = host({ ...PROFILES['linux-3.10'], timeWaitRecycle })
  const stamped = (flags: string, seq: number, ack: number, value: number, port = 49_152, at = 0) =>
    it.tcp.receive(
      {
        source: { host: 'nat', port },
        destination: here,
        segment: segment({ flags, seq, ack, window: 10_000, options: { timestamps: { value, echo: 0 } } }),
      },
      at,
      0,
    )
  const server = it.tcp.listen(80, 0, 0)
  stamped('SYN', 5000, 0, 998)
  stamped('ACK', 5001, ISS + 1, 999)
  const accepted = it.tcp.connections.find(({ state }) => state === 'ESTABLISHED') ?? server
  it.tcp.close(accepted, 0, 0)
  stamped('FIN ACK', 5001, seqAdd(ISS, 2), 1000)
  it.tcp.listen(80, 0, 0)
  const before = it.sent.length
  stamped('SYN', 777_000, 0, value, 40_000, seconds(1))
  return { first: accepted.state, answers: it.sent.slice(before) }
}

test('two hosts behind a NAT: the one whose clock says less is never answered (Linux 3.10, tcp_tw_recycle = 1)', () => {
  expect(secondHost(true, 500)).toEqual({ first: 'TIME-WAIT', answers: [] })
  expect(secondHost(true, 5000).answers).toMatchObject([{ syn: true, ack: 777_001 }])
})

test('without tcp_tw_recycle both are served', () => {
  expect(secondHost(false, 500).answers).toMatchObject([{ syn: true, ack: 777_001 }])
})
