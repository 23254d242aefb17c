import { expect, test } from 'vitest'
import { Routes } from './routes'

test('a packet goes by the shortest way', () => {
  const routes = new Routes([
    ['client', 'r1'],
    ['r1', 'r2'],
    ['r2', 'server'],
    ['r1', 'server'],
  ])
  expect(routes.nextHop('client', 'server')).toBe('r1')
  expect(routes.nextHop('r1', 'server')).toBe('server')
  expect(routes.nextHop('server', 'client')).toBe('r1')
})

test('among ways of the same length the link that is named first wins', () => {
  const routes = new Routes([
    ['client', 'left'],
    ['client', 'right'],
    ['right', 'server'],
    ['left', 'server'],
  ])
  expect(routes.nextHop('client', 'server')).toBe('left')
})

test('where no way leads there is no next hop', () => {
  expect(new Routes([['a', 'b']]).nextHop('a', 'c')).toBeUndefined()
})

test('a link from a host to itself leads nowhere else', () => {
  const routes = new Routes([
    ['client', 'client'],
    ['client', 'server'],
  ])
  expect(routes.nextHop('client', 'client')).toBe('client')
  expect(routes.nextHop('client', 'server')).toBe('server')
  expect(routes.nextHop('server', 'client')).toBe('client')
})
