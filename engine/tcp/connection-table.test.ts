import { expect, test } from 'vitest'
import { rfc9293 } from '../profiles/rfc9293'
import { Connection } from './connection'
import { ConnectionTable } from './connection-table'
import type { ConnectionFields, SocketAddress } from './connection-view'
import { reference } from './reference'

const peer = { host: 'there', port: 49_152 }

/** A table, and a way to change a connection as a host does: the table hears of it. */
function table() {
  const it = new ConnectionTable()
  const change = (connection: Connection, set: Partial<ConnectionFields>) => {
    const before = connection.remote
    connection.apply({ set, why: '', then: 'stop' }, 0)
    it.update(connection, before)
    return connection
  }
  const at = (port: number, set: Partial<ConnectionFields>) =>
    change(new Connection('here', { host: 'here', port }, true, 0, rfc9293, reference), set)
  return { it, change, at }
}

test('a connection is found by its pair of sockets, and by no other', () => {
  const { it, at } = table()
  const connection = at(80, { state: 'ESTABLISHED', remote: peer })
  expect(it.pair(80, { ...peer })).toBe(connection)
  const others: [number, SocketAddress][] = [
    [81, peer],
    [80, { ...peer, port: 49_153 }],
    [80, { ...peer, host: 'elsewhere' }],
  ]
  for (const [port, remote] of others) expect(it.pair(port, remote)).toBeUndefined()
})

test('a closed connection is not found, and its pair is free for another', () => {
  const { it, change, at } = table()
  const first = at(80, { state: 'TIME-WAIT', remote: peer })
  const second = at(80, { state: 'SYN-SENT', remote: { ...peer } })
  change(first, { state: 'CLOSED' })
  expect(it.pair(80, peer)).toBe(second)
  change(second, { state: 'CLOSED' })
  expect(it.pair(80, peer)).toBeUndefined()
})

test('of several listeners at a port the first that listens is found, also one that came back from a handshake', () => {
  const { it, change, at } = table()
  const first = at(80, { state: 'LISTEN' })
  const second = at(80, { state: 'LISTEN' })
  expect(it.listener(80)).toBe(first)
  change(first, { state: 'SYN-RECEIVED', remote: peer })
  expect([it.listener(80), it.pair(80, peer)]).toEqual([second, first])
  change(first, { state: 'LISTEN', remote: null })
  expect([it.listener(80), it.pair(80, peer)]).toEqual([first, undefined])
  change(first, { state: 'CLOSED' })
  change(second, { state: 'CLOSED' })
  expect(it.listener(80)).toBeUndefined()
})
