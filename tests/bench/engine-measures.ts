import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Call, Scenario } from '#engine/scenario/schema'
import { World } from '#engine/scenario/world'
import type { Connection } from '#engine/tcp/connection'
import type { Datagram } from '#engine/tcp/surroundings'
import type { TcpHost } from '#engine/tcp/tcp-host'
import { CountingRecorder } from '#engine/trace/counting-recorder'
import { packetOf, segmentOf } from '#engine/trace/tcp-packet'
import { parseAddress } from '#engine/wire/address'
import { decodeIpv4, ipv4, PROTOCOL } from '#engine/wire/ipv4'
import { decodeTcp, encodeTcpInIpv4 } from '#engine/wire/tcp'
import { type Measure, median } from './measure'

const ROUNDS = 5
const WARM_UP = 2

const MSS = 1460
const SEGMENTS = 100_000
const PORT = 80
/** As many connections as one host may have to one port of another. */
const PER_CLIENT = 12_500

/** The engine by itself, in CPU time and with nothing recorded. */
const MEASURES: readonly (() => Measure)[] = [
  () => bulk('bulk transfer, no bytes', () => transfer(1), 'at least 300,000'),
  () => bulk('bulk transfer, bytes and checksums', transferOfBytes, 'at least 150,000'),
  () => echoes(),
  () => crowd(1),
  () => crowd(100),
  () => crowd(10_000),
  () => memory('ESTABLISHED'),
  () => memory('TIME-WAIT'),
]

const bulk = (name: string, work: () => Work, expected: string): Measure => ({
  name,
  value: perSecond(work),
  unit: 'segments/s',
  expected,
})

/** Short connections, one behind the other on one host: each round goes on where the last one stopped. */
function echoes(): Measure {
  const count = 4000
  const apartMs = 20
  const world = worldOf([
    ...connects(count * (WARM_UP + ROUNDS), ['client'], apartMs),
    { host: 'client', on: 'established', call: 'send', bytes: 64 },
    { host: 'server', on: 'closing', call: 'close' },
  ])
  const [client, server] = [world.host('client'), world.host('server')]
  whenBytesCome(server, (connection, length, now, cause) => server.send(connection, { length }, now, cause))
  whenBytesCome(client, (connection, _length, now, cause) => client.close(connection, now, cause))
  let untilMs = 0
  const value = perSecond(() => {
    untilMs += count * apartMs
    return { seconds: cpuSeconds(() => world.run(untilMs)), count }
  })
  return { name: 'connect, 64 bytes and their echo, close', value, unit: 'connections/s', expected: 'at least 20,000' }
}

/** What a segment costs where it is one of so many connections: the same number of segments, spread over them. */
const crowd = (connections: number): Measure => ({
  name: `a segment, with ${connections} connections on the host`,
  value: 1e6 / perSecond(() => transfer(connections)),
  unit: 'µs',
})

/** What 100,000 connections take, the events counted that still wait for them. */
function memory(state: 'ESTABLISHED' | 'TIME-WAIT'): Measure {
  const ends = 100_000
  const clients = clientsFor(ends / 2)
  // Where both ends close in the same instant, both wait.
  const closes = ['server', ...clients].map((host): Call => ({ host, atMs: 1000, call: 'kill' }))
  const world = worldOf([...connects(ends / 2, clients), ...(state === 'TIME-WAIT' ? closes : [])], clients, 10_000)
  const before = heapBytes()
  world.run()
  const bytes = heapBytes() - before
  const there = [...clients, 'server'].flatMap((host) => world.host(host).connections)
  const reached = there.filter((connection) => connection.state === state).length
  return { name: `one of ${reached} connections in ${state}`, value: bytes / reached, unit: 'bytes' }
}

/** A transfer over so many connections at once, which stand when the time begins. */
function transfer(connections: number): Work {
  const world = worldOf(connects(connections))
  world.run(500)
  return sending(world, { length: Math.round((SEGMENTS / 2 / connections) * MSS) })
}

/** A transfer of which every segment becomes an IPv4 packet with its checksums, and is read out of it again. */
function transferOfBytes(): Work {
  const world = new WorldOfBytes(scenarioOf(connects(1)), {}, new CountingRecorder(), Number.POSITIVE_INFINITY)
  world.run(500)
  const bytes = new Uint8Array((SEGMENTS / 2) * MSS).fill(0x5a)
  return sending(world, { length: bytes.length, bytes })
}

function sending(world: World, payload: { length: number; bytes?: Uint8Array }): Work {
  const client = world.host('client')
  const before = world.recorder.segmentCount
  const seconds = cpuSeconds(() => {
    for (const connection of client.connections) client.send(connection, payload, world.now, 0)
    world.run()
  })
  return { seconds, count: world.recorder.segmentCount - before }
}

const [FROM, TO] = [parseAddress('192.0.2.1'), parseAddress('192.0.2.2')]
const HEADER = ipv4({ source: FROM, destination: TO, protocol: PROTOCOL.tcp })

class WorldOfBytes extends World {
  override transmit(datagram: Datagram, connection: Connection | null, cause: number): void {
    const bytes = encodeTcpInIpv4(packetOf(datagram), HEADER)
    const packet = decodeTcp(decodeIpv4(bytes).payload, FROM, TO)
    super.transmit({ ...datagram, segment: segmentOf(packet) }, connection, cause)
  }
}

/** A program on a host that does something as soon as bytes have come. */
function whenBytesCome(
  host: TcpHost,
  act: (connection: Connection, length: number, now: number, cause: number) => void,
): void {
  const receive = host.receive.bind(host)
  host.receive = (datagram, now, cause) => {
    receive(datagram, now, cause)
    const { length } = datagram.segment.payload
    const connection = length > 0 && host.find(datagram.destination, datagram.source)
    if (connection) act(connection, length, now, cause)
  }
}

interface Work {
  readonly seconds: number
  readonly count: number
}

const worldOf = (calls: readonly Call[], clients: readonly string[] = ['client'], untilMs = 10_000_000): World =>
  new World(scenarioOf(calls, clients, untilMs), {}, new CountingRecorder(), Number.POSITIVE_INFINITY)

const scenarioOf = (
  calls: readonly Call[],
  clients: readonly string[] = ['client'],
  untilMs = 10_000_000,
): Scenario => ({
  version: 1,
  profile: 'rfc9293',
  hosts: Object.fromEntries(['server', ...clients].map((name) => [name, { mss: MSS }])),
  links: clients.map((name) => ({ between: [name, 'server'], delayMs: 10 })),
  calls: [{ host: 'server', atMs: 0, call: 'listen', port: PORT, backlog: 1_000_000 }, ...calls],
  untilMs,
})

const clientsFor = (connections: number): string[] =>
  Array.from({ length: Math.ceil(connections / PER_CLIENT) }, (_, i) => (i === 0 ? 'client' : `client-${i + 1}`))

/** So many connections, all at once or one behind the other. */
const connects = (count: number, clients: readonly string[] = ['client'], apartMs = 0): Call[] =>
  Array.from({ length: count }, (_, i) => ({
    host: clients[i % clients.length] ?? '',
    atMs: i * apartMs,
    call: 'connect',
    to: 'server',
    port: PORT,
  }))

/** Things done in a second of CPU time: the median of several rounds, after some that only warm up. */
function perSecond(work: () => Work): number {
  for (let round = 0; round < WARM_UP; round++) work()
  return median(
    Array.from({ length: ROUNDS }, () => {
      collectGarbage()
      const { seconds, count } = work()
      return count / seconds
    }),
  )
}

function cpuSeconds(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

function heapBytes(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

/** Node's own `gc` is there for programs that were started with `--expose-gc`; a new context has it from now on. */
setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

// A program: with the number of a measure it prints it, without one how many there are.
const number = process.argv[2]
console.log(JSON.stringify(number === undefined ? MEASURES.length : MEASURES[Number(number)]?.()))
