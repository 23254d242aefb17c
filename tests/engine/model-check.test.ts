import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Scenario } from '#engine/scenario/schema'
import type { Signal } from '#engine/tcp/connection-view'
import { traceHash } from '#engine/trace/hash'
import { expectSound } from './expect-sound'
import { type Application, ObservedWorld } from './observed-world'
import { randomScenario } from './random-scenario'
import { rounds } from './thoroughness'

const BAD_NEWS: readonly Signal[] = ['refused', 'reset', 'timeout', 'unreachable']

/** Does the program know that its connection did not end well? */
const isTold = ({ signals, gaveUp }: Application): boolean => gaveUp || signals.some((it) => BAD_NEWS.includes(it))

function observed(scenario: Scenario): ObservedWorld {
  const world = new ObservedWorld(scenario)
  world.run()
  return world
}

/** Each end of a connection with the other. */
function* pairs(world: ObservedWorld): Generator<[Application, Application]> {
  const applications = [...world.applications.values()]
  for (const one of applications) {
    const other = applications.find((it) => it !== one && arePeers(one, it))
    if (other) yield [one, other]
  }
}

const arePeers = ({ connection: a }: Application, { connection: b }: Application): boolean =>
  a.irs === b.iss && b.irs === a.iss && a.remote?.host === b.local.host && b.remote?.host === a.local.host

/** What holds in every run, however it goes. */
function expectSafe(world: ObservedWorld): void {
  expect(world.faults).toEqual([])
  const paired = new Set<Application>()
  for (const [one, other] of pairs(world)) {
    paired.add(other)
    expect(one.written.startsWith(other.read), `${other.connection.id} read what was not written in that order`).toBe(
      true,
    )
  }
  for (const application of world.applications.values()) {
    if (!paired.has(application)) expect(application.read, 'read without a peer').toBe('')
  }
}

test('hosts that do not give up: every byte arrives, in order and once, or both programs are told', () => {
  fc.assert(
    fc.property(randomScenario(true), (scenario) => {
      const world = observed(scenario)
      expectSafe(world)
      for (const [one, other] of pairs(world)) {
        if (other.read !== one.written) {
          expect([isTold(one), isTold(other)], `${other.connection.id} lacks bytes`).toEqual([true, true])
        }
      }
      for (const { connection } of world.applications.values()) expect(['CLOSED', 'LISTEN']).toContain(connection.state)
    }),
    { numRuns: rounds(250, 5000) },
  )
}, 600_000)

test('hosts that give up: what arrives is in order and once, and nobody misses bytes without a word', () => {
  fc.assert(
    fc.property(randomScenario(false), (scenario) => {
      const world = observed(scenario)
      expectSafe(world)
      for (const [one, other] of pairs(world)) {
        if (other.read !== one.written) expect(isTold(one), `${one.connection.id} believes in its bytes`).toBe(true)
        // Only an end that has closed and was never answered may wait for ever: the other is gone.
        if (one.connection.state !== 'CLOSED' && one.connection.state !== 'LISTEN') {
          expect(one.connection.state).toBe('FIN-WAIT-2')
          expect(isTold(other)).toBe(true)
        }
      }
    }),
    { numRuns: rounds(150, 4000) },
  )
}, 600_000)

test('the same scenario gives the same trace, and every trace is sound', () => {
  fc.assert(
    fc.property(fc.boolean().chain(randomScenario), (scenario) => {
      const trace = observed(scenario).trace()
      expectSound(trace)
      expect(traceHash(observed(scenario).trace())).toBe(traceHash(trace))
    }),
    { numRuns: rounds(50, 1000) },
  )
}, 600_000)
