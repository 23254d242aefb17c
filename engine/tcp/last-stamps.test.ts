import { expect, test } from 'vitest'
import { PROFILES } from '../profiles/by-name'
import { seconds } from '../sim/time'
import { Connection } from './connection'
import { LastStamps } from './last-stamps'
import { reference } from './reference'

function ended(tsRecent: number, at: number, change: Partial<Connection> = {}): Connection {
  const connection = new Connection('here', { host: 'here', port: 80 }, true, 0, PROFILES['linux-3.10'], reference)
  return Object.assign(connection, {
    remote: { host: 'nat', port: 1 },
    timestamps: true,
    tsRecent,
    tsRecentAt: seconds(at),
    ...change,
  })
}
function lastOf(...connections: Connection[]) {
  const stamps = new LastStamps()
  for (const connection of connections) stamps.remember(connection)
  return stamps.of('nat')
}

test('the last connection of a host says its time', () => {
  expect(lastOf()).toBeUndefined()
  expect(lastOf(ended(1000, 5), ended(2000, 6))).toEqual({ timestamp: 2000, at: seconds(6) })
})

test('what is behind takes no place, unless the other is forgotten', () => {
  expect(lastOf(ended(1000, 5), ended(500, 6))).toEqual({ timestamp: 1000, at: seconds(5) })
  expect(lastOf(ended(1000, 5), ended(500, 65))).toEqual({ timestamp: 500, at: seconds(65) })
})

test('a connection without timestamps, or without a peer, says nothing', () => {
  expect(lastOf(ended(1000, 5, { timestamps: false }))).toBeUndefined()
  expect(lastOf(ended(1000, 5, { remote: null }))).toBeUndefined()
})
