import { expect, test } from 'vitest'
import { hostsWithCode, withExercise, withHostChosen } from './code-choice'

const HOSTS = ['client', 'server']

test('an exercise is first run by its draft, at the first host', () => {
  expect(withExercise('time-wait', null, HOSTS)).toEqual({ slug: 'time-wait', text: 'draft', hosts: ['client'] })
})

test('another exercise keeps the hosts and not the text; none is no choice', () => {
  const before = { slug: 'time-wait', text: 5, hosts: ['server'] }
  expect(withExercise('close-machine', before, HOSTS)).toEqual({
    slug: 'close-machine',
    text: 'draft',
    hosts: ['server'],
  })
  expect(withExercise('', before, HOSTS)).toBeNull()
})

test('a host is chosen once, however often, and given up again', () => {
  const both = withHostChosen({ slug: 'time-wait', text: 'draft', hosts: ['client'] }, 'server', true)
  expect(withHostChosen(both, 'server', true).hosts).toEqual(['client', 'server'])
  expect(withHostChosen(both, 'client', false).hosts).toEqual(['server'])
})

test('a host that is no longer in the scenario runs nothing', () => {
  const choice = { slug: 'time-wait', text: 'draft' as const, hosts: ['gone', 'server'] }
  expect(hostsWithCode(choice, HOSTS)).toEqual(['server'])
  expect(hostsWithCode(null, HOSTS)).toEqual([])
})
