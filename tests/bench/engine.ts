import type { Call, Scenario } from '#engine/scenario/schema'
import { World } from '#engine/scenario/world'
import { CountingRecorder } from '#engine/trace/counting-recorder'
import { type Measure, median } from './measure'

const ROUNDS = 5
const WARM_UP = 2

const MSS = 1460
const SEGMENTS = 100_000

/** The engine by itself, in CPU time and with nothing recorded. */
export const engine = async (): Promise<Measure[]> => [
  bulk(),
  echo(),
  ...crowd(),
  ...[memory('ESTABLISHED'), memory('TIME-WAIT')],
]

function bulk(): Measure {
  return {
    name: 'bulk transfer, no bytes',
    value: perSecond(() => transfer(1)),
    unit: 'segments/s',
    expected: 'at least 300,000',
  }
}

function echo(): Measure {
  const count = 2000
  const value = perSecond(() => {
    const world = worldOf(
      [
        ...pairs(count),
        { host: 'client', on: 'established', call: 'send', bytes: 64 },
        { host: 'server', on: 'established', call: 'send', bytes: 64 },
        { host: 'client', on: 'established', call: 'close' },
        { host: 'server', on: 'closing', call: 'close' },
      ],
      600_000,
    )
    return { ...timed(() => world.run()), count }
  })
  return { name: 'connect, 64 bytes and their echo, close', value, unit: 'connections/s', expected: 'at least 20,000' }
}

/** What a segment costs with few and with many connections: the same number of segments, spread over them. */
function crowd(): Measure[] {
  const costs = [1, 100, 10_000].map((connections) => ({
    connections,
    microseconds: 1e6 / perSecond(() => transfer(connections)),
  }))
  const ratio = (costs.at(-1)?.microseconds ?? Number.NaN) / (costs[0]?.microseconds ?? Number.NaN)
  return [
    ...costs.map(({ connections, microseconds }) => ({
      name: `a segment, with ${connections} connections on the host`,
      value: microseconds,
      unit: 'µs',
    })),
    { name: 'a segment with 10,000 connections, to one with 1', value: ratio, unit: 'times', expected: 'at most 2' },
  ]
}

function memory(state: 'ESTABLISHED' | 'TIME-WAIT'): Measure {
  const connections = 100_000
  // Where both ends close in the same instant, both wait.
  const closes: Call[] =
    state === 'TIME-WAIT'
      ? [
          { host: 'client', on: 'established', call: 'close' },
          { host: 'server', on: 'established', call: 'close' },
        ]
      : []
  const world = worldOf([...pairs(connections / 2), ...closes], 10_000)
  const before = heap()
  world.run()
  const bytes = heap() - before
  return { name: `${connections} connections in ${state}`, value: bytes / connections, unit: 'bytes each' }
}

/** A transfer over so many connections at once: the handshakes are over when the time begins. */
function transfer(connections: number): Work {
  const bytes = Math.round((SEGMENTS / 2 / connections) * MSS)
  const sends: Call[] = Array.from({ length: connections }, (_, i) => ({
    host: 'client',
    atMs: 1000,
    call: 'send',
    bytes,
    connection: i === 0 ? 'client' : `client/${i + 1}`,
  }))
  const world = worldOf([...pairs(connections), ...sends], 10_000_000)
  world.run(500)
  const before = world.recorder.segmentCount
  const { seconds } = timed(() => world.run())
  return { seconds, count: world.recorder.segmentCount - before }
}

interface Work {
  readonly seconds: number
  readonly count: number
}

function worldOf(calls: readonly Call[], untilMs: number): World {
  const scenario: Scenario = {
    version: 1,
    profile: 'rfc9293',
    hosts: { client: { mss: MSS }, server: { mss: MSS } },
    links: [{ between: ['client', 'server'], delayMs: 10 }],
    calls: [...calls],
    untilMs,
  }
  return new World(scenario, {}, new CountingRecorder(), Number.POSITIVE_INFINITY)
}

/** So many connections, each to a port of its own. */
const pairs = (count: number): Call[] =>
  Array.from({ length: count }, (_, i) => i + 1).flatMap((port): Call[] => [
    { host: 'server', atMs: 0, call: 'listen', port },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port },
  ])

/** Things done in a second of CPU time: the median of several rounds, after some that only warm up. */
function perSecond(work: () => Work): number {
  for (let round = 0; round < WARM_UP; round++) work()
  return median(
    Array.from({ length: ROUNDS }, () => {
      globalThis.gc?.()
      const { seconds, count } = work()
      return count / seconds
    }),
  )
}

function timed(work: () => void): { readonly seconds: number } {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return { seconds: (user + system) / 1e6 }
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
