import { expect, test } from 'vitest'
import { answersTo, segmentsSent, signalsOf, stateOf, statePath } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'
import { bothOpen, bothOpenOnLinux, heldSyn, heldSynUnanswered, twoWayServer } from './why-three'

/** The server's answer to the SYN that was held. */
const answerToOldSyn = (trace: Trace) => {
  const [old] = segmentsSent(trace, { from: 'client', flags: 'SYN' })
  return old && answersTo(trace, old)[0]
}

test('L2.2 ①: two ends that open at once need four segments by RFC 9293', () => {
  const trace = run(bothOpen)
  expect(segmentsSent(trace).map(({ source, flags }) => `${source.host} ${flags.join()}`)).toEqual([
    'client SYN',
    'server SYN',
    'server SYN,ACK',
    'client SYN,ACK',
  ])
})

test('L2.2 ①: and six between Linux hosts', () => {
  expect(segmentsSent(run(bothOpenOnLinux))).toHaveLength(6)
})

test('L2.2 ④: neither end is the client: both pass SYN-SENT, SYN-RECEIVED and ESTABLISHED at the same moments', () => {
  const trace = run(bothOpen)
  const path = [
    { state: 'SYN-SENT', atMs: 0 },
    { state: 'SYN-RECEIVED', atMs: 200 },
    { state: 'ESTABLISHED', atMs: 400 },
  ]
  expect(statePath(trace, 'client')).toEqual(path)
  expect(statePath(trace, 'server')).toEqual(path)
})

test('L2.2 ②: the client answers what the old SYN brings about by a RST with the number that was acknowledged', () => {
  const trace = run(heldSyn)
  const synAck = answerToOldSyn(trace)
  expect(synAck).toMatchObject({ at: 8_000_000_000, flags: ['SYN', 'ACK'], ack: 1001 })
  expect(synAck && answersTo(trace, synAck)).toMatchObject([{ flags: ['RST'], seq: 1001, ack: null }])
})

test('L2.2 ③: after that RST the server listens again, and no program has heard of it', () => {
  const trace = run(heldSyn)
  expect(stateOf(trace, 'server/2', 8100)).toBe('SYN-RECEIVED')
  expect(stateOf(trace, 'server/2', 8200)).toBe('LISTEN')
  expect(signalsOf(trace, 'server/2')).toEqual([])
})

test('L2.2: a server that needs two segments tells its program of a connection that nobody opened', () => {
  const trace = run(heldSyn, { handlers: twoWayServer })
  expect(signalsOf(trace, 'server/2')[0]).toEqual({ signal: 'established', atMs: 8000 })
  expect(stateOf(trace, 'server/2', 8100)).toBe('ESTABLISHED')
})

test('L2.2: where the RST is lost, a server that needs three segments gives up, and one that needs two never does', () => {
  const three = run(heldSynUnanswered)
  const two = run(heldSynUnanswered, { handlers: twoWayServer })
  expect(stateOf(three, 'server/2', 299_000)).toBe('CLOSED')
  expect(stateOf(two, 'server/2', 299_000)).toBe('ESTABLISHED')
})
