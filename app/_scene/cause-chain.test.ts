import { expect, test } from 'vitest'
import { crossingFins } from '#content/scenarios/fin-each-way'
import { run } from '#engine/scenario/run'
import { causeChain, lengthToOrigin } from './cause-chain'

const trace = run(crossingFins)
const kindsFrom = (event: number) => causeChain(trace, event).map(({ kind }) => kind)

test('the ACK of a FIN leads back over its arrival to the call that closed the other end', () => {
  const ack = trace.segments[5]
  expect(ack?.flags).toEqual(['ACK'])
  expect(kindsFrom(ack?.cause ?? -1)).toEqual(['rule', 'arrival', 'rule', 'call'])
})

test('the end of TIME-WAIT was begun by its timer; who looks further back finds what armed it', () => {
  const end = trace.events.findIndex((it) => it.kind === 'rule' && it.rule === 'timeWaitTimeout')
  const chain = causeChain(trace, end)
  expect(chain.slice(0, lengthToOrigin(chain)).map(({ kind }) => kind)).toEqual(['rule', 'timer'])
  expect(chain.at(-1)).toMatchObject({ kind: 'call', cause: null })
})

test('an event that is not there has no chain', () => {
  expect(kindsFrom(trace.events.length)).toEqual([])
})
