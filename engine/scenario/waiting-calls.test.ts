import { expect, test } from 'vitest'
import type { Call } from './schema'
import { WaitingCalls } from './waiting-calls'

const calls: Call[] = [
  { host: 'client', on: 'established', call: 'close', connection: 'client/2' },
  { host: 'client', on: 'established', call: 'send', bytes: 1 },
  { host: 'client', on: 'closing', call: 'close' },
  { host: 'client', on: 'established', call: 'abort', connection: 'client/2' },
  { host: 'server', on: 'established', call: 'shutdown' },
  { host: 'client', atMs: 0, call: 'read' },
]

const named = (signal: string, host: string, connection: string) =>
  new WaitingCalls(calls).on(signal, host, connection).map(({ call }) => call.call)

test('a signal sets off the calls of its host that wait for it, and of no other', () => {
  expect(named('established', 'client', 'client')).toEqual(['send'])
  expect(named('closing', 'client', 'client/2')).toEqual(['close'])
  expect(named('closing', 'server', 'server')).toEqual([])
})

test('calls that name a connection stand in their place among those that name none', () => {
  expect(named('established', 'client', 'client/2')).toEqual(['close', 'send', 'abort'])
})
