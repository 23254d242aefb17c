import { expect, test } from 'vitest'
import { endpointsIn, signalsOf, timeIn } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'
import {
  churn,
  connectionPerRequest,
  EPHEMERAL_PORTS,
  FEW_PORTS,
  oneConnection,
  twoDestinations,
} from './is-it-hurting'

/** For how many seconds a connection that the client closes keeps its pair of sockets. */
const timeWaitSeconds = (trace: Trace): number => (timeIn(trace, 'client', 'TIME-WAIT') ?? 0) / 1000

test('L5.4 ①: 28,232 ports and 60 s of TIME-WAIT are 470 connections a second to one destination', () => {
  expect(EPHEMERAL_PORTS).toBe(28_232)
  expect(Math.floor(EPHEMERAL_PORTS / timeWaitSeconds(run(twoDestinations)))).toBe(470)
})

test('L5.4: a client with ten ports that wants a connection each second gets ten a minute', () => {
  const trace = run(churn)
  const clients = trace.endpoints.filter(({ host }) => host === 'client')
  const got = clients.map(({ id }) => signalsOf(trace, id)[0]?.signal === 'established')
  const perMinute = [got.slice(0, 60), got.slice(60)].map((minute) => minute.filter(Boolean).length)
  expect(perMinute).toEqual([FEW_PORTS, FEW_PORTS])
  // The first ten at once, and then nothing until TIME-WAIT gives the first port back.
  expect(got.indexOf(false)).toBe(FEW_PORTS)
  expect(got.indexOf(true, FEW_PORTS)).toBe(61)
})

test('L5.4 ②: and 941 to two, since one port serves each destination once', () => {
  const trace = run(twoDestinations)
  const held = endpointsIn(trace, 'TIME-WAIT', 30_000)
  expect(held).toEqual(['client', 'client/2'])
  expect(new Set(trace.endpoints.filter(({ id }) => held.includes(id)).map(({ local }) => local.port)).size).toBe(1)
  expect(Math.floor((held.length * EPHEMERAL_PORTS) / timeWaitSeconds(trace))).toBe(941)
})

test('L5.4: whoever closes first holds the TIME-WAITs, one for each connection', () => {
  const hosts = (trace: Trace) => endpointsIn(trace, 'TIME-WAIT', 10_000).map((id) => id.split('/')[0])
  expect(hosts(run(connectionPerRequest('client')))).toEqual(Array(5).fill('client'))
  expect(hosts(run(connectionPerRequest('server')))).toEqual(Array(5).fill('server'))
})

test('L5.4 ⑤: the same requests on one connection leave one', () => {
  expect(endpointsIn(run(oneConnection), 'TIME-WAIT', 10_000)).toEqual(['client'])
})
