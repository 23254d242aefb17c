import { expect, test } from 'vitest'
import { stateChangesOf } from '#app/_scene/state-changes'
import { connectAt, listenForMany, twoHosts } from '#content/scenarios/two-hosts'
import { run } from '#engine/scenario/run'
import { firstShown } from './endpoints'

test('the client stands first, although the server listened before it connected', () => {
  const trace = run(twoHosts())
  expect(trace.endpoints.map(({ id }) => id)).toEqual(['server', 'client'])
  expect(firstShown(trace, stateChangesOf(trace))).toEqual(['client', 'server'])
})

test('of a server whose listener stays one, the connection is shown and not the listener', () => {
  const trace = run({ ...twoHosts(), calls: [listenForMany, connectAt(0)] })
  expect(firstShown(trace, stateChangesOf(trace))).toEqual(['client', 'server/2'])
})
