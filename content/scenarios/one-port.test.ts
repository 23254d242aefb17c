import { expect, test } from 'vitest'
import { endpointsIn, signalsOf } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import type { Trace } from '#engine/trace/format'
import { fourPorts, manyClients } from './one-port'

/** The connections of a host that stand, and the ports that they have there. */
function standing(trace: Trace, host: string): { connections: number; ports: number } {
  const ids = new Set(endpointsIn(trace, 'ESTABLISHED', 500))
  const ends = trace.endpoints.filter((it) => it.host === host && ids.has(it.id))
  return { connections: ends.length, ports: new Set(ends.map(({ local }) => local.port)).size }
}

test('L1.1 ①: 3 clients with 20 connections each take one port of the server', () => {
  const trace = run(manyClients)
  expect(standing(trace, 'server')).toEqual({ connections: 60, ports: 1 })
  expect(standing(trace, 'anna')).toEqual({ connections: 20, ports: 20 })
})

test('L1.1 ③, X25: 4 ephemeral ports are 4 connections to each port of a server, 8 to two', () => {
  const trace = run(fourPorts)
  expect(standing(trace, 'client')).toEqual({ connections: 8, ports: 4 })
  const refused = trace.endpoints.filter(({ id }) => signalsOf(trace, id)[0]?.signal === 'address-not-available')
  expect(refused.map(({ id }) => id)).toEqual(['client/5', 'client/10'])
})
