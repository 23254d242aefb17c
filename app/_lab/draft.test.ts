import { expect, test } from 'vitest'
import { endHostsOf, listAt, partAt, withPart } from './draft'

const draft = { hosts: { client: { iss: 1 }, router: { router: true } }, calls: [{ port: 1 }, { port: 2 }] }

test('a part is put in place without touching what lies around it', () => {
  const changed = withPart(draft, ['hosts', 'client', 'mss'], 536)
  expect(changed).toEqual({ ...draft, hosts: { client: { iss: 1, mss: 536 }, router: { router: true } } })
  expect(Object.keys(Object(partAt(changed, ['hosts'])))).toEqual(['client', 'router'])
  expect(partAt(draft, ['hosts', 'client', 'mss'])).toBeUndefined()
})

test('nothing in place of a part takes it away, out of a list too', () => {
  expect(withPart(draft, ['calls', 0], undefined)).toMatchObject({ calls: [{ port: 2 }] })
  expect(withPart(draft, ['hosts', 'client', 'iss'], undefined)).toMatchObject({ hosts: { client: {} } })
  expect(partAt(withPart(draft, ['hosts', 'client', 'iss'], undefined), ['hosts', 'client', 'iss'])).toBeUndefined()
})

test('a draft of any other shape has no parts, and a part that is set gives it the shape that it needs', () => {
  expect(partAt('nothing of the kind', ['hosts', 'client'])).toBeUndefined()
  expect(listAt({ calls: 5 }, ['calls'])).toEqual([])
  expect(withPart(null, ['calls', 0], { port: 80 })).toEqual({ calls: [{ port: 80 }] })
})

test('what every object has is no part of a draft', () => {
  expect(partAt({}, ['constructor'])).toBeUndefined()
  expect(Object.getPrototypeOf(withPart({}, ['__proto__', 'port'], 80))).toBe(Object.prototype)
})

test('routers run no TCP', () => {
  expect(endHostsOf(draft)).toEqual(['client'])
})
